#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tree-build.sh <kind> <tree>[:<tree>...] <script> <folder>...
#
# Runs a script of this project, with the kind as argument, in a Debian tree made
# by tree.sh, with other tarballs over it if there are any, and with the given
# source folders below /build. Prints a folder with what the script has put into
# /build/out, and build.log; cached, as <kind>, by the content of all that goes in.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
source=$(readlink -f "$here/../..")
. "$here/common.sh"
. "$here/cache.sh"

[ $# -ge 4 ] || die "usage: tree-build.sh <kind> <tree>[:<tree>...] <script> <folder>..."
kind=$1 script=$3
IFS=: read -ra trees <<<"$2"
shift 3

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/tree" "$temp/out" "$temp/sources"
# The key is that of the copy: somebody may be at work on the files.
folders=$(IFS='|' && echo "^($*)/")
"$here/sources.sh" all | grep -zE "$folders" |
    tar -C "$source" --null --no-recursion -T - -c --owner=0 --group=0 | tar -C "$temp/sources" -x
key=$({
    # below the cache, the names of folders have the keys in them
    printf '%s\n' "${trees[@]#"$cache_dir"/}"
    cat "$here/tree-build.sh"
    cd "$temp/sources"
    find . -type f -print0 | sort -z | xargs -0 sha256sum
} | cache_key)

cache_lock "$kind"
cache_find "$kind-$key" && exit

say "building in a Debian tree: $kind"
for tree in "${trees[@]}"; do
    as_root tar -C "$temp/tree" --zstd -xf "$tree" --exclude='./dev/*' --keep-directory-symlink
done
as_root mkdir "$temp/tree/build"
as_root cp -rT "$temp/sources" "$temp/tree/build"
as_root mkdir "$temp/tree/build/out"
if ! in_tree "$temp/tree" bash "/build/$script" "$kind" >"$temp/out/build.log" 2>&1; then
    cat "$temp/out/build.log" >&2
    die "the build \"$kind\" failed (see above)"
fi
cp "$temp/tree/build/out/"* "$temp/out/"
cache_keep "$temp/out" "$kind" "$kind-$key"
