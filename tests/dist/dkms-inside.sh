#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from dkms.sh; the unpacked tarball is /release.
set -euo pipefail

kernel=$(basename /lib/modules/*)
arch=$(uname -m)
source=/release/src-kernel
version=$(sed -n 's/^PACKAGE_VERSION="\(.*\)"/\1/p' $source/dkms.conf)

check() { # <what> <command>...
    if "${@:2}" >/tmp/log 2>&1; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        tail -n 30 /tmp/log /var/lib/dkms/*/*/build/make.log 2>/dev/null || true
        exit 1
    fi
}
fails_with() { # <words> <command>...
    ! "${@:2}" >/tmp/output 2>&1 && grep -F "$1" /tmp/output
}
is_for_kernel() { # <module, or its file>
    [ "$(modinfo -k "$kernel" -F vermagic "$1" | cut -d' ' -f1)" = "$kernel" ] &&
        [ "$(modinfo -k "$kernel" -F version "$1")" = "$version" ]
}
is_gone() {
    [ ! -e /var/lib/dkms/efdmon ] && ! modinfo -k "$kernel" efdmon
}

echo "$(dkms --version), kernel $kernel"
check "make says what is missing" fails_with "install the headers of 6.0.0-none" make -C $source KVER=6.0.0-none
check "make builds for a kernel by its release" make -C $source KVER="$kernel"
check "for that one" is_for_kernel $source/efdmon.ko
check "make installs the module" make -C $source KVER="$kernel" modules_install
check "where modprobe finds it" sh -c "depmod $kernel && modprobe -S $kernel --show-depends efdmon"
rm "$(modinfo -k "$kernel" -n efdmon)"
depmod "$kernel"
check "make cleans up" make -C $source KVER="$kernel" clean
check "make builds for a kernel by its build tree" make -C $source KDIR="/lib/modules/$kernel/build"
check "for that one" is_for_kernel $source/efdmon.ko
make -C $source KVER="$kernel" clean >/dev/null

check "dkms installs from the unpacked tarball" dkms install $source -k "$kernel"
check "for that kernel" is_for_kernel efdmon
check "where it installs modules" test -e "$(modinfo -k "$kernel" -n efdmon)"
check "and keeps what drivers are built against" \
    test -s "/var/lib/dkms/efdmon/kernel-$kernel-$arch/module/Module.symvers" \
    -a -s "/var/lib/dkms/efdmon/kernel-$kernel-$arch/module/include/linux/efdmon.h"
check "dkms removes it" dkms remove "efdmon/$version" --all
check "and leaves nothing" is_gone
