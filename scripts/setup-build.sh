#!/usr/bin/env bash
# Sets up what the page needs to be built. Every step looks first and does nothing where its work is done.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

need rustc 'install Rust 1.95 or newer with rustup'
need cargo 'install Rust 1.95 or newer with rustup'
need cc 'install a C compiler: apt-get install gcc'
need node 'install Node 20 or newer'
need npm 'install npm, which comes with Node'
rust=$(rustc --version | cut -d' ' -f2)
at_least "${rust%%-*}" 1.95.0 || fail "Rust $rust is too old, 1.95 is needed" 'rustup update stable'
node=$(node --version)
at_least "${node#v}" 20.0.0 || fail "Node $node is too old, 20 is needed" 'install Node 20 or newer'

scripts/wasm-target.sh
scripts/std-source.sh

# The second fetch is of what std itself is built from; without the target it would leave out what only std for wasm needs.
fetch() {
  cargo fetch --locked "$@" &&
    RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort cargo fetch --locked --target wasm32-unknown-unknown "$@"
}
if ! fetch --offline >/dev/null 2>&1; then
  say 'Fetching the crates of Cargo.lock'
  quietly fetch || fail 'the crates could not be fetched' 'see above; is the crates registry reachable?'
fi

if [ "$(trunk --version 2>/dev/null || true)" != "trunk $TRUNK_VERSION" ]; then
  say "Installing trunk $TRUNK_VERSION (about 6 minutes, once)"
  quietly cargo install trunk --version "$TRUNK_VERSION" --locked ||
    fail 'trunk could not be installed' "cargo install trunk --version $TRUNK_VERSION --locked"
fi

bindgen=$(locked_wasm_bindgen)
have_bindgen() {
  [ "$(wasm-bindgen --version 2>/dev/null || true)" = "wasm-bindgen $bindgen" ] &&
    [ "$(wasm-bindgen-test-runner --version 2>/dev/null || true)" = "wasm-bindgen-test-runner $bindgen" ]
}
if ! have_bindgen; then
  say "Installing wasm-bindgen-cli $bindgen (about 3 minutes, once)"
  # Some releases ship a lock file that no longer resolves; those install without it.
  quietly cargo install wasm-bindgen-cli --version "$bindgen" --locked ||
    quietly cargo install wasm-bindgen-cli --version "$bindgen" ||
    fail 'wasm-bindgen-cli could not be installed' "cargo install wasm-bindgen-cli --version $bindgen"
fi

# It cuts the program into parts; it does not tell its version, so cargo's list of what it has installed is asked.
if ! cargo install --list | grep -q "^wasm_split_cli_support v$SPLIT_VERSION:"; then
  say "Installing wasm-split-cli $SPLIT_VERSION (about 2 minutes, once)"
  quietly cargo install wasm_split_cli_support --version "$SPLIT_VERSION" --locked --features build-binary ||
    fail 'wasm-split-cli could not be installed' "cargo install wasm_split_cli_support --version $SPLIT_VERSION --features build-binary"
fi
command -v trunk >/dev/null || fail 'trunk is installed but not on PATH' 'add the bin folder of cargo to PATH'

if ! cmp -s package-lock.json node_modules/.installed; then
  say 'Installing the Node tools of package-lock.json'
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 quietly npm ci --no-audit --no-fund ||
    fail 'the Node tools could not be installed' 'see above; is the npm registry reachable?'
  cp package-lock.json node_modules/.installed
fi
