#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sources.sh all      every file of the project, NUL between
# sources.sh list     those that packages are built from
# sources.sh key      a short key of the names and contents of those
#
# Tests and the scripts that start them go into no package; a change there
# rebuilds none. Works in a git work tree, changed files and new ones included,
# and in an unpacked archive.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
cd "$here/../.."

list_all() {
    if [ -e .git ] && command -v git >/dev/null; then
        git -c safe.directory="$PWD" ls-files -z --cached --others --exclude-standard
    else
        find . -type d \( -path ./build -o -path ./out \) -prune -o -type f -printf '%P\0'
    fi | sort -zu | while IFS= read -r -d '' file; do
        # deleted, but git does not know yet
        [ ! -e "$file" ] || printf '%s\0' "$file"
    done
}

list_sources() {
    list_all | grep -zvE '^(tests|\.ci)/|^(run|test)$'
}

case ${1-} in
all) list_all ;;
list) list_sources ;;
key) list_sources | xargs -0 sha256sum | cache_key ;;
*) die "usage: sources.sh all | list | key" ;;
esac
