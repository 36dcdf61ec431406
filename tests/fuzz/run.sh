#!/bin/sh
# Run a fuzz target on its seeds and what random changes make of them: run.sh REPLAY ROUNDS ENTENTE SEEDS...
# SEEDS are files and folders; a folder that is not there has no seeds yet.  A graph is no text, and made here.
set -eu
replay=$1
rounds=$2
entente=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ENTENTE_DATA=$here/../cases/data "$entente" build -o seed.db "$here"/../cases/documents/docs.jsonl >log 2>&1 || cat log
case $replay in
*_store) echo "$work/seed.db" >seeds ;;
*) for path; do [ ! -e "$path" ] || find "$path" -type f; done | sort >seeds ;;
esac
xargs "$replay" "$rounds" <seeds
