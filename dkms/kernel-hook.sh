#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run by the packages of kernels and their headers, with the kernel's version,
# before the hook of dkms: that one fails the kernel's package if a build fails.
set -eu
kernel=$1
build_for=/usr/libexec/efd-monitor-dkms/build-for
tried=/run/efd-monitor-dkms.tried

# The package is removed, and not purged.
[ -x "$build_for" ] || exit 0
rm -f "$tried"
# The headers may come later, and then have this run again.
[ -e "/lib/modules/$kernel/build/include" ] || exit 0
# dkms.conf tells dkms to leave the module out for as long as this process runs
# its hooks. Nothing here may fail the kernel's package.
"$build_for" "$kernel" || echo "$PPID" >"$tried" || true
