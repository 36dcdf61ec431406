#!/bin/sh
# Install those Debian packages of packages.txt that are needed and missing.
# usage: install.sh PURPOSE...        a purpose is a word in the second column of the list
set -eu
list=$(dirname "$0")/packages.txt

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Print the packages that serve the purposes.
packages() {
  for purpose; do
    awk -v purpose="$purpose" '!/^#/ && $2 == purpose { print $1 }' "$list"
  done
}

missing=$(packages "$@" | while read -r package; do
  is_installed "$package" || printf ' %s' "$package"
done)
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "no apt-get here: please install what $list names in the way of this system" >&2
  exit 0
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
  if ! command -v sudo >/dev/null; then
    echo "packages are missing; please run as root: apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
fi
echo "installing:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Run apt-get without questions, and show what it says only where it fails.
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
  }
}
apt update
# shellcheck disable=SC2086  # a list of words
apt -o Dpkg::Options::=--force-unsafe-io install --no-install-recommends $missing
