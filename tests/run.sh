#!/bin/sh
# Install what is missing, build, and run all tests.
#
# Two builds: the unit tests by clang with the address and undefined behaviour sanitizers, then everything by gcc as it is
# shipped.  Both take warnings for errors.
set -eu
cd "$(dirname "$0")/.."

sh cli/install.sh build picture test
sh cli/install.sh extra || echo "some tests will be left out: packages for them are missing"
jobs=$(getconf _NPROCESSORS_ONLN)

# Configure and build quietly: build FOLDER OPTION...
build() {
  folder=$1
  shift
  mkdir -p "$folder"
  if ! { cmake -S . -B "$folder" -DENTENTE_WERROR=ON -DBUILD_TESTING=ON "$@" &&
    cmake --build "$folder" --parallel "$jobs"; } >"$folder/build.log" 2>&1; then
    cat "$folder/build.log"
    echo "build failed in $folder" >&2
    exit 1
  fi
}

# Run the tests of a build: run FOLDER OPTION...
result=0
run() {
  folder=$1
  shift
  ctest --test-dir "$folder" --output-on-failure --parallel "$jobs" "$@" || result=1
}

if command -v clang >/dev/null; then
  echo "== with clang and the sanitizers"
  build build-sanitize -DCMAKE_C_COMPILER=clang -DENTENTE_SANITIZE=ON
  run build-sanitize --label-exclude 'interop|install|slow' --exclude-regex 'house/(floors|sizes|format|exports|header|paths|lists)'
else
  echo "== left out: no clang"
fi

echo "== as it is shipped"
build build
run build
exit $result
