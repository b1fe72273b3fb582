#!/usr/bin/env bash
# Gives the active toolchain its wasm target: from rustup, or, only where rustup cannot reach its host, by building std
# from Debian's package of the very same rustc's sources. rust-toolchain.toml must not list the target: rustup would try
# to download it at every call.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

target=wasm32-unknown-unknown
sysroot=$(rustc --print sysroot)
lib=$sysroot/lib/rustlib/$target/lib
if compgen -G "$lib/libstd-*.rlib" >/dev/null; then exit 0; fi

say "Adding the Rust target $target"
if [ -z "${WASM_TARGET_FROM_SOURCE:-}" ] && command -v rustup >/dev/null && timeout 300 rustup target add $target >/dev/null 2>&1; then
  exit 0
fi

version=$(rustc --version | cut -d' ' -f2)
say "rustup could not; building std $version from Debian's rust-src instead (about 2 minutes, once)"
need apt-get "rustup target add $target"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,cache/archives/partial,unpacked,empty/src}
base=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -v security | head -n 1)
[ -n "$base" ] || fail 'apt knows no archive' 'apt-get update'
for suite in trixie trixie-backports forky sid; do echo "deb $base $suite main"; done >"$work/sources.list"
private=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
quietly apt-get "${private[@]}" update || say 'not every suite answered; going on with those that did'
package=$(apt-cache "${private[@]}" madison rust-src | awk -v want="$version" '{ v = $3; sub(/[+~-].*/, "", v); if (v == want) { print $3; exit } }')
[ -n "$package" ] || fail "no rust-src of version $version in the archive" "rustup target add $target"
(cd "$work" && quietly apt-get "${private[@]}" download "rust-src=$package" && dpkg -x rust-src_*.deb unpacked)
source=$(find "$work/unpacked/usr" -maxdepth 3 -path '*/library' -type d -prune -exec dirname {} \; | head -n 1)
[ -n "$source" ] || fail 'rust-src holds no library folder' "rustup target add $target"
mkdir -p "$sysroot/lib/rustlib/src" "$lib"
[ -e "$sysroot/lib/rustlib/src/rust" ] || cp -r "$source" "$sysroot/lib/rustlib/src/rust"

printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/empty/Cargo.toml"
echo '#![no_std]' >"$work/empty/src/lib.rs"
# Without embedded bitcode the link-time optimisation of the release build would fail.
(cd "$work/empty" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/build" quietly cargo build \
  --release --target $target -Zbuild-std=std,panic_abort,proc_macro,test)
find "$work/build/$target/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$lib/" \;
compgen -G "$lib/libstd-*.rlib" >/dev/null || fail 'std was not built' "rustup target add $target"
