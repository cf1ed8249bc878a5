#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tarball.sh <build folder> <folder>
#
# Makes the release tarball twice, the second time in a clone, elsewhere, in another
# time zone and with other rights for new files; the two must be the
# same. Leaves one in the folder, alone.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
top=$(readlink -f "$here/../..")
build=${1:?usage: tarball.sh <build folder> <folder>} folder=${2:?usage: tarball.sh <build folder> <folder>}

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
rm -rf "$folder"
mkdir -p "$folder"
cmake --build "$build" --target dist >&2
mv "$build"/efd-monitor-*.tar.xz "$folder"

git -c safe.directory="$top/.git" clone -q --no-hardlinks "$top" "$temp/clone"
(
    umask 077
    export TZ=Pacific/Auckland LC_ALL=C
    cmake -S "$temp/clone" -B "$temp/build" -DEFDMON_CLI=OFF -DEFDMON_GUI=OFF -DEFDMON_TESTS=OFF >"$temp/log" 2>&1
    cmake --build "$temp/build" --target dist >&2
) || die "the clone makes no tarball"
cmp "$folder"/*.tar.xz "$temp"/build/*.tar.xz || die "two tarballs of one commit differ"
say "twice the same: $(sha256sum "$folder"/*.tar.xz)"
