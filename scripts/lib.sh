# What the scripts share: how they speak, and which versions they want. Sourced, not run.
# shellcheck shell=bash

TRUNK_VERSION=0.21.14

# One line a step: what is done now.
say() { printf '• %s\n' "$*"; }

# One line for what is missing, one for the remedy.
fail() {
  printf '✗ %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '  remedy: %s\n' "$2" >&2
  exit 1
}

# need TOOL REMEDY
need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing" "$2"; }

# at_least HAVE WANT: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# The version of wasm-bindgen in Cargo.lock; its command-line tool must be exactly the same.
locked_wasm_bindgen() {
  awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

# A quiet run whose whole output is shown only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}
