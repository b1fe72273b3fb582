# Cluster Atlas: everything by one word. `make` alone lists the words.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8080
# wasm-opt and playwright come from the project's own node_modules, before any other on the machine.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(HOME)/.cargo/bin
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

# What dist/ is made of. Folders are named too: their time changes when a file in them goes away.
INPUTS := Cargo.toml Cargo.lock Trunk.toml index.html package-lock.json .cargo/config.toml \
  scripts/styles.mjs scripts/finish.mjs scripts/split.mjs scripts/bundle.mjs scripts/order.mjs scripts/trim.mjs $(shell find src markup styles assets public)

.PHONY: help
help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: build ## set up, build in release and serve the atlas on http://127.0.0.1:8080/ (PORT=… for another port)
	@exec node scripts/serve.mjs dist --port $(PORT)

.PHONY: build
build: tools ## build the static site in dist/; it works below any folder of any static host
	@$(MAKE) -s dist/index.html
	@echo '• The site is in dist/'

# The page's own std: compiled with it for size, a panic being an abort that the page shows (assets/boot.js). The switches
# are not stable in name, hence RUSTC_BOOTSTRAP; docs/size.md says what they save. finish.mjs takes them off again for the
# native tool. The program is cut into parts (src/ui/later.rs): the cut needs the linker's relocations and the names.
SMALL_STD := SPLIT_PARTS=1 CARGO_PROFILE_RELEASE_STRIP=false RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
  CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
  RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
    --cfg split_parts -Clink-args=--emit-relocs'

dist/index.html: $(INPUTS)
	@echo '• Building the page in release, into dist/'
	@# Trunk cannot minify today's wasm-bindgen glue and warns of it at every build; errors still show.
	@env -u NO_COLOR $(SMALL_STD) trunk --log error build --release --locked --offline true
	@touch $@

.PHONY: test
test: setup ## set up and run every test: format, lints, native, wasm, dataset, size, browser
	@scripts/test.sh

.PHONY: bench
bench: setup build ## measure the page in Chromium; writes bench/results.md
	@node bench/interaction.mjs

.PHONY: fmt
fmt: ## format the Rust sources
	@echo '• Formatting'
	@cargo fmt

.PHONY: setup
setup: tools ## install what building and testing need; does nothing where all is there
	@scripts/setup-browser.sh

.PHONY: tools
tools:
	@scripts/setup-build.sh

.PHONY: clean
clean: ## remove everything that was built; installed tools stay
	@echo '• Removing dist/, .build/, target/ and test results'
	@rm -rf dist .build target test-results playwright-report
