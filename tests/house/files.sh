# shellcheck shell=sh
# List the project's own files, a path a line from the source folder: what git tracks or would, or, in an archive without
# git, all but builds: files PATTERN...
files() {
  if [ -e .git ] && command -v git >/dev/null; then
    git ls-files --cached --others --exclude-standard -- "$@" | sort -u | while IFS= read -r file; do
      [ ! -f "$file" ] || printf '%s\n' "$file"
    done
  else
    for pattern; do
      find . -path ./.git -prune -o -name "${pattern##*/}" -type f -print | sed 's|^\./||' | grep -v '^build' | grep "^${pattern%%\**}" || :
    done
  fi
}
