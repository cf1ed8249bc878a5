#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sources.sh all             every file of the project, NUL between
# sources.sh copy <folder>   copies those that packages are built from into an
#                            empty folder, and prints a short key of the copy
#
# Tests and the scripts that start them go into no package; a change there
# rebuilds none. Works in a git work tree, changed files and new ones included,
# and in an unpacked archive.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
[ "${1-}" != copy ] || set -- copy "$(readlink -f "${2:?usage: sources.sh copy <folder>}")"
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

# The key is that of the copy: somebody may be at work on the files.
copy_sources() {
    list_all | grep -zvE '^(tests|debian/tests|\.ci)/|^(run|test)$' |
        tar --null --no-recursion -T - -c --owner=0 --group=0 | tar -C "$1" -x
    cd "$1"
    find . -type f -print0 | sort -z | xargs -0 sha256sum | cache_key
}

case ${1-} in
all) list_all ;;
copy) copy_sources "$2" ;;
*) die "usage: sources.sh all | copy <folder>" ;;
esac
