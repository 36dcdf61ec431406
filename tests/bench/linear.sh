#!/bin/sh
# See that time grows as the input does: linear.sh ENTENTE [NEWS.jsonl]
#
# Documents of one kind, one half as long as the other; instructions are counted, which a busy machine does not change.
# Twice the input takes twice the time where the ratio is 2.
set -eu
entente=$1
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
news=${2:-$source/data/samples/wire.jsonl}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/cache"
export ENTENTE_DATA="$source/data" XDG_CACHE_HOME="$work/cache" LC_ALL=C
: >"$work/empty.jsonl"
"$entente" extract "$work/empty.jsonl"

# Write a piece N times, "%d" in it being its number: repeat N PIECE
repeat() {
  awk -v n="$1" -v piece="$2" 'BEGIN { for (i = 1; i <= n; i++) { line = piece; gsub(/%d/, i, line); printf "%s", line } }'
}

# Names that no file knows, all different.
strangers() {
  awk -v n="$1" 'BEGIN {
    for (i = 1; i <= n; i++) {
      name = ""
      for (k = i; k; k = int(k / 20)) name = name substr("bcdfghjklmnpqrstvwxz", k % 20 + 1, 1) "a"
      printf "%s%s accused Iran of lies. ", toupper(substr(name, 1, 1)), substr(name, 2)
    }
  }'
}

article() {
  awk -v n="$1" '
    match($0, /"text": *"/) { texts[++count] = substr($0, RSTART + RLENGTH) }
    END { for (i = 1; length(all) < n; i = i % count + 1) { sub(/"}$/, "", texts[i]); all = all texts[i] "  "; gsub(/\\n|\\"/, " ", all)
      printf "%s", all; done += length(all); all = ""; if (done >= n) exit } }' "$news"
}

instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$entente" extract -j1 "$1" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}

start=$(instructions "$work/empty.jsonl")
# Compare a kind of text at two lengths: compare NAME N COMMAND...
compare() {
  name=$1 n=$2
  shift 2
  "$@" "$n" >"$work/half.txt"
  "$@" $((n * 2)) >"$work/whole.txt"
  echo "$name $(instructions "$work/half.txt") $(instructions "$work/whole.txt") $start $(wc -c <"$work/whole.txt")" |
    awk '{ printf "%-24s %10d bytes %8.1f a byte, ratio %.2f\n", $1, $5, ($3 - $4) / $5, ($3 - $4) / ($2 - $4) }'
}

commas() { repeat "$1" ','; }
letters() { repeat "$1" 'a'; }
capitals() { repeat "$1" 'A'; }
pronouns() { repeat "$1" 'He accused them. '; }
row() { repeat "$1" 'Ankara '; }
and_row() { repeat "$1" 'Ankara and '; }
plain() { repeat "$1" 'Turkey accused Syria of lies. '; }
one_sentence() { repeat "$1" 'Turkey accused Syria and '; }
paragraphs() { repeat "$1" 'Turkey accused Syria of lie %d.
'; }
that() { repeat "$1" 'said that Turkey '; }
quotes() { repeat "$1" '"Turkey '; }
brackets() { repeat "$1" '(Turkey '; }
of() { repeat "$1" 'the minister of '; }
owners() { repeat "$1" "Turkey's "; }
acronyms() { repeat "$1" 'Front %d (FR%d) attacked Iran. '; }

compare article 1000000 article
compare plain 20000 plain
compare paragraphs 20000 paragraphs
compare one-sentence 10000 one_sentence
compare names-in-a-row 25000 row
compare names-joined 25000 and_row
compare unknown-names 20000 strangers
compare acronyms 10000 acronyms
compare pronouns 5000 pronouns
compare commas 50000 commas
compare letters 500000 letters
compare capitals 500000 capitals
compare that 10000 that
compare quotes 20000 quotes
compare brackets 20000 brackets
compare of 20000 of
compare owners 20000 owners
