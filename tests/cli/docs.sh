#!/bin/sh
# The examples of docs/data.md are data that loads and holds; the manual is well-formed and names every command and option:
# docs.sh ENTENTE SOURCE
set -eu
entente=$1
docs=$2/docs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
result=0

# A line `path`: before a block tells which file the block is.
awk -v work="$work/data/" '
  /^`[a-z_\/]+\.(jsonl|json|txt)`:$/ { file = $0; gsub(/[`:]/, "", file); next }
  /^```/ { if (writing) { writing = 0; file = "" } else writing = file != ""; next }
  writing {
    path = work file
    if (!(path in made)) { folder = path; sub(/\/[^\/]*$/, "", folder); system("mkdir -p " folder) }
    made[path] = 1
    print > path
  }' "$docs/data.md"
ls "$work/data" >"$work/list"
ENTENTE_DATA=$2/data "$entente" check --data "$work/data" || result=1

"$entente" help | sed -n 's/^  \([a-z]*\)  .*/\1/p' | grep -vx help >"$work/commands"
[ -s "$work/commands" ] || result=1
while read -r command; do
  "$entente" "$command" --help >"$work/help"
  sed -n 's/^  .*--\([a-z-]*\).*/\1/p' "$work/help" >"$work/options"
  while read -r option; do
    grep -q "Fl -$option" "$docs/entente.1" || { echo "entente.1 lacks --$option of $command" && result=1; }
  done <"$work/options"
  grep -q "Cm $command" "$docs/entente.1" || { echo "entente.1 lacks $command" && result=1; }
done <"$work/commands"
if command -v mandoc >/dev/null; then
  mandoc -T lint -W warning "$docs/entente.1" || result=1
else
  echo "no mandoc: the manual was not checked"
fi
exit $result
