#!/bin/sh
# See that no file names a folder of some machine, or a host to get things from: paths.sh SOURCE
set -eu
. "$(dirname "$0")/files.sh"
cd "$1"
result=0

# Complain of lines that match: look PATTERN WHAT
look() {
  if files '*' | grep -vE '^(LICENSE|tests/house/paths\.sh)$' | tr '\n' '\0' | xargs -0 grep -nIE "$1" /dev/null; then
    echo "expected no $2"
    result=1
  fi
}

look '(^|[^A-Za-z0-9_.$}])/(work|home|root|Users|mnt|media|opt)/' 'path of a machine'
look '(^|[^-A-Za-z0-9_.])/(tmp|var/tmp)(/|$|["'\''])' 'temporary folder by its name (mkdtemp in the working folder, or TMPDIR)'
look '(pypi|npmjs|crates|rubygems|conda|deb\.debian|archive\.ubuntu|proxy\.golang|maven|cpan|hackage)\.(org|io|com)' \
  'host of a registry'
look '(localhost|127\.0\.0\.1|[0-9]+\.internal|artifactory)' 'host of a network'
exit $result
