#!/bin/sh
# See that the shared library exports the functions of entente.h and nothing else: exports.sh SOURCE LIBRARY
set -eu
cd "$1"
library=$2
if ! command -v nm >/dev/null; then
  echo "left out: no nm"
  exit 77
fi
declared=$(sed -n 's/.*[ *]\(ent_[a-z_]*\)(.*/\1/p' lib/entente.h | sort -u)
exported=$(nm -D --defined-only "$library" | awk '$2 != "A" { print $3 }' | sed 's/@.*//' |
  grep -vE '^(_init|_fini|_edata|_end|__bss_start|__asan.*|__odr.*|___asan.*|__tsan.*|__ubsan.*)$' | sort -u)
result=0

# Complain of what stands in one list and not in the other: missing LIST OTHER WHAT
missing() {
  others=$(printf '%s' " $2 " | tr '\n' ' ')
  for name in $1; do
    case $others in
    *" $name "*) ;;
    *) echo "$name: $3"; result=1 ;;
    esac
  done
}

missing "$declared" "$exported" "declared in lib/entente.h, not exported by the library"
missing "$exported" "$declared" "exported by the library, not declared in lib/entente.h"
[ -n "$declared" ] || { echo "lib/entente.h: no function found"; result=1; }
exit $result
