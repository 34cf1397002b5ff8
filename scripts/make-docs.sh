#!/bin/sh
# Writes the pages that are made from the program itself.
# usage: make-docs.sh EXECUTABLE [FOLDER]
set -eu
executable=$1
folder=${2:-$(dirname "$0")/../docs}
"$executable" docs markdown >"$folder/commands.md"
"$executable" docs man >"$folder/khabar.1"
mkdir -p "$folder/completions"
"$executable" --generate-completion-script bash >"$folder/completions/khabar.bash"
"$executable" --generate-completion-script zsh >"$folder/completions/_khabar"
"$executable" --generate-completion-script fish >"$folder/completions/khabar.fish"
