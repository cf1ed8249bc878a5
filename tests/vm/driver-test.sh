#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# driver-test.sh <suite>
#
# A driver of somebody else's, packaged for DKMS, uses efdmon: both are installed
# in a tree of the suite, by its own apt and dkms, for its own kernel.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: driver-test.sh <suite>}

packages=$("$here/packages.sh" "$suite")
tarball=$("$here/tree.sh" "$suite" guest "$here/guest/packages" "$here/guest/prepare")
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/tree"
say "unpacking a $suite tree"
# The kernel's own modules and the desktop are most of it. Some modules must be
# there, or dkms takes the kernel for one that is gone.
as_root tar --zstd -xpf "$tarball" -C "$temp/tree" \
    --exclude='./usr/lib/modules/*/kernel/[d-z]*' --exclude='./usr/share/fonts' --exclude='./usr/share/icons'
as_root mkdir "$temp/tree/packages"
as_root cp "$packages"/efd-monitor-dkms_*.deb "$temp/tree/packages"
as_root cp -rT "$here/../../examples/driver" "$temp/tree/usr/src/efdmon-sample-1.0"
as_root find "$temp/tree/usr/src/efdmon-sample-1.0" \( -name '*.o' -o -name '*.ko' -o -name '.*.cmd' \) -delete
as_root cp "$here/driver-test-inside.sh" "$temp/tree/packages"
in_tree "$temp/tree" bash /packages/driver-test-inside.sh
