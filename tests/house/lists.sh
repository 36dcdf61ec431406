#!/bin/sh
# See that nothing is forgotten: each source is in a list of the build, each test is run, each function that gives
# something back is tried with NULL: lists.sh SOURCE
set -eu
. "$(dirname "$0")/files.sh"
cd "$1"
result=0

# Print the words of files, a blank around each.
words() {
  cat "$@" | tr '() \n' '[ *]' | sed 's/^/ /; s/$/ /'
}

# A list names files from lib/, or from its own folder.
listed=$(words lib/CMakeLists.txt lib/*/parts.cmake cli/CMakeLists.txt)
for file in $(files 'lib/*.c' 'cli/*.c'); do
  name=${file#lib/}
  case $listed in
  *" ${name#cli/} "*) ;;
  *) echo "$file: in no list of the build"; result=1 ;;
  esac
done

listed=$(words tests/*/CMakeLists.txt)
for file in $(files 'tests/*.c'); do
  name=${file##*/} test=${file##*/test_}
  case $listed in
  *" $name "* | *" ${test%.c} "*) ;;
  *) echo "$file: run by no list of tests"; result=1 ;;
  esac
done

headers=$(files 'lib/*.h')
tried=$(words tests/house/test_frees.c)
# shellcheck disable=SC2013,SC2086  # lists of words
for name in $(sed -nE 's/^[A-Za-z].*[ *]([a-z_]*_(free|close))\(.*\);/\1/p' $headers | sort -u); do
  case $tried in
  *" $name "*) ;;
  *) echo "tests/house/test_frees.c: $name is not tried"; result=1 ;;
  esac
done
exit $result
