#!/usr/bin/env bash
# Gives the active toolchain its wasm target: from rustup, or, only where rustup cannot reach its host, by building std
# from its sources. rust-toolchain.toml must not list the target: rustup would try
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

say 'rustup could not; building std from its sources instead (about 2 minutes, once)'
scripts/std-source.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/empty/src" "$lib"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/empty/Cargo.toml"
echo '#![no_std]' >"$work/empty/src/lib.rs"
# Without embedded bitcode the link-time optimisation of the release build would fail.
(cd "$work/empty" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/build" quietly cargo build \
  --release --target $target -Zbuild-std=std,panic_abort,proc_macro,test)
find "$work/build/$target/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$lib/" \;
compgen -G "$lib/libstd-*.rlib" >/dev/null || fail 'std was not built' "rustup target add $target"
