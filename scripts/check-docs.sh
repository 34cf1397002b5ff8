#!/bin/sh
# Checks that generated pages are fresh and that every relative link in a page leads somewhere.
# usage: check-docs.sh EXECUTABLE
set -eu
executable=$1
cd "$(dirname "$0")/.."

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
scripts/make-docs.sh "$executable" "$fresh"
for page in commands.md khabar.1 completions/khabar.bash completions/_khabar completions/khabar.fish; do
  if ! cmp -s "$fresh/$page" "docs/$page"; then
    echo "docs/$page is stale: run make docs" >&2
    exit 1
  fi
done

bad=0
for page in $(git ls-files '*.md'); do
  folder=$(dirname "$page")
  for link in $(sed 's/`[^`]*`//g' "$page" | grep -oE '\]\([^)# ]+' | sed 's/^](//' || true); do
    case $link in
      http://* | https://* | mailto:* | "") continue ;;
    esac
    if [ ! -e "$folder/$link" ]; then
      echo "$page: the link to $link leads nowhere" >&2
      bad=1
    fi
  done
done
exit $bad
