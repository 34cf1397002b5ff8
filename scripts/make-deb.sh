#!/bin/sh
# Builds a Debian package of the command.
# usage: make-deb.sh EXECUTABLE FOLDER
set -eu
executable=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
cd "$(dirname "$0")/.."
for tool in dpkg-deb dpkg-shlibdeps strip; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "A Debian package needs $tool (apt install dpkg-dev binutils)." >&2
    exit 1
  fi
done
if ldd "$executable" | grep -q libswiftCore; then
  echo "This build needs a Swift toolchain where it runs; a package needs one with Swift's libraries in it." >&2
  exit 1
fi

# What an earlier version has left would be checked in its place.
rm -f "$folder"/khabar_*.deb
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"
PREFIX=/usr DESTDIR=$stage/root scripts/install.sh install "$executable"
root=$stage/root
gzip -9n "$root/usr/share/man/man1/khabar.1"
install -m 644 NOTICE "$root/usr/share/doc/khabar/copyright"
rm "$root/usr/share/doc/khabar/LICENSE"
printf '\nOn Debian systems the license is in /usr/share/common-licenses/Apache-2.0.\n' \
  >>"$root/usr/share/doc/khabar/copyright"
rm "$root/usr/share/doc/khabar/NOTICE"
# In folders too: whoever builds may have a umask of their own.
find "$root" -type d -exec chmod 755 {} +

# dpkg-shlibdeps reads the libraries that the command is linked to.
mkdir "$stage/debian"
printf 'Source: khabar\n\nPackage: khabar\nArchitecture: any\n' >"$stage/debian/control"
depends=$(cd "$stage" && dpkg-shlibdeps -O "root/usr/bin/khabar" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
if [ -z "$depends" ]; then
  echo "dpkg-shlibdeps found no libraries; is their list of packages there (/var/lib/dpkg/info)?" >&2
  exit 1
fi
version=$("$executable" --version)
architecture=$(dpkg --print-architecture)
size=$(du -sk "$root" | cut -f1)
mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<END
Package: khabar
Version: $version
Architecture: $architecture
Maintainer: The Khabar project <khabar@localhost>
Installed-Size: $size
Depends: $depends
Recommends: libcurl4, ca-certificates
Suggests: dict-freedict-ara-eng, dict-freedict-eng-ara, poppler-utils, odt2txt, pandoc
Section: news
Priority: optional
Description: news browser for the terminal, in Arabic and English side by side
 Khabar reads news pages, feeds, documents and folders, searches them in both
 languages whatever the spelling, and compares translations paragraph by
 paragraph. libcurl is opened when something is first fetched.
END
dpkg-deb --root-owner-group --build "$root" "$folder/khabar_${version}_$architecture.deb" >/dev/null
echo "$folder/khabar_${version}_$architecture.deb"
