#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh [--fix]
#
# All C++ is as clang-format has it, by .clang-format and by the version of Debian
# 12, whatever this machine has: in a tree of that suite. With --fix, the files that
# are not are changed.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
. "$here/../vm/cache.sh"
cd "$here/../.."

tree=$(tests/vm/tree.sh bookworm format tests/style/clang/format-packages)
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/tree" "$temp/sources"
as_root tar --zstd -xpf "$tree" -C "$temp/tree" --exclude='./dev/*'
mapfile -d '' files < <(tests/vm/sources.sh all | grep -zE '\.[ch]pp$')
tar -c .clang-format "${files[@]}" | tar -C "$temp/sources" -x
as_root cp -rT "$temp/sources" "$temp/tree/sources"
# the inner shell expands these
# shellcheck disable=SC2016
in_tree "$temp/tree" sh -ec 'cd /sources; find . -name "*.[ch]pp" -exec clang-format-14 -i {} +'

different=0
for file in "${files[@]}"; do
    ! cmp -s "$temp/tree/sources/$file" "$file" || continue
    different=$((different + 1))
    if [ "${1-}" = --fix ]; then
        cp "$temp/tree/sources/$file" "$file"
        echo "changed $file"
    else
        diff -u --label "$file" "$file" --label "$file, formatted" "$temp/tree/sources/$file" || true
    fi
done
echo "${#files[@]} files, $different of them not formatted"
[ "${1-}" = --fix ] || [ $different -eq 0 ] || die "to format them: tests/style/format.sh --fix"
