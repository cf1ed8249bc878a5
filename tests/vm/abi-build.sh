#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-build.sh <suite>[-<flavour>]
# abi-build.sh newest[-<flavour>]
# abi-build.sh <suite>-<minor version>-<flavour>-<architecture>
#
# Builds the module, strictly, and the ABI tests, for 64 and 32 bits, with the
# compiler and a kernel of a Debian suite: "cloud", which is the default, "rt", or
# one of those that kernel.sh makes; or for one that kernels.sh finds. Prints a
# folder that holds release, vmlinuz, initrd, programs and build.log.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 1 ] || die "usage: abi-build.sh <kernel>"

build() { # <kernel> <tree>
    exec "$here/tree-build.sh" "abi-$1" "$2" tests/abi/build.sh src-kernel tests/abi examples
}

"$here/host-packages.sh" tree abi
if [[ $1 =~ ^newest(-|$)|-[0-9]+[.][0-9]+- ]]; then
    kernel=$("$here/kernels-find.sh" "$1")
    read -r suite minor flavour architecture _ <<<"$kernel"
    tree=$("$here/kernels-tree.sh" "$suite" "$architecture")
    build "$suite-$minor-$flavour-$architecture" "$tree"
fi

IFS=- read -r suite flavour <<<"$1"
: "${flavour:=cloud}"
tree=$("$here/tree.sh" "$suite" abi "$here/../abi/packages")
if [ -e "$here/kernel/$flavour.config" ]; then
    tree=$tree:$("$here/kernel.sh" "$suite" "$flavour")
fi
build "$suite-$flavour" "$tree"
