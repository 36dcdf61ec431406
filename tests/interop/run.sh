#!/bin/sh
# See that another program reads what entente writes, to the last attribute: run.sh WHAT ENTENTE SOURCE [READER]
#
# The graph is that of the sample articles, and a few edges between actors with names that are hostile to every format.
# What must be read back is what `entente query` prints.  77 says that the other program is not there.
set -eu
what=$1
entente=$2
source=$3
reader=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ENTENTE_DATA="$source/data" LC_ALL=C

skip() {
  echo "left out: $1"
  exit 77
}

has() {
  command -v "$1" >/dev/null || skip "no $1"
}

"$entente" build -o "$work/graph.db" --data "$source/tests/interop/data" "$source/data/samples" \
  "$source/tests/interop/hostile.txt" --date 2025-01-31
"$entente" query "$work/graph.db" --format tsv | tail -n +2 | cut -f 1-5,7-19 | sort >"$work/want"

# Compare the edges and the number of vertices that a reader prints with those of the graph.
compare() {
  sort "$work/got" >"$work/sorted"
  diff "$work/want" "$work/sorted" >"$work/diff" || { head -n 20 "$work/diff" && exit 1; }
  vertices=$(cut -f 1 "$work/want" >"$work/ends" && cut -f 11 "$work/want" >>"$work/ends" && sort -u "$work/ends" | wc -l)
  grep -qx "$((vertices)) vertices" "$work/count" || { cat "$work/count" && echo "expected $vertices vertices" && exit 1; }
  echo "$(wc -l <"$work/want") edges between $((vertices)) vertices"
}

export_to() {
  "$entente" export "$work/graph.db" --format "$1" -o "$work/graph.$1"
}

# Run a reader and compare what it prints: read_back COMMAND...
read_back() {
  "$@" >"$work/got" 2>"$work/count" || { cat "$work/count" && exit 1; }
  compare
}

# Find a Python that has NetworkX: the first of the path may not be the system's.
find_python() {
  for python in python3 /usr/bin/python3; do
    "$python" -c 'import networkx' 2>/dev/null && return
  done
  skip "no python3-networkx"
}

case $what in
igraph)
  export_to graphml
  read_back "$reader" "$work/graph.graphml"
  ;;
networkx-graphml | networkx-json)
  find_python
  export_to "${what#networkx-}"
  read_back "$python" "$source/tests/interop/read_networkx.py" "$work/graph.${what#networkx-}"
  ;;
xmllint)
  has xmllint
  export_to graphml
  xmllint --noout --nonet "$work/graph.graphml"
  ;;
node-*)
  format=${what#node-}
  has node
  export_to "$format"
  cp "$source/tests/interop/npm/"* "$work"
  case $format in
  graphml | gexf)
    has npm
    (cd "$work" && npm ci --no-audit --no-fund >npm.log 2>&1) || skip "npm could not install graphology"
    ;;
  esac
  read_back node "$work/read.mjs" "$work/graph.$format"
  ;;
graphviz)
  has dot
  export_to dot
  dot -Tsvg "$work/graph.dot" >"$work/graph.svg" 2>"$work/messages"
  [ ! -s "$work/messages" ] || { cat "$work/messages" && exit 1; }
  grep -q '&lt;b&gt;' "$work/graph.svg"
  if command -v xmllint >/dev/null; then xmllint --noout --nonet "$work/graph.svg"; fi
  ;;
esac
