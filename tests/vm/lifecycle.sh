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
tarball=$("$here/tree.sh" "$suite" guest "$here/guest/packages" "$here/guest/prepare")
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/tree" "$temp/packages"
cp "$packages"/efd-monitor-dkms_*.deb "$temp/packages/current.deb"
cp "$packages"/efd-monitor_*.deb "$temp/packages/monitor.deb"
"$here/lifecycle-repack.sh" "$temp/packages/current.deb" 0.0.9 "$temp/packages/older.deb"
"$here/lifecycle-repack.sh" "$temp/packages/current.deb" 99.0 "$temp/packages/broken.deb" '#error broken on purpose'

say "unpacking a $suite tree"
# The kernel's own modules and the desktop are most of it. Some modules must be
# there, or dkms takes the kernel for one that is gone.
as_root tar --zstd -xpf "$tarball" -C "$temp/tree" \
    --exclude='./usr/lib/modules/*/kernel/[d-z]*' --exclude='./usr/share/fonts' --exclude='./usr/share/icons'
cp "$here/$script" "$here/lifecycle-checks.sh" "$here/lifecycle-window.py" "$here/window.py" "$temp/packages"
as_root cp -r "$temp/packages" "$temp/tree"
in_tree "$temp/tree" bash "/packages/$script"
