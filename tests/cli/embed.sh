#!/bin/sh
# The README's example in C is embed.c, word for word, and finds what the README says: embed.sh PROGRAM SOURCE
set -eu
shown=$(awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$2/README.md")
if [ "$shown" != "$(cat "$2/tests/cli/embed.c")" ]; then
  echo "the example in README.md is not tests/cli/embed.c"
  exit 1
fi
got=$("$1" "$2/data")
if [ "$got" != "Türkiye | accused | People's Protection Units" ]; then
  echo "unexpected: $got"
  exit 1
fi
