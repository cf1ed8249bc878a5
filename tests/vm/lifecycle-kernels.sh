#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from lifecycle.sh: another kernel and its headers are
# installed, from the suite's archive, while the module cannot be compiled.
set -euo pipefail
. "$(dirname "$0")/lifecycle-checks.sh"

first=$(basename /lib/modules/*)
current=$(dpkg-deb -f /packages/current.deb Version)
current=${current%-*}
flavour=cloud-$(dpkg --print-architecture)

# Somebody else's module, for which dkms itself is to care as ever.
add_module() { # <name> <last lines of its dkms.conf>
    mkdir "/usr/src/$1-1.0"
    cd "/usr/src/$1-1.0"
    cat >"$1.c" <<'END'
#include <linux/module.h>
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("is there");
END
    echo "obj-m := $1.o" >Makefile
    cat >dkms.conf <<END
PACKAGE_NAME="$1"
PACKAGE_VERSION="1.0"
BUILT_MODULE_NAME[0]="$1"
DEST_MODULE_LOCATION[0]="/updates/dkms"
AUTOINSTALL="yes"
$2
END
    dkms add "$1/1.0" >/dev/null
    cd /
}

broken_for_a_new_kernel() {
    chapter "A kernel comes, and the module cannot be built for it"
    apt "a broken version" install /packages/broken.deb
    apt "a new kernel" install "linux-image-$flavour" "linux-headers-$flavour"
    second=$(find /lib/modules -mindepth 1 -maxdepth 1 -name '*-cloud-*' -printf '%f')
    grep -E 'efdmon|dkms|bystander' "$output" | sed 's/^/  > /'
    check "there is a new kernel" test -n "$second"
    check "the person reads that it has no efdmon" quietly grep -F "efdmon could not be built for Linux $second: see" "$output"
    check "the module of somebody else is built for it" modinfo -k "$second" bystander
    check "that of a driver that needs efdmon is not" not quietly modinfo -k "$second" driver
    check "asked by hand, dkms tries it again, and fails" not quietly dkms autoinstall -k "$second"
}

mended() {
    chapter "A version comes that can be built"
    apt "a mended version" install /packages/current.deb
    check "it is built for the first kernel" is_built "$current" "$first"
    check "and for the new one" is_built "$current" "$second"
    check "dkms builds the driver that needs it" dkms autoinstall -k "$second"
    check "which is there" quietly modinfo -k "$second" driver
}

kernel_goes_and_comes() {
    chapter "That kernel is removed, and installed again"
    apt "the kernel goes" purge "linux-image-$second" "linux-headers-$second"
    check "nothing of it stays behind for the module" equal "$(find "/lib/modules/$second" -name '*efdmon*' 2>/dev/null)" ""
    check "dkms has forgotten it" equal "$(dkms status -m efdmon -k "$second" | grep -c installed)" 0
    apt "the kernel comes" install "linux-image-$second" "linux-headers-$second"
    check "the person reads that efdmon is built for it" says "Building efdmon $current for Linux $second."
    check "the module is there" is_built "$current" "$second"
    # as the versions of dkms say it
    check "dkms has not built it a second time" equal "$(grep -cE 'Autoinstall of module efdmon|KVER=' "$output")" 0
}

echo "# $(dpkg-query -W -f 'dkms ${Version}' dkms), kernel $first"
add_module bystander ""
# as docs/driver-api.md has it
add_module driver 'BUILD_DEPENDS[0]="efdmon"
if /usr/libexec/efd-monitor-dkms/failed 2>/dev/null; then AUTOINSTALL=""; fi'
# what the archive had when the tree was made may be gone from it
apt-get update -q >/dev/null
broken_for_a_new_kernel
mended
kernel_goes_and_comes
finish
