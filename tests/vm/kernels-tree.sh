#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernels-tree.sh <suite> <architecture>
#
# Prints the path of a tree of the suite, as tree.sh makes it, with all of its kernels
# that kernels.sh finds for that architecture, and what builds for them: natively,
# or with cross compilers, which are many times faster than emulated ones.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 2 ] || die "usage: kernels-tree.sh <suite> <architecture>"
suite=$1 architecture=$2
base=$suite list=$here/../abi/packages
if [ "$architecture" != amd64 ]; then
    base=$suite:amd64,$architecture list=$here/../abi/packages-$architecture
fi
kernels=$("$here/kernels.sh")

packages() {
    # the kernels that are named there are the suite's usual ones
    sed '/^linux-/d' "$list"
    awk -v suite="$suite" -v architecture="$architecture" '
        $1 == suite && $4 == architecture && $6 == "headers" {
            print "linux-image-" $5 ":" $4, "linux-headers-" $5 ":" $4
        }' <<<"$kernels"
    # a backport is taken only where it is named, and these kernels want this one
    [[ $suite != *-backports ]] || echo "linux-base/$suite"
}

exec "$here/tree.sh" "$base" kernels <(packages) "$here/kernels/prepare"
