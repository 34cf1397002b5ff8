#!/bin/sh
# Fuzzes the sanitiser and the layout with libFuzzer, starting from the seed articles.
# What it finds is kept in Fuzz/.build/corpus; an input that fails, in Fuzz/.build/crash-*.
# usage: fuzz.sh [SECONDS]
set -eu

cd "$(dirname "$0")/.."
seconds=${1:-60}
corpus=Fuzz/.build/corpus

# The gold linker breaks on what the sanitisers add; lld comes with the toolchain.
swift build --package-path Fuzz -c release --product LayoutFuzzer \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld

mkdir -p "$corpus"
for article in seeds/*.txt; do
  # The first four bytes choose width, direction and options.
  { printf 'P\001\000\000'; head -c 590 "$article"; } >"$corpus/$(basename "$article")"
done

# The leak checker needs ptrace, which containers often lack; Swift's own leaks are not its matter.
exec Fuzz/.build/release/LayoutFuzzer -max_total_time="$seconds" -max_len=600 -timeout=5 \
  -detect_leaks=0 -print_final_stats=1 -artifact_prefix=Fuzz/.build/ "$corpus"
