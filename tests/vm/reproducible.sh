#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# reproducible.sh <suite>
#
# Builds the packages of packages.sh once more, as somebody else would: by an
# ordinary user, in a folder of another length, 400 days later, in another language
# and time zone, with another umask, and both halves at once. They are the same,
# byte by byte.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: reproducible.sh <suite>}

# Which part of it, and which file.
explain() { # <first.deb> <second.deb>
    local part
    for part in ctrl fsys; do
        diff <(dpkg-deb --$part-tarfile "$1" | tar -tv) <(dpkg-deb --$part-tarfile "$2" | tar -tv) || true
    done
    dpkg-deb -R "$1" "$temp/first"
    dpkg-deb -R "$2" "$temp/second"
    diff -rq "$temp/first" "$temp/second" || true
    rm -rf "$temp/first" "$temp/second"
}

# The packages that were there to build with.
tools() { # <folder>
    sed -n '/^Installed-Build-Depends:/,/^Environment:/{//!p}' "$1"/efd-monitor_*_"$(dpkg --print-architecture)".buildinfo
}

repository=$("$here/packages.sh" "$suite")
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
tree=$temp/tree
folder=/srv/somebody/else
mkdir "$temp/source" "$tree"
"$here/sources.sh" copy "$temp/source" >/dev/null
"$here/packages.sh" packages >"$temp/build.list"
tarball=$("$here/tree.sh" "$suite" build "$temp/build.list")
as_root tar --zstd -xpf "$tarball" -C "$tree"
as_root mkdir -p "$tree$folder"
as_root cp -rT "$temp/source" "$tree$folder/source"
as_root cp "$here/reproducible-build.sh" "$tree/root"

say "building the packages for $suite once more, elsewhere and later"
if ! in_tree "$tree" bash /root/reproducible-build.sh "$folder" >"$temp/build.log" 2>&1; then
    tail -n 60 "$temp/build.log" >&2
    die "the packages could not be built again for $suite (see above)"
fi

different=()
count=0
for first in "$repository"/*.deb; do
    second=$tree$folder/$(basename "$first")
    count=$((count + 1))
    cmp "$first" "$second" >&2 && continue
    different+=("$(basename "$first")")
    explain "$first" "$second" >&2
done
[ "$count" -gt 0 ] || die "there are no packages to compare in $repository"
if [ ${#different[@]} -gt 0 ]; then
    # the tree of the first build may be an older one
    diff <(tools "$repository") <(tools "$tree$folder") >&2 || say "and the tools were not the same"
    die "not the same when built again for $suite: ${different[*]}"
fi
echo "$count packages for $suite are the same when they are built again"
