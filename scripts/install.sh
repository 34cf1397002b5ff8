#!/bin/sh
# Installs the command with its manual page and completions, or takes them away.
# usage: install.sh install|uninstall EXECUTABLE    (PREFIX and DESTDIR in the environment)
set -eu
action=$1
executable=$2
cd "$(dirname "$0")/.."
prefix=${PREFIX:-/usr/local}
root=${DESTDIR:-}$prefix
# File in the prefix, where it comes from, its mode.
files="bin/khabar $executable 755
share/man/man1/khabar.1 docs/khabar.1 644
share/bash-completion/completions/khabar docs/completions/khabar.bash 644
share/zsh/site-functions/_khabar docs/completions/_khabar 644
share/fish/vendor_completions.d/khabar.fish docs/completions/khabar.fish 644
share/doc/khabar/LICENSE LICENSE 644
share/doc/khabar/NOTICE NOTICE 644"

echo "$files" | while read -r target source mode; do
  case $action in
    install)
      install -d -m 755 "$root/$(dirname "$target")"
      install -m "$mode" "$source" "$root/$target"
      if [ "$target" = bin/khabar ] && command -v strip >/dev/null 2>&1; then
        strip --strip-unneeded "$root/$target"
      fi
      ;;
    uninstall) rm -f "$root/$target" ;;
    *) echo "install.sh: say install or uninstall, not '$action'" >&2; exit 2 ;;
  esac
done
if [ "$action" = uninstall ]; then
  # The folders of others stay.
  rmdir "$root/share/doc/khabar" 2>/dev/null || true
fi
