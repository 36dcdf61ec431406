#!/bin/sh
# Measure what reading costs, beside other programs: run.sh [-n RUNS] [-m MEGABYTES] ENTENTE [NEWS.jsonl]
#
# The news, or else the samples of this repository, are repeated under new ids until there are enough.  In each round every
# program runs once, so that a busy machine slows all of them; each ratio is the median of those of the rounds.  CPU time is
# user and system time of the whole process.  grep -c stops at the first name of a document, grep -o finds all of them.
# Nothing here passes or fails: docs/performance.md keeps the figures.
set -eu
runs=5 megabytes=100
while getopts n:m: option; do
  case $option in
  n) runs=$OPTARG ;;
  m) megabytes=$OPTARG ;;
  *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { echo "usage: run.sh [-n RUNS] [-m MEGABYTES] ENTENTE [NEWS.jsonl]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
entente=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
news=${2:-$source/data/samples/wire.jsonl}
timer=$(command -v time) || { echo "no GNU time, expected the package \"time\"" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ENTENTE_DATA="$source/data" XDG_CACHE_HOME="$work/cache"
mkdir "$work/cache"

# Repeat the news under new ids: repeat BYTES
repeat() {
  awk -v most="$1" '
    { lines[NR] = $0 }
    END {
      for (round = 1; NR && bytes < most; round++)
        for (i = 1; i <= NR && bytes < most; i++) {
          line = lines[i]
          sub(/"id": *"/, "&" round "/", line)
          print line
          bytes += length(line) + 1
        }
    }' "$news"
}

# All names that the actors of the data go by.
names() {
  grep -ohE '"(name|capital|surname)": "[^"]*"|"(aliases|[a-z_]*acronyms|adjectives|demonyms|metonyms|places)": \[[^]]*\]' \
    "$source"/data/actors/*.jsonl | sed 's/^"[a-z_]*": //' | grep -oE '"[^"]+"' | tr -d '"' | sort -u
}

export LC_ALL=C
repeat $((megabytes * 1000000)) >"$work/news.jsonl"
repeat 1000000 >"$work/part.jsonl"
names >"$work/names"
: >"$work/empty.jsonl"
bytes=$(wc -c <"$work/news.jsonl")
printf '%s: %d MB, %d names, %d runs\n\n' "$(basename "$news")" $((bytes / 1000000)) "$(wc -l <"$work/names")" "$runs"

# Run a program once and note CPU time, wall time and peak memory: once NAME COMMAND...
once() {
  name=$1
  shift
  "$timer" -f '%U %S %e %M' -o "$work/time" "$@" >/dev/null 2>&1 || { echo "$name failed: $*" >&2; exit 1; }
  awk -v name="$name" 'END { print name, $1 + $2, $3, $4 }' "$work/time" >>"$work/rounds"
}

round() {
  rm -f "$work/graph.db"
  once wc wc -w "$work/news.jsonl"
  for option in c o; do # into a file: it stops at the first match where nobody reads on
    once "grep-$option" sh -c 'grep "$1" -F -f "$2" "$3" >"$4"' sh "-$option" "$work/names" "$work/news.jsonl" "$work/out"
  done
  once extract "$entente" extract -j1 "$work/news.jsonl"
  once extract-2 "$entente" extract -j2 "$work/news.jsonl"
  once processes sh -c '"$1" extract -j1 "$2" & "$1" extract -j1 "$2"; wait' sh "$entente" "$work/news.jsonl"
  once build "$entente" build -j1 -o "$work/graph.db" "$work/news.jsonl"
  once query "$entente" query "$work/graph.db" --limit 20
  once export "$entente" export "$work/graph.db" --format graphml
  once start "$entente" extract -j1 "$work/empty.jsonl"
}

"$entente" extract "$work/empty.jsonl" >"$work/out" # compiles the data
i=0
while [ "$i" -lt "$runs" ]; do
  round
  i=$((i + 1))
done

printf '%-10s %8s %8s %8s %8s %8s %8s\n' program 'CPU s' 'wall s' 'peak MB' 'MB/s' '/ wc' '/ grep-o'
awk -v bytes="$bytes" '
  function median(list, n,    i, k, t) {
    for (i = 2; i <= n; i++)
      for (k = i; k > 1 && list[k] < list[k - 1]; k--) { t = list[k]; list[k] = list[k - 1]; list[k - 1] = t }
    return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
  }
  function column(name, which,    i, list) {
    for (i = 1; i <= count[name]; i++) list[i] = value[name, which, i]
    return median(list, count[name])
  }
  function ratio(name, other,    i, list) {
    for (i = 1; i <= count[name]; i++) list[i] = value[name, 2, i] / (value[other, 2, i] > 0 ? value[other, 2, i] : .01)
    return median(list, count[name])
  }
  !($1 in count) { order[++programs] = $1 }
  { count[$1]++; for (i = 2; i <= 4; i++) value[$1, i, count[$1]] = $i }
  END {
    for (p = 1; p <= programs; p++) {
      name = order[p]
      cpu = column(name, 2)
      reads = name !~ /^(start|query|export|processes)$/
      printf "%-10s %8.2f %8.2f %8.1f", name, cpu, column(name, 3), column(name, 4) / 1024
      if (reads) printf " %8.1f %8.2f %8.2f", bytes / 1e6 / (cpu > 0 ? cpu : .01), ratio(name, "wc"), ratio(name, "grep-o")
      printf "\n"
    }
    one = column("extract", 3)
    printf "\ntwo threads: %.2f times as fast as one; two processes: %.2f times\n", one / column("extract-2", 3),
      2 * one / column("processes", 3)
  }' "$work/rounds"

# shellcheck source=tests/bench/stages.sh
. "$here/stages.sh"
if command -v node >/dev/null && command -v npm >/dev/null; then
  sh "$here/wink.sh" "$work" "$entente" || echo "left out: wink-nlp could not be had"
fi
