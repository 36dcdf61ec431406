#!/bin/sh
# See that the C files are laid out as clang-format does it: format.sh SOURCE
set -eu
. "$(dirname "$0")/files.sh"
cd "$1"
if ! command -v clang-format >/dev/null; then
  echo "left out: no clang-format"
  exit 77
fi
list=$(files 'lib/*.c' 'lib/*.h' 'cli/*.c' 'cli/*.h' 'tests/*.c' 'tests/*.h')
# shellcheck disable=SC2086  # a list of files
found=$(clang-format --dry-run -Werror $list 2>&1 | sed -n 's/ error: .*/ is laid out otherwise/p' | sort -t: -k1,1 -u)
[ -n "$found" ] || exit 0
printf '%s\n' "$found"
echo "expected what clang-format -i makes of it"
exit 1
