#!/bin/sh
# The Debian package has its dependencies, all of its files, and a program that works: package.sh BUILD
set -eu
build=$1
if ! command -v dpkg-shlibdeps >/dev/null || ! command -v dpkg-deb >/dev/null; then
  echo "left out: no dpkg-dev"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cpack --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
package=$(find "$work" -maxdepth 1 -name '*.deb')
for name in libigraph libcjson libsqlite3 libutf8proc libxml2 libc6; do
  dpkg-deb --field "$package" Depends | grep -q "$name" || { echo "no dependency on $name" && exit 1; }
done
dpkg-deb --extract "$package" "$work/root"
unset ENTENTE_DATA
"$work/root/usr/bin/entente" check
for file in include/entente.h lib/libentente.so lib/libentente.a lib/pkgconfig/entente.pc share/man/man1/entente.1; do
  [ -s "$work/root/usr/$file" ] || { echo "no /usr/$file" && exit 1; }
done
