#!/usr/bin/env bash
# Sets up the browser of the tests: the system's Chromium, its driver and a Chinese font. Skips what is there.
# CHROMIUM and CHROMEDRIVER name other programs than those on PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

wanted=()
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || wanted+=(chromium)
[ -n "${CHROMEDRIVER:-}" ] || command -v chromedriver >/dev/null || wanted+=(chromium-driver)
# Without a Chinese font every screenshot and every measured width would be of empty boxes.
{ command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; } || wanted+=(fontconfig fonts-noto-cjk)
# Chromium without its windows takes two thirds of the time to start a page. The tests use the other where there is none.
faster=()
[ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null || ! command -v apt-get >/dev/null ||
  [ "$(id -u)" != 0 ] || faster=(chromium-headless-shell)
[ ${#wanted[@]} -gt 0 ] || [ ${#faster[@]} -gt 0 ] || exit 0

remedy="install by hand: ${wanted[*]} (or set CHROMIUM and CHROMEDRIVER)"
[ ${#wanted[@]} -eq 0 ] || command -v apt-get >/dev/null || fail 'no browser for the tests, and no apt-get to install one' "$remedy"
[ ${#wanted[@]} -eq 0 ] || [ "$(id -u)" = 0 ] || fail "the tests need ${wanted[*]}, and only root may install packages" "sudo apt-get install ${wanted[*]}"
say "Installing ${wanted[*]} ${faster[*]} (apt, about 2 minutes, once)"
export DEBIAN_FRONTEND=noninteractive
quietly apt-get update || say 'apt-get update failed; trying with the lists at hand'
install() { quietly apt-get install -y --no-install-recommends "$@"; }
[ ${#faster[@]} -eq 0 ] || install "${faster[@]}" || say 'there is no chromium-headless-shell here; the tests use chromium'
[ ${#wanted[@]} -eq 0 ] || install "${wanted[@]}" || fail 'apt-get install failed' "$remedy"
