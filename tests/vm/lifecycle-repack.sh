#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lifecycle-repack.sh <efd-monitor-dkms.deb> <version> <new.deb> [line]
#
# The same package as another version, with one more line of C in the module if
# one is given: to upgrade from, and to fail with.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -ge 3 ] || die "usage: lifecycle-repack.sh <efd-monitor-dkms.deb> <version> <new.deb> [line]"
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
dpkg-deb -R "$1" "$temp/package"
cd "$temp/package"

old=$(sed -n 's/^Version: \(.*\)-[^-]*$/\1/p' DEBIAN/control)
mv "usr/src/efdmon-$old" "usr/src/efdmon-$2"
# Every place where the version stands: control fields, scripts, dkms.conf, the module.
grep -rlIF "$old" DEBIAN usr/libexec "usr/src/efdmon-$2" | xargs sed -i "s/${old//./\\.}/$2/g"
[ -z "${4-}" ] || printf '%s\n' "$4" >>"usr/src/efdmon-$2/main.c"
find usr -type f -printf '%P\0' | sort -z | (cd usr && xargs -0 md5sum) | sed 's,  ,  usr/,' >DEBIAN/md5sums
dpkg-deb --root-owner-group -b . "$temp/new.deb" >/dev/null
mv "$temp/new.deb" "$3"
