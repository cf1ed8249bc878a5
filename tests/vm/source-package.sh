#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# source-package.sh
#
# The source package, as who uploads it handles it, in a tree of sid: packed, it
# unpacks to the same files; cleaning leaves nothing, once or twice; what needs no
# compiler builds twice in a row, without documentation too; sid's lintian, which
# judges uploads, has nothing to say; and the tests of the sources, with which build
# daemons build, need neither a home nor a network.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
top=$(readlink -f "$here/../..")

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
{ "$here/packages.sh" packages && "$here/build-depends.sh" --tests; } >"$temp/build.list"
tarball=$("$here/tree.sh" sid source "$temp/build.list")
tree=$temp/tree
mkdir -p "$tree"
as_root tar --zstd -xpf "$tarball" -C "$tree"

mkdir "$temp/source"
"$here/sources.sh" all | tar -C "$top" --null --no-recursion -T - -c --owner=0 --group=0 | tar -C "$temp/source" -x
as_root mkdir "$tree/build"
as_root cp -rT "$temp/source" "$tree/build/source"
as_root cp "$here/source-package-inside.sh" "$tree/root"
if ! in_tree "$tree" bash /root/source-package-inside.sh >"$temp/log" 2>"$temp/errors"; then
    cat "$temp/errors" >&2
    grep -a -A 3 -e '^FAIL!' -e ': Failure$' "$temp/log" >&2 || true
    tail -n 40 "$temp/log" >&2
    die "the source package is not as it should be (see above)"
fi
grep '^ok ' "$temp/log"
