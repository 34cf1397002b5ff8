# The two commands of this project are `make run` and `make test`; `make help` tells the others.

SWIFT ?= swift
BUILD_FLAGS = --explicit-target-dependency-import-check error
RELEASE = .build/release/khabar
# The release build has Swift's libraries in it, where the toolchain has them to link: it starts in three
# fifths of the time and runs where there is no Swift.
STATIC_LIBRARIES = $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static)
RELEASE_FLAGS = $(if $(STATIC_LIBRARIES),--static-swift-stdlib)

PREFIX ?= /usr/local
DESTDIR ?=
export PREFIX DESTDIR

.PHONY: run help test build install uninstall deb check-package packages test-packages lint docs fuzz benchmark screens clean

## Install what is missing, build, and open the browser on the demonstration articles.
run: packages build
	@$(RELEASE) seeds

## Tell what there is to make.
help:
	@awk '/^## / { text = text (text ? " " : "") substr($$0, 4); next } \
	  /^[a-z-]+:/ && text { sub(/:.*/, ""); sub(/\. .*/, ".", text); printf "make %-14s %s\n", $$0, text } \
	  { text = "" }' $(firstword $(MAKEFILE_LIST))

## Install what the tests need, check format, imports and docs, and run every test; those that drive the
## program as a person would by themselves, since the others keep all processors busy.
test: test-packages lint build
	$(SWIFT) build --build-tests $(BUILD_FLAGS)
	scripts/check-docs.sh $(RELEASE)
	$(SWIFT) test $(BUILD_FLAGS) --skip EndToEndTests
	KHABAR_EXECUTABLE=$(abspath $(RELEASE)) $(SWIFT) test $(BUILD_FLAGS) --filter EndToEndTests

## Build the command for use.
build:
	$(SWIFT) build -c release --product khabar $(BUILD_FLAGS) $(RELEASE_FLAGS)

## Install the command, its manual page and its completions under PREFIX (/usr/local), in DESTDIR.
## What was built is installed: run make build first, as yourself.
install:
	@test -x $(RELEASE) || { echo "Nothing is built yet: run make build first." >&2; exit 1; }
	scripts/install.sh install $(RELEASE)

## Take away what make install has put there.
uninstall:
	scripts/install.sh uninstall $(RELEASE)

## Build a Debian package (.build/khabar_VERSION_ARCHITECTURE.deb).
deb: build
	scripts/make-deb.sh $(RELEASE) .build

## Install the Debian package into an empty root, use it, and take it away.
check-package: deb
	scripts/check-package.sh .build/khabar_*.deb

packages:
	@scripts/install-packages.sh run

test-packages:
	@scripts/install-packages.sh run test

## Check that every source file is formatted by the house style.
lint:
	$(SWIFT) format lint --strict Package.swift */Package.swift */*/Package.swift
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks/Sources Fuzz/Sources Tools/Sources Tools/*/Sources

## Write the pages that are made from the program itself.
docs: build
	scripts/make-docs.sh $(RELEASE)

## Take the pictures of the README from real terminals.
screens: build
	scripts/screens.sh

## Fuzz the sanitiser and the layout, then queries, for a minute each; then attack the program: kills,
## first uses at once, flipped bits, hostile lines.
fuzz: build
	scripts/fuzz.sh
	Fuzz/attack.sh $(RELEASE)

## Measure speed and memory; each figure of docs/quality.md names its own command as well.
## `make benchmark NEWS=FILE.jsonl` measures what a library does with articles of your own.
benchmark:
ifdef NEWS
	$(SWIFT) run -c release --package-path Benchmarks library-benchmark "$(NEWS)"
else
	for name in LayoutBenchmark BrowserBenchmark NamesBenchmark EntitiesBenchmark \
	  AlignmentBenchmark search-benchmark library-benchmark; do \
	  $(SWIFT) run -c release --package-path Benchmarks $$name || exit 1; \
	done
endif

## Take away what was built.
clean:
	rm -rf .build
