#!/bin/sh
# From a fresh clone to a graph: install what is missing, build, read the sample articles, draw what they say.
# The files are left in build/demo/.
set -eu
cd "$(dirname "$0")/.."
out=build/demo
entente=build/cli/entente

sh cli/install.sh build picture
echo "building ..."
mkdir -p "$out"
if ! { cmake -S . -B build -DBUILD_TESTING=OFF && cmake --build build --parallel; } >"$out/build.log" 2>&1; then
  tail -n 30 "$out/build.log" >&2
  exit 1
fi

rm -f "$out/graph.db"
$entente build --date 2025-08-28 -o "$out/graph.db" data/samples
$entente query "$out/graph.db"
$entente export "$out/graph.db" --format dot -o "$out/graph.dot"
$entente export "$out/graph.db" --format graphml -o "$out/graph.graphml"
$entente export "$out/graph.db" --render svg -o "$out/graph.svg"

cat <<END

Written to $out/:
  graph.svg       the picture: open it in a browser
  graph.dot       the same for Graphviz
  graph.graphml   for Gephi, Cytoscape, igraph, NetworkX
  graph.db        the graph itself

Next:
  $entente query $out/graph.db --actor Ankara --evidence
  $entente query $out/graph.db --type ACCUSE --since 2025-08
  $entente build -o mine.db YOUR-ARTICLES/
END
