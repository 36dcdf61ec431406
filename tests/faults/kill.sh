#!/bin/sh
# A build that is killed at any moment leaves a graph that is whole, and done again it leaves the one it would have been:
# kill.sh ENTENTE KILLS
#
# Each round starts a build and kills it after a while that is chosen at random; whenever one comes to its end, the graph
# is compared with the undisturbed one, to the last relation, and the next begins anew.
set -eu
entente=$1
kills=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export ENTENTE_DATA="$here/../cases/data" XDG_CACHE_HOME="$work/cache" LC_ALL=C

# Documents that name each other's actors in turn, so that there are many edges and no two documents are the same.
awk 'BEGIN {
  split("Norland|Soutland|The Reed Front|The Lake Union|Ann Lee", who, "|")
  split("accused|attacked|met|congratulated", did, "|")
  for (i = 1; i <= 2000; i++) {
    printf "{\"id\": \"d%d\", \"date\": \"2024-%02d-%02d\", \"text\": \"", i, i % 12 + 1, i % 28 + 1
    for (k = 0; k < 4; k++)
      printf "%s %s %s. ", who[(i + k) % 5 + 1], did[(i * 3 + k) % 4 + 1], who[(i * 2 + k * 3 + 1) % 5 + 1]
    print "\"}"
  }
}' >documents.jsonl

# Print all that a graph has: its edges and its relations.
tell() {
  "$entente" query "$1" --format jsonl
  "$entente" query "$1" --evidence --format jsonl
}

# Take the place of the shell that calls this: what is killed is the program.
start() {
  exec "$entente" build --jobs 1 -o "$1" documents.jsonl 2>log
}

(start want.db) # what is compiled is kept, and the next is as fast as all others
rm want.db
begin=$(date +%s%N)
(start want.db)
end=$(date +%s%N)
tell want.db >want
[ -s want ]

# Compare the graph of the round with the undisturbed one, and take it away.
finish() {
  tell got.db >got
  cmp -s want got || { echo "after $killed kills the graph is another" && diff want got | head -n 5 && exit 1; }
  rm got.db
  whole=$((whole + 1))
}

whole=0 killed=0
span=$(((end - begin) / 1000000)) # milliseconds that a build takes
awk -v count=$((kills * 2)) -v span="$span" \
  'BEGIN { srand(7); for (i = 0; i < count; i++) printf "%.3f\n", rand() * span * 1.1 / 1000 }' >moments
while [ "$killed" -lt "$kills" ] && read -r moment <&3; do
  start got.db &
  build=$!
  sleep "$moment"
  if kill -KILL "$build" 2>/dev/null && ! wait "$build" 2>/dev/null; then
    killed=$((killed + 1))
    [ ! -s got.db ] || ! command -v sqlite3 >/dev/null ||
      [ "$(sqlite3 got.db 'PRAGMA integrity_check')" = ok ] || { echo "the graph is broken" && exit 1; }
  else
    finish
  fi
done 3<moments
(start got.db)
finish
left=$(find . -name '*.db*' ! -name want.db)
[ -z "$left" ] || { echo "left behind: $left" && exit 1; }
echo "killed $killed times, $whole graphs were whole"
