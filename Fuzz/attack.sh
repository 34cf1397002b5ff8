#!/bin/sh
# Attacks the program from outside, for longer than a test may: kills it while it adds, starts many
# first uses at once, flips bits in a library, and feeds it hostile lines.
# usage: attack.sh EXECUTABLE [ROUNDS]
set -eu
khabar=$1
rounds=${2:-40}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" KHABAR_DICTIONARIES=
unset XDG_DATA_HOME XDG_CONFIG_HOME
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}

# Ends with one of the exit codes that are promised, never by a signal.
ends_well() {
  code=0
  timeout 60 "$khabar" "$@" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" -le 3 ] || fail "exit code $code: $*"
}

pick() { od -An -N4 -tu4 /dev/urandom | tr -d ' '; }

echo "Kills while articles are added: $rounds"
library="$work/kills.db"
"$khabar" add --library "$library" "$root/seeds" 2>/dev/null
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  i=0
  while [ "$i" -lt 30 ]; do
    i=$((i + 1))
    echo "{\"id\":\"k$round-$i\",\"text\":\"Report $i of round $round: the army met in Sirte.\"}"
  done >"$work/lines.jsonl"
  "$khabar" add --library "$library" - <"$work/lines.jsonl" 2>/dev/null &
  victim=$!
  sleep "0.$(($(pick) % 10))$(($(pick) % 10))"
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
done
"$khabar" doctor --library "$library" >/dev/null 2>"$work/err" || fail "kills: $(cat "$work/err")"
for id in 000 001 002 003 004; do
  "$khabar" show --library "$library" "$id" >/dev/null 2>&1 || fail "kills: article $id is lost"
done

echo "First uses at once: $((rounds / 4)) times 5"
round=0
while [ "$round" -lt $((rounds / 4)) ]; do
  round=$((round + 1))
  library="$work/first-$round/library.db"
  processes=""
  for number in 1 2 3 4 5; do
    echo "{\"id\":\"f$number\",\"text\":\"Report $number.\"}" |
      "$khabar" add --library "$library" - 2>"$work/errors-$number" &
    processes="$processes $!"
  done
  for process in $processes; do
    wait "$process" || fail "first use: $(cat "$work"/errors-?)"
  done
  count=$("$khabar" list --library "$library" --format tsv | wc -l)
  [ "$count" -eq 5 ] || fail "first use: $count of 5 articles"
done

echo "Flipped bits: $rounds"
"$khabar" add --library "$work/whole.db" "$root/seeds" 2>/dev/null
size=$(wc -c <"$work/whole.db")
noticed=0
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  rm -f "$work"/flipped.db*
  cp "$work/whole.db" "$work/flipped.db"
  # A byte that is in use: free space is zero.
  old=0
  while [ "$old" -eq 0 ]; do
    place=$((4096 + $(pick) % (size - 4096)))
    old=$(od -An -j "$place" -N1 -tu1 "$work/flipped.db" | tr -d ' ')
  done
  bit=$((1 << ($(pick) % 8)))
  new=$(printf '%03o' $((old ^ bit)))
  # shellcheck disable=SC2059
  printf "\\$new" | dd of="$work/flipped.db" bs=1 seek="$place" conv=notrunc 2>/dev/null
  for command in list entities pairs "show 000" "search Sirte" "compare 000 001"; do
    # shellcheck disable=SC2086
    ends_well $command --library "$work/flipped.db"
  done
  ends_well doctor --library "$work/flipped.db"
  if [ "$code" -ne 0 ]; then
    noticed=$((noticed + 1))
    ends_well doctor --repair --library "$work/flipped.db"
  fi
done
echo "  doctor noticed $noticed of $rounds"

echo "Hostile lines: $rounds"
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  {
    head -c $(($(pick) % 400)) /dev/urandom
    printf '\n{"id":"\\u001b[31m","text":"x"}\r\n{"id":"","text":"\\u0000"}\n{"text":"'
    head -c $(($(pick) % 400)) /dev/urandom | tr -d '"\\\n'
    printf '","source":"\\u009b31m\\u202e","url":"\\t\\n"}\n'
  } >"$work/hostile.jsonl"
  rm -f "$work"/hostile.db*
  ends_well add --library "$work/hostile.db" "$work/hostile.jsonl"
  for command in list "list --format tsv" entities "search x"; do
    # shellcheck disable=SC2086
    ends_well $command --library "$work/hostile.db"
    if LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$work/out" "$work/err"; then
      fail "a control character in: $command"
    fi
  done
done

[ "$failures" -eq 0 ] && echo "All of it survived."
exit "$((failures > 0))"
