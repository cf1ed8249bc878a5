#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lifecycle.sh <suite> <script>
#
# Runs a script in a tree of the suite that has a kernel, its headers and dkms, and
# below /packages, efd-monitor-dkms as three versions: older.deb, current.deb, and
# broken.deb, which cannot be compiled; and monitor.deb.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"

[ $# -eq 2 ] || die "usage: lifecycle.sh <suite> <script>"
suite=$1 script=$2
packages=$("$here/packages.sh" "$suite")
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/packages"
cp "$packages"/efd-monitor-dkms_*.deb "$temp/packages/current.deb"
cp "$packages"/efd-monitor_*.deb "$temp/packages/monitor.deb"
"$here/lifecycle-repack.sh" "$temp/packages/current.deb" 0.0.9 "$temp/packages/older.deb"
"$here/lifecycle-repack.sh" "$temp/packages/current.deb" 99.0 "$temp/packages/broken.deb" '#error broken on purpose'

"$here/dkms-tree.sh" "$suite" "$temp/tree"
cp "$here/$script" "$here/lifecycle-checks.sh" "$here/lifecycle-window.py" "$here/window.py" "$temp/packages"
as_root cp -r "$temp/packages" "$temp/tree"
in_tree "$temp/tree" bash "/packages/$script"
