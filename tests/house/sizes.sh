#!/bin/sh
# Keep functions and files small: sizes.sh SOURCE
#
# A function counts from its first line to its closing brace, as clang-format lays it out: both stand at the left margin.
# The public header is a manual, and may be longer.
set -eu
. "$(dirname "$0")/files.sh"
cd "$1"
list=$(files 'lib/*.c' 'lib/*.h' 'cli/*.c' 'cli/*.h')

# Print each function: lines, file:line, name.
functions() {
  # shellcheck disable=SC2086  # a list of files
  awk '
    FNR == 1 { begin = 0; body = 0 }
    !body && /^[A-Za-z_]/ && /\(/ && !/^typedef/ && !/=.*\(/ {
      begin = FNR
      name = $0
      sub(/\(.*/, "", name)
      sub(/.*[ *]/, "", name)
    }
    begin && !body && /;$/ { begin = 0 }
    begin && !body && /\{$/ { body = 1 }
    body && /^}/ { print FNR - begin + 1, FILENAME ":" begin, name; begin = 0; body = 0 }
  ' $list
}

sizes=$(functions | sort -n)
count=$(printf '%s\n' "$sizes" | wc -l)
part() {
  printf '%s\n' "$sizes" | awk -v n="$(((count * $1 + 99) / 100))" 'NR == n { print $1 }'
}
median=$(part 50) ninth=$(part 90) result=0
printf '%d functions: median %d lines, 90 of 100 within %d, longest %d\n' "$count" "$median" "$ninth" "$(part 100)"

if [ "$count" -lt 100 ]; then echo "expected to find more functions"; result=1; fi
if [ "$median" -gt 12 ]; then echo "median: expected 12 lines at most"; result=1; fi
if [ "$ninth" -gt 35 ]; then echo "90 of 100: expected 35 lines at most"; result=1; fi
if printf '%s\n' "$sizes" | awk '$1 > 70 { print $2 ": " $3 " has " $1 " lines, expected 70 at most"; found = 1 }
    END { exit !found }'; then
  result=1
fi
# shellcheck disable=SC2086
if wc -l $list | awk '$2 != "total" && $2 != "lib/entente.h" && $1 > 450 { print $2 ": " $1 " lines, expected 450 at most"; found = 1 }
    END { exit !found }'; then
  result=1
fi
exit $result
