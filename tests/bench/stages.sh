# shellcheck shell=sh
# Part of run.sh: instructions that each stage takes, counted by callgrind, which repeats to the digit on a busy machine.

# Count the instructions of an extraction, and keep what each function took: count INPUT
count() {
  valgrind --tool=callgrind --callgrind-out-file="$work/callgrind" "$entente" extract -j1 "$1" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}

stages() {
  start=$(count "$work/empty.jsonl") all=$(count "$work/part.jsonl")
  callgrind_annotate --inclusive=yes --threshold=100 "$work/callgrind" >"$work/stages"
  bytes=$(wc -c <"$work/part.jsonl") words=$(wc -w <"$work/part.jsonl")
  printf '\n%-16s %14s %14s\n' stage 'instr. a byte' 'instr. a word'
  printf '%-16s %14.1f %14.0f\n' all "$(echo "$all $start $bytes" | awk '{ print ($1 - $2) / $3 }')" \
    "$(echo "$all $start $words" | awk '{ print ($1 - $2) / $3 }')"
  for stage in ent_reader_next segments_find tokens_read names_find tags_decide dates_find groups_find groups_resolve \
    clauses_find relations_find scanner_give; do
    awk -v stage="$stage" -v bytes="$bytes" -v words="$words" '
      $0 ~ ":" stage "( |$)" { sub(/^ */, ""); gsub(/,/, "", $1); if ($1 + 0 > most) most = $1 + 0 }
      END { printf "%-16s %14.1f %14.0f\n", stage, most / bytes, most / words }' "$work/stages"
  done
  printf '%-16s %14.1f million instructions\n' start "$(echo "$start" | awk '{ print $1 / 1e6 }')"
}

if command -v valgrind >/dev/null; then stages; else echo "left out: no valgrind"; fi
