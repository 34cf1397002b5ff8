#!/bin/sh
# Installs the Debian packages that building (run) and testing (test) need, where they are missing.
# usage: install-packages.sh run [test]
set -eu

packages=""
for purpose in "$@"; do
  case $purpose in
    run) packages="$packages libncurses-dev libfribidi-dev libicu-dev libstemmer-dev libsqlite3-dev libuchardet-dev libcld2-dev libtomlplusplus-dev libxml2-dev zlib1g-dev libcurl4-openssl-dev ca-certificates pkg-config" ;;
    test) packages="$packages tmux unicode-data translate-toolkit python3-jsonschema nghttp2-server openssl brotli zstd" ;;
    *) echo "install-packages.sh: unknown purpose '$purpose'; say run or test" >&2; exit 2 ;;
  esac
done

if ! command -v swift >/dev/null 2>&1; then
  echo "Khabar needs the Swift 6.2 toolchain or a later one: https://www.swift.org/install/linux/" >&2
  exit 1
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "This system has no apt-get. Khabar needs what Debian calls:$packages" >&2
  echo "Going on in the hope that they are there under other names." >&2
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing from Debian:$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Neither root nor sudo: ask for these packages to be installed:$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
# shellcheck disable=SC2086
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; then
  $as_root apt-get update
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
fi
