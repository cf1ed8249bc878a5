#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernel.sh <suite> <flavour>
#
# Builds a kernel from the suite's own source that watches itself, as
# kernel/<flavour>.config says. Prints a tarball (.tar.zst) to put over a tree of
# that suite.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 2 ] || die "usage: kernel.sh <suite> <flavour>"
tree=$("$here/tree.sh" "$1" kernel "$here/kernel/packages")
built=$("$here/tree-build.sh" "kernel-$1-$2" "$tree" tests/vm/kernel/build.sh tests/vm/kernel)
printf '%s\n' "$built/kernel.tar.zst"
