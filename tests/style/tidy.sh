#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh
#
# clang-tidy has nothing to say about the library, efdctl and the monitor, by
# .clang-tidy and by the version of Debian 12, in a tree of that suite.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
. "$here/../vm/cache.sh"
cd "$here/../.."

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
{
    echo g++ clang-tidy-14
    tests/vm/build-depends.sh
} >"$temp/packages"
tree=$(tests/vm/tree.sh bookworm tidy "$temp/packages")
mkdir "$temp/tree" "$temp/sources"
as_root tar --zstd -xpf "$tree" -C "$temp/tree" --exclude='./dev/*'
tests/vm/sources.sh copy "$temp/sources" >/dev/null
as_root cp -rT "$temp/sources" "$temp/tree/sources"
# the inner shell expands this
# shellcheck disable=SC2016
in_tree "$temp/tree" bash -ec '
    cd /sources
    cmake -G Ninja -B build -DEFDMON_TESTS=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
    # the headers that are made of others
    ninja -C build efdmon-gui_autogen efd-monitor_autogen
    run-clang-tidy-14 -p build -quiet -j "$(nproc)" "^/sources/(lib|cli|gui)/"
'
