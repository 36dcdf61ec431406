#!/bin/sh
# Run one golden case of the command line: run.sh CASE ENTENTE
#
# A case is a folder: `command`, a script that is run in a copy of the folder, to which the files of documents/ are added, with
# the program as `entente` and with the small data of data/; `expected`, its standard output; `expected.err`, its standard
# error; `code`, its exit code.  A file that is missing stands for nothing, and for 0.
# UPDATE=1 writes what came out as what is expected.
set -eu
case=$(cd "$1" && pwd)
program=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
here=$(cd "$(dirname "$0")" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/got"
cp -R "$case" "$work/case"
cp "$here"/documents/* "$work/case"
cp -R "$here/data" "$work/data"
ln -s "$program" "$work/bin/entente"
cd "$work/case"
rm -f expected expected.err code

# Times differ from run to run, and the folder does.
clean() {
  sed -e "s|$work|WORK|g" -e 's/ in [0-9.]* s$/ in N s/' "$1"
}

code=0
PATH=$work/bin:$PATH ENTENTE_DATA=$work/data XDG_CACHE_HOME=/dev/null NO_COLOR=1 LC_ALL=C \
  sh ./command >"$work/out" 2>"$work/err" </dev/null || code=$?
clean "$work/out" >"$work/got/expected"
clean "$work/err" >"$work/got/expected.err"
echo "$code" >"$work/got/code"

want() {
  if [ -f "$case/$1" ]; then
    cat "$case/$1"
  elif [ "$1" = code ]; then
    echo 0
  fi
}

result=0
for file in expected expected.err code; do
  if [ -n "${UPDATE:-}" ]; then
    rm -f "$case/$file"
    if [ -s "$work/got/$file" ] && ! { [ "$file" = code ] && [ "$code" = 0 ]; }; then
      cp "$work/got/$file" "$case/$file"
    fi
  else
    want "$file" >"$work/want"
    diff -u --label "$file" --label "what came out" "$work/want" "$work/got/$file" || result=1
  fi
done
exit $result
