#!/bin/sh
# Installs a Debian package into an empty root, uses what it brought, and takes it away again.
# usage: check-package.sh PACKAGE.deb
set -eu
package=$(realpath "$1")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "check-package.sh: $*" >&2; exit 1; }

mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/log"
: >"$root/var/lib/dpkg/status"
: >"$root/var/lib/dpkg/available"
run_dpkg() {
  # The root is empty: what the package depends on stands in the system itself.
  set -- --root="$root" --force-depends --force-not-root --force-script-chrootless --log=/dev/null "$@"
  if [ "$(id -u)" -eq 0 ]; then dpkg "$@"; else fakeroot dpkg "$@"; fi >/dev/null 2>&1
}
run_dpkg --install "$package" || fail "dpkg does not install it"
[ "$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Status}' khabar)" = "install ok installed" ] \
  || fail "dpkg does not take it for installed"

# What it is linked to itself is in a package that it depends on; what that needs, dpkg brings.
depends=$(dpkg-deb --field "$package" Depends)
for name in $(readelf -d "$root/usr/bin/khabar" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
  library=$(ldd "$root/usr/bin/khabar" | awk -v name="$name" '$1 == name && $3 ~ /^\// { print $3 }')
  # The loader itself stands there without an arrow; libc6 brings it.
  [ -n "$library" ] || continue
  owner=$(dpkg-query -S "$(realpath "$library")" 2>/dev/null | head -n 1 | cut -d: -f1)
  [ -n "$owner" ] || owner=$(dpkg-query -S "*/$(basename "$(realpath "$library")")" | head -n 1 | cut -d: -f1)
  echo "$depends" | tr ',|' '\n\n' | grep -q "^ *$owner\b" || fail "$library is of $owner, which it does not depend on"
done

home=$root/home
mkdir "$home"
khabar() { env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 "$root/usr/bin/khabar" "$@"; }
[ "$(khabar --version)" = "$(dpkg-deb --field "$package" Version)" ] || fail "it is of another version"
printf 'A report\n\nMinisters met in Tunis.\n' | khabar add - 2>/dev/null || fail "it adds nothing"
khabar search tunis | grep -q 'A report' || fail "it finds nothing"

zcat "$root/usr/share/man/man1/khabar.1.gz" | grep -q '^\.TH' || fail "it has no manual page"
if command -v man >/dev/null 2>&1; then
  warnings=$(MANROFFSEQ='' LC_ALL=C.UTF-8 man --warnings -l "$root/usr/share/man/man1/khabar.1.gz" 2>&1 >/dev/null)
  [ -z "$warnings" ] || fail "the manual page has faults: $warnings"
fi
completions=$root/usr/share
bash -c ". '$completions/bash-completion/completions/khabar' && complete -p khabar" >/dev/null \
  || fail "bash does not complete"
if command -v zsh >/dev/null 2>&1; then
  zsh -n "$completions/zsh/site-functions/_khabar" || fail "zsh does not read its completions"
fi
if command -v fish >/dev/null 2>&1; then
  fish -n "$completions/fish/vendor_completions.d/khabar.fish" || fail "fish does not read its completions"
fi

run_dpkg --purge khabar || fail "dpkg does not remove it"
left=$(find "$root/usr" ! -type d 2>/dev/null || true)
[ -z "$left" ] || fail "it leaves behind: $left"
echo "The package installs, works and goes."
