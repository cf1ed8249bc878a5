#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# checkpatch.sh
#
# Runs the kernel's own style checker, in its strictest mode, on the module and
# fails on any remark. The checker comes out of Debian's kernel source package.
set -euo pipefail
root=$(readlink -f "$(dirname "$0")/../..")
. "$root/tests/vm/common.sh"
. "$root/tests/vm/cache.sh"

# Prints the folder with checkpatch.pl.
checker() {
    local package key temp
    package=$(apt-cache depends linux-source | sed -n 's/^ *Depends: \(linux-source-[0-9.]*\)$/\1/p')
    [ -n "$package" ] || die "no linux-source package: run apt-get update"
    key=$(echo "$package" | cache_key)
    cache_lock checkpatch
    cache_find "checkpatch-$key" && return

    say "getting checkpatch.pl out of $package"
    temp=$(cache_temp)
    (cd "$temp" && apt-get -o APT::Sandbox::User=root download -qq "$package" >&2)
    mkdir "$temp/out"
    dpkg-deb --fsys-tarfile "$temp"/*.deb | tar -xO "./usr/src/$package.tar.xz" |
        tar -xJ -C "$temp/out" --strip-components=2 "$package"/scripts/{checkpatch.pl,spelling.txt,const_structs.checkpatch}
    cache_keep "$temp/out" checkpatch "checkpatch-$key"
    rm -rf "$temp"
}

scripts=$(checker)
check() {
    perl "$scripts/checkpatch.pl" --no-tree --strict --terse --show-types --no-summary "$@"
}

cd "$root/src-kernel"
status=0
mapfile -t files < <(find -- * -name '*.[ch]' ! -name compat.h | sort)
check -f "${files[@]}" || status=1
# Telling kernel versions apart is what compat.h is for; the second remark takes
# the macro of the version for a constant.
check --ignore LINUX_VERSION_CODE,CONSTANT_COMPARISON -f compat.h || status=1
[ $status -ne 0 ] || echo "checkpatch has no remark"
exit $status
