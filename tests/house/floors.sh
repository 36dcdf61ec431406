#!/bin/sh
# Keep the floors and the doors: a file includes only its own floor and those below, and each outside library is included
# in one place: floors.sh SOURCE
set -eu
cd "$1"
result=0

# See that files include nothing of ours but what fits: floor PATTERN FILE...
floor() {
  pattern=$1
  shift
  if grep -n '#include "' "$@" | grep -vE "#include \"($pattern)\""; then
    echo "expected nothing but $pattern"
    result=1
  fi
}

# See that a library is included only in its door: door PATTERN FILES
door() {
  if grep -rnE "#include <$1" lib cli --include='*.c' --include='*.h' | grep -vE "^($2):"; then
    echo "<$1>: expected nowhere but in $2"
    result=1
  fi
}

floor 'base/[a-z_]+\.h|entente\.h' lib/base/*.[ch]
floor '(base|text)/[a-z_]+\.h|entente\.h' lib/text/*.[ch]
floor '(base|text|extract)/[a-z_]+\.h|entente\.h' lib/extract/*.[ch]
floor '(base|graph)/[a-z_]+\.h|entente\.h' lib/graph/*.[ch]
floor '[a-z_]+\.h' cli/*.[ch]

door 'cjson|<cJSON' 'lib/base/json\.c'
door 'utf8proc' 'lib/base/text\.c'
door 'libxml' 'lib/base/xml\.c'
door 'sqlite3' 'lib/graph/store[a-z_]*\.[ch]'
door 'igraph' 'lib/graph/view\.[ch]'
door 'pthread' 'lib/extract/run\.c'
door 'curl|openssl' 'nowhere'
exit $result
