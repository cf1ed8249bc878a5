#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# dkms-tree.sh <suite> <folder>
#
# Unpacks the suite's guest into a new folder, with what it takes to build modules
# by its own dkms for its own kernel, and without most of the rest.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 2 ] || die "usage: dkms-tree.sh <suite> <folder>"
suite=$1 folder=$2
tarball=$("$here/tree.sh" "$suite" guest "$here/guest/packages" "$here/guest/prepare")
say "unpacking a $suite tree"
mkdir "$folder"
# The kernel's own modules and the desktop are most of it. Some modules must be
# there, or dkms takes the kernel for one that is gone.
as_root tar --zstd -xpf "$tarball" -C "$folder" \
    --exclude='./usr/lib/modules/*/kernel/[d-z]*' --exclude='./usr/share/fonts' --exclude='./usr/share/icons'
