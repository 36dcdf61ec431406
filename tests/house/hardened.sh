#!/bin/sh
# See that program and library are hardened: position-independent, tables of the linker read-only, stack and bounds
# checked: hardened.sh SOURCE PROGRAM LIBRARY
set -eu
program=$2
library=$3
if ! command -v readelf >/dev/null; then
  echo "left out: no readelf"
  exit 77
fi
result=0

# Complain where a listing of a file has no such line: expect FILE PATTERN WHAT OPTION...
expect() {
  file=$1 pattern=$2 what=$3
  shift 3
  readelf --wide "$@" "$file" | grep -qE "$pattern" || { echo "$file: $what" && result=1; }
}

expect "$program" 'Type: +DYN' 'not position-independent' --file-header
for file in "$program" "$library"; do
  expect "$file" 'GNU_RELRO' 'its tables can be written' --program-headers
  expect "$file" 'BIND_NOW|FLAGS.*NOW' 'symbols are bound late' --dynamic
  expect "$file" '__stack_chk_fail' 'no check of the stack' --dyn-syms
  expect "$file" '__[a-z]+_chk@' 'no check of bounds in the C library' --dyn-syms
  expect "$file" 'GNU_STACK.* RW ' 'its stack can be executed' --program-headers
done
exit $result
