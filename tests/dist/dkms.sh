#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# dkms.sh <suite> <folder>
#
# The tarball in that folder is unpacked in a tree of the suite, which knows nothing
# of our packages, and its module built by make alone and by dkms.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
. "$here/../vm/cache.sh"
vm=$here/../vm
suite=${1:?usage: dkms.sh <suite> <folder>} folder=${2:?usage: dkms.sh <suite> <folder>}

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
"$vm/dkms-tree.sh" "$suite" "$temp/tree"
as_root mkdir "$temp/tree/release"
as_root tar -xf "$folder"/*.tar.xz -C "$temp/tree/release" --strip-components=1
in_tree "$temp/tree" bash /release/tests/dist/dkms-inside.sh
