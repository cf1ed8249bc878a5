#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# loops-build.sh <suite>
#
# Builds programs that listen in the event loops of others, with the suite's own
# libraries. Prints a folder that holds release, vmlinuz and initrd: what
# abi-build.sh makes, with these programs in the place of its own.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: loops-build.sh <suite>}

module=$("$here/abi-build.sh" "$suite")
tree=$("$here/tree.sh" "$suite" loops "$here/../loops/packages")
programs=$("$here/tree-build.sh" "loops-$suite" "$tree" tests/loops/build.sh tests/loops src-kernel examples)

kind=loops-machine-$suite
key=$(basename -a "$module" "$programs" | cache_key)
cache_lock "$kind"
cache_find "$kind-$key" && exit
temp=$(cache_temp)
cp "$module"/{release,vmlinuz} "$temp"
# what comes later takes the place of what came before
cat "$module/initrd" "$programs/initrd" >"$temp/initrd"
cache_keep "$temp" "$kind" "$kind-$key"
