#!/bin/sh
# Fuzzes with libFuzzer: the sanitiser and the layout, starting from the seed articles, then queries,
# starting from the words and signs of the query language.
# What it finds is kept in Fuzz/.build/corpus-*; an input that fails, in Fuzz/.build/crash-*.
# usage: fuzz.sh [SECONDS [layout|query]]
set -eu

cd "$(dirname "$0")/.."
seconds=${1:-60}
what=${2:-layout query}

build() {
  # The gold linker breaks on what the sanitisers add; lld comes with the toolchain.
  swift build --package-path Fuzz -c release --product "$1" \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
}

# The leak checker needs ptrace, which containers often lack; Swift's own leaks are not its matter.
fuzz() {
  Fuzz/.build/release/"$1" -max_total_time="$seconds" -timeout=20 -detect_leaks=0 \
    -print_final_stats=1 -artifact_prefix=Fuzz/.build/ "$2" "$3"
}

layout() {
  corpus=Fuzz/.build/corpus-layout
  build LayoutFuzzer
  mkdir -p "$corpus"
  for article in seeds/*.txt; do
    # The first four bytes choose width, direction and options.
    { printf 'P\001\000\000'; head -c 590 "$article"; } >"$corpus/$(basename "$article")"
  done
  fuzz LayoutFuzzer -max_len=600 "$corpus"
}

query() {
  corpus=Fuzz/.build/corpus-query
  build QueryFuzzer
  mkdir -p "$corpus"
  number=0
  while IFS= read -r line; do
    number=$((number + 1))
    printf '%s' "$line" >"$corpus/start-$number"
  done <<'END'
forces -fox AND (sirte OR "khalifa haftar") NOT lang:en
title:forces NEAR(quick fox, 3) source:source is:unread tag:later
~المساعدات بالقوات* date:2020-07..2020-08 after:2020 before:2021-01-02
entity:"Khalifa Haftar" type:person has:translation «خليفة حفتر» NEAR/5 سرت
well-known U.N.-backed 1,000 forces' it's -(a OR -b) NOT NOT c
END
  fuzz QueryFuzzer -max_len=300 "$corpus"
}

for part in $what; do "$part"; done
