#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-build.sh <suite>[-<flavour>]
#
# Builds the module, strictly, and the ABI tests, for 64 and 32 bits, with the
# compiler and a kernel of a Debian suite: "cloud", which is the default, "rt", or
# one of those that kernel.sh makes. Prints a folder that holds release, vmlinuz,
# initrd and build.log.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 1 ] || die "usage: abi-build.sh <suite>[-<flavour>]"
IFS=- read -r suite flavour <<<"$1"
: "${flavour:=cloud}"

"$here/host-packages.sh" tree abi
tree=$("$here/tree.sh" "$suite" abi "$here/../abi/packages")
if [ -e "$here/kernel/$flavour.config" ]; then
    tree=$tree:$("$here/kernel.sh" "$suite" "$flavour")
fi
exec "$here/tree-build.sh" "abi-$suite-$flavour" "$tree" tests/abi/build.sh src-kernel tests/abi examples
