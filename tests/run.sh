#!/bin/sh
# Install what is missing, build, and run all tests.
#
# Three builds, all with warnings for errors: by clang, only for what it warns of; with the address and undefined behaviour
# sanitizers, for the tests that run our own code; and as it is shipped, for all tests.
set -eu
cd "$(dirname "$0")/.."

sh cli/install.sh build picture test
sh cli/install.sh extra || echo "some tests will be left out: packages for them are missing"
command -v npm >/dev/null || sh cli/install.sh npm || echo "export --format html will be left out: no npm"
sh cli/install.sh browser || echo "the page will not be tested: no chromium"
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
  echo "== by clang"
  build build-clang -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug -DENTENTE_PAGE=OFF
else
  echo "== left out: no clang"
fi

echo "== with the sanitizers"
build build-sanitize -DENTENTE_SANITIZE=ON -DENTENTE_PAGE=OFF
run build-sanitize --label-exclude 'interop|install|slow' --exclude-regex 'house/(floors|sizes|format|exports|hardened|header|paths|lists)'

echo "== as it is shipped"
build build
run build
exit $result
