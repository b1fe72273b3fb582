#!/usr/bin/env bash
# All tests, cheapest first, each runner's own closing lines shown. Stops at the first failure. `make test` calls it.
# The release build, most of which keeps one core busy, goes on beside the steps before it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

wasm=wasm32-unknown-unknown
started=$SECONDS
steps=0

step() {
  local what=$1 begun=$SECONDS
  shift
  printf '\n== %s\n' "$what"
  "$@" || fail "$what failed" "to run it alone: $*"
  steps=$((steps + 1))
  printf '   %s: passed in %d s\n' "$what" $((SECONDS - begun))
}

# chromedriver takes its browser's flags from webdriver.json.
wasm_tests() {
  local driver=${CHROMEDRIVER:-$(command -v chromedriver)}
  CHROMEDRIVER=$driver cargo test --locked --target $wasm --test web
}

built=.build/release.log
mkdir -p .build
make build >"$built" 2>&1 &
build=$!
trap 'kill $build 2>/dev/null || true' EXIT

release_build() {
  local code=0
  wait $build || code=$?
  cat "$built"
  return $code
}

step 'formatting' cargo fmt --check
step 'lints, native' cargo clippy --locked --all-targets -- -D warnings
step 'lints, wasm' cargo clippy --locked --target $wasm --lib --bin cluster-atlas --test web -- -D warnings
step 'native tests' cargo test --locked
step 'tests of the benchmark'\''s engine' cargo test --locked --package cluster-atlas-contender -- text store
step 'wasm tests in Chromium' wasm_tests
step 'dataset check' cargo run --locked --quiet --bin atlas -- check
step 'release build, begun with the first step' release_build
step 'size budget' node scripts/size.mjs dist
step 'end-to-end tests in Chromium' playwright test

printf '\nmake test: all %d steps passed in %d min %d s\n' $steps $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
