#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tree.sh <suite>[:<architecture>] <name> <package-list> [hook]
#
# Prints the path of a tarball (.tar.zst) with a Debian tree of the suite, for this
# machine's architecture or another one whose programs it can run, that has the
# packages of the list, one or more a line, "#" starts a comment. The hook, if
# given, is run as "hook extract <tree>" before they are installed, and as "hook
# customize <tree>" afterwards. Cached by the content of all of these, and of
# whatever else is in the folder of the hook.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"

[ $# -ge 3 ] || die "usage: tree.sh <suite>[:<architecture>] <name> <package-list> [hook]"
suite=${1%:*} name=$2 list=$3 hook=${4-}
architecture=$(dpkg --print-architecture)
[ "$suite" = "$1" ] || architecture=${1#*:}

packages=$(sed 's/#.*//' "$list" | tr -s '[:space:]' '\n' | grep . | sort -u)
kind=tree-${1/:/-}-$name
key=$({
    printf '%s\n' "$suite" "$architecture" "$packages"
    cat "$here/tree.sh" "$here/mirror.sh"
    [ -z "$hook" ] || (cd "$(dirname "$hook")" && find . -type f -print0 | sort -z | xargs -0 sha256sum)
} | cache_key)

cache_lock "$kind"
cache_find "$kind-$key.tar.zst" && exit

"$here/host-packages.sh" tree
say "making a $1 tree: $name"
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
"$here/mirror.sh" sources "$suite" >"$temp/sources.list"
"$here/mirror.sh" options >"$temp/apt.conf"

options=(
    --variant=minbase --format=tar "--architectures=$architecture"
    --include="$(tr '\n' ',' <<<"$packages" | sed 's/,$//')"
    --aptopt="$temp/apt.conf"
    # the tree is a cache: what a crash would cost is one more run
    --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/locale/*'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    # later installs into the tree find their packages
    --skip=cleanup/apt/lists
)
if [ -n "$hook" ]; then
    for stage in extract customize; do
        options+=("--$stage-hook=$(printf %q "$(readlink -f "$hook")") $stage \"\$1\"")
    done
fi

# Standard output is the tarball, so that the file is the caller's, not root's.
if ! as_root mmdebstrap "${options[@]}" "${suite%-backports}" - "$temp/sources.list" \
    2>"$temp/log" | zstd -q -T0 -1 -o "$temp/tree"; then
    tail -n 40 "$temp/log" >&2
    die "the $1 tree \"$name\" could not be made (see above)"
fi
cache_keep "$temp/tree" "$kind" "$kind-$key.tar.zst"
