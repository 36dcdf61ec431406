#!/bin/sh
# See that entente.h stands alone, in C11 and in C++11, without a warning: header.sh SOURCE C-COMPILER
set -eu
cd "$1"
warnings='-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fsyntax-only'
program='#include "entente.h"
int main(void) { return ent_version() == 0; }'

# shellcheck disable=SC2086  # a list of options
printf '%s\n' "$program" | "$2" -std=c11 $warnings -Wstrict-prototypes -Ilib -x c -
for compiler in c++ g++ clang++; do
  command -v "$compiler" >/dev/null || continue
  # shellcheck disable=SC2086
  printf '%s\n' "$program" | "$compiler" -std=c++11 $warnings -Ilib -x c++ -
  exit 0
done
echo "left out: no C++ compiler"
exit 77
