#!/bin/sh
# Part of run.sh: CPU time of wink-nlp, a fast reader of the JavaScript world, on the same text: wink.sh WORK ENTENTE
set -eu
work=$1 entente=$2
mkdir -p "$work/wink"
cd "$work/wink"
npm install --silent --no-audit --no-fund wink-nlp wink-eng-lite-web-model >"$work/npm.log" 2>&1
cat >read.js <<'END'
const model = require("wink-eng-lite-web-model"), nlp = require("wink-nlp")(model);
let count = 0;
for (const line of require("fs").readFileSync(process.argv[2], "utf8").split("\n"))
  if (line) count += nlp.readDoc(JSON.parse(line).text).entities().length();
console.log(count);
END
timer=$(command -v time)
cpu() {
  "$timer" -f '%U %S' -o "$work/time" "$@" >/dev/null 2>&1
  awk 'END { print $1 + $2 }' "$work/time"
}
: >none.jsonl
"$entente" extract -j1 "$work/part.jsonl" >/dev/null
echo "$(cpu node read.js "$work/part.jsonl") $(cpu node read.js none.jsonl) $(cpu "$entente" extract -j1 "$work/part.jsonl")" |
  awk '{ printf "\nwink-nlp on 1 MB: %.2f s CPU without its start, %.1f times as much as extract with its start\n", $1 - $2, ($1 - $2) / $3 }'
