#!/usr/bin/env bash
# Builds the engine once more as a module for the benchmark: bench/dist/contender.mjs, its wasm in bench/dist/ext/.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

scripts/wasm-target.sh
say 'Building the engine for the benchmark, into bench/dist/'
RUSTFLAGS='-C target-feature=+simd128' quietly cargo build --locked --package cluster-atlas-contender \
  --target wasm32-unknown-unknown --profile bench-engine ||
  fail 'the engine did not build for the benchmark' 'see above'
built=${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/bench-engine/cluster_atlas_contender.wasm
rm -rf bench/dist
mkdir -p bench/dist/ext
cp bench/contender.mjs bench/dist/contender.mjs
cp "$built" bench/dist/ext/cluster-atlas-engine.wasm
