#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernels-find.sh newest[-<flavour>]
# kernels-find.sh <suite>-<minor version>-<flavour>-<architecture>
#
# Prints the line of kernels.sh that is meant, and fails if nothing can be built for
# that kernel, saying why.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 1 ] || die "usage: kernels-find.sh <kernel>"
kernels=$("$here/kernels.sh")
if [[ $1 =~ ^newest(-([a-z]+))?$ ]]; then
    found=$(awk -v flavour="${BASH_REMATCH[2]:-cloud}" '$3 == flavour && $4 == "amd64" && $6 == "headers"' \
        <<<"$kernels" | tail -n 1)
else
    found=$(awk -v name="$1" '$1 "-" $2 "-" $3 "-" $4 == name' <<<"$kernels")
fi
[ -n "$found" ] || die "Debian's archive has no kernel \"$1\"; it has:
$kernels"
read -r suite _ _ _ release headers <<<"$found"
[ "$headers" = headers ] ||
    die "Debian's archive has Linux $release ($suite), but its headers no more: nothing can be built for it"
printf '%s\n' "$found"
