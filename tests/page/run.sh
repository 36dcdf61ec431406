#!/bin/sh
# Use the page of `export --format html` in a browser without a window: run.sh ENTENTE SOURCE FOLDER
# FOLDER has the driver of the browser, as package-lock.json pins it.  77 says that something is not there.
set -eu
entente=$1
here=$2/tests/page
folder=$3
skip() {
  echo "left out: $1"
  exit 77
}

[ -d "$folder/node_modules/playwright-core" ] || skip "no playwright-core (npm)"
CHROMIUM=$(command -v chromium || command -v chromium-browser) || skip "no chromium"
export CHROMIUM ENTENTE_DATA="$2/data" LC_ALL=C
"$entente" build -o "$folder/graph.db" --data "$here/data" "$here/news.jsonl"
"$entente" export "$folder/graph.db" --format html -o "$folder/graph.html" || skip "no page in this build"
rm -f "$folder/graph.db"
cp "$here/page.test.js" "$folder"
cd "$folder"
exec node --test page.test.js
