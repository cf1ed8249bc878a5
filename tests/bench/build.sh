#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh
#
# Prints a folder with the machine that measures: vmlinuz, initrd, the sizes of the
# module, and versions, what all this was made with.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
vm=$here/../vm

"$vm/host-packages.sh" tree
tree=$("$vm/tree.sh" trixie bench "$here/packages")
"$vm/tree-build.sh" bench "$tree" tests/bench/guest/build src-kernel lib tests/abi tests/bench/guest
