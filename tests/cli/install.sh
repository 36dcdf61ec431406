#!/bin/sh
# What is installed works where it was put, and where it was moved to; others can compile against it: install.sh BUILD SOURCE
set -eu
build=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/first" >"$work/log"
mv "$work/first" "$work/moved"
unset ENTENTE_DATA
"$work/moved/bin/entente" check
[ ! -e "$work/moved/share/entente/samples" ]

libraries=$(dirname "$(find "$work/moved" -name 'libentente.so')")
"${CC:-cc}" -std=c11 -Wall -Wextra -Werror -I"$work/moved/include" "$source/tests/cli/embed.c" -o "$work/embed" \
  -L"$libraries" -lentente
LD_LIBRARY_PATH=$libraries "$work/embed" "$work/moved/share/entente" | grep -q 'accused'

# The header stands alone, and in C++ too.
echo '#include <entente.h>' >"$work/header.c"
"${CC:-cc}" -std=c11 -Wall -Wextra -Wpedantic -Werror -I"$work/moved/include" -fsyntax-only "$work/header.c"
if command -v c++ >/dev/null; then
  c++ -x c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -I"$work/moved/include" -fsyntax-only "$work/header.c"
fi
man=$work/moved/share/man/man1/entente.1
[ -s "$man" ]
