#!/usr/bin/env bash
# Gives the active toolchain the sources of std: from rustup, or, only where rustup cannot reach its host, from Debian's
# package of the very same version. The release build compiles std for size with them.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

sysroot=$(rustc --print sysroot)
if [ -e "$sysroot/lib/rustlib/src/rust/library/Cargo.lock" ]; then exit 0; fi

say 'Adding the sources of std'
if [ -z "${WASM_TARGET_FROM_SOURCE:-}" ] && command -v rustup >/dev/null && timeout 300 rustup component add rust-src >/dev/null 2>&1; then
  exit 0
fi

version=$(rustc --version | cut -d' ' -f2)
say "rustup could not; taking rust-src $version from Debian instead"
need apt-get "rustup component add rust-src"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,cache/archives/partial,unpacked}
base=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -v security | head -n 1)
[ -n "$base" ] || fail 'apt knows no archive' 'apt-get update'
for suite in trixie trixie-backports forky sid; do echo "deb $base $suite main"; done >"$work/sources.list"
private=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
quietly apt-get "${private[@]}" update || say 'not every suite answered; going on with those that did'
package=$(apt-cache "${private[@]}" madison rust-src | awk -v want="$version" '{ v = $3; sub(/[+~-].*/, "", v); if (v == want) { print $3; exit } }')
[ -n "$package" ] || fail "no rust-src of version $version in the archive" "rustup component add rust-src"
(cd "$work" && quietly apt-get "${private[@]}" download "rust-src=$package" && dpkg -x rust-src_*.deb unpacked)
source=$(find "$work/unpacked/usr" -maxdepth 3 -path '*/library' -type d -prune -exec dirname {} \; | head -n 1)
[ -n "$source" ] || fail 'rust-src holds no library folder' "rustup component add rust-src"
mkdir -p "$sysroot/lib/rustlib/src"
[ -e "$sysroot/lib/rustlib/src/rust" ] || cp -r "$source" "$sysroot/lib/rustlib/src/rust"
