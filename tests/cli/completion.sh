#!/bin/sh
# Shells complete commands, options and the values of options: completion.sh ENTENTE
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
result=0

# See that completing a command line gives a list that has a word: expect SHELL LINE WORD
expect() {
  "complete_in_$1" "$2" >"$work/list"
  grep -qx -- "$3" "$work/list" || { echo "$1: '$2' does not complete to $3, but to:" && cat "$work/list" && result=1; }
}

complete_in_bash() {
  bash -c '. "$1"; line=$2; COMP_WORDS=($line); case $line in *" ") COMP_WORDS+=("") ;; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _entente; printf "%s\n" "${COMPREPLY[@]}"' - "$work/bash" "$1"
}

complete_in_fish() {
  HOME=$work fish -c 'source $argv[1]; complete -C $argv[2]' "$work/fish" "$1" | cut -f 1
}

tried=
for shell in bash zsh fish; do
  "$1" completion "$shell" >"$work/$shell"
  command -v "$shell" >/dev/null || continue
  tried="$tried $shell"
  "$shell" -n "$work/$shell" || result=1
  [ "$shell" != zsh ] || continue # it completes on a terminal only
  expect "$shell" 'entente exp' export
  expect "$shell" 'entente query --sta' --status
  expect "$shell" 'entente export --format gr' graphml
  expect "$shell" 'entente query --type ACC' ACCUSE
done
[ -n "$tried" ] || { echo "left out: no shell that completes" && exit 77; }
echo "tried in$tried"
exit $result
