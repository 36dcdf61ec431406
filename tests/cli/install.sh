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

# Others compile against it: by hand, by pkg-config, with the library inside the program, by CMake.
libraries=$(dirname "$(find "$work/moved" -name 'libentente.so')")
export LD_LIBRARY_PATH="$libraries" PKG_CONFIG_PATH="$libraries/pkgconfig"
compile() {
  "${CC:-cc}" -std=c11 -Wall -Wextra -Werror "$source/tests/cli/embed.c" -o "$work/embed" "$@"
  "$work/embed" "$work/moved/share/entente" | grep -q 'accused'
}
compile "-I$work/moved/include" "-L$libraries" -lentente
[ -s "$(pkg-config --variable=datadir entente)/operators.json" ]
# shellcheck disable=SC2046  # lists of options
compile $(pkg-config --cflags --libs entente)
if ! grep -q '^ENTENTE_SANITIZE:BOOL=ON' "$build/CMakeCache.txt"; then
  # shellcheck disable=SC2046
  compile $(pkg-config --cflags entente) "$libraries/libentente.a" \
    $(pkg-config --libs $(pkg-config --print-requires-private entente)) -pthread -lm
fi

mkdir "$work/user"
cat >"$work/user/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.18)
project(user C)
find_package(entente 0.1 REQUIRED)
add_executable(embed "$source/tests/cli/embed.c")
target_link_libraries(embed entente::entente)
file(WRITE "$work/user/folder" "\${entente_DATA_DIR}")
END
{ cmake -S "$work/user" -B "$work/user/build" -DCMAKE_PREFIX_PATH="$work/moved" &&
  cmake --build "$work/user/build"; } >"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
"$work/user/build/embed" "$(cat "$work/user/folder")" | grep -q 'accused'

# The header stands alone, and in C++ too.
echo '#include <entente.h>' >"$work/header.c"
"${CC:-cc}" -std=c11 -Wall -Wextra -Wpedantic -Werror -I"$work/moved/include" -fsyntax-only "$work/header.c"
if command -v c++ >/dev/null; then
  c++ -x c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -I"$work/moved/include" -fsyntax-only "$work/header.c"
fi
man=$work/moved/share/man/man1/entente.1
[ -s "$man" ]
for completion in bash-completion/completions/entente zsh/vendor-completions/_entente fish/vendor_completions.d/entente.fish; do
  grep -q 'entente' "$work/moved/share/$completion"
done
