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
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
"$here/dkms-tree.sh" "$suite" "$temp/tree"
as_root mkdir "$temp/tree/packages"
as_root cp "$packages"/efd-monitor-dkms_*.deb "$temp/tree/packages"
as_root cp -rT "$here/../../examples/driver" "$temp/tree/usr/src/efdmon-sample-1.0"
as_root find "$temp/tree/usr/src/efdmon-sample-1.0" \( -name '*.o' -o -name '*.ko' -o -name '.*.cmd' \) -delete
as_root cp "$here/driver-test-inside.sh" "$temp/tree/packages"
in_tree "$temp/tree" bash /packages/driver-test-inside.sh
