#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run by the packages of kernels and their headers, with the kernel's version,
# before the hook of dkms: that one fails the kernel's package if a build fails.
set -eu
kernel=$1
libexec=/usr/libexec/efd-monitor-dkms
tried=/run/efd-monitor-dkms.tried

# The package is removed, and not purged.
[ -x "$libexec/build-for" ] || exit 0
rm -f "$tried"
# The headers may come later, and then have this run again.
[ -e "/lib/modules/$kernel/build/include" ] || exit 0
had=$(modinfo -k "$kernel" -n efdmon 2>/dev/null || true)
# By "failed", dkms leaves the module out for as long as this process runs its
# hooks. Nothing here may fail the kernel's package.
if ! "$libexec/build-for" "$kernel"; then
    echo "$PPID" >"$tried" || true
elif [ -z "$had" ] && [ "$kernel" = "$(uname -r)" ]; then
    # they were all that was missing
    "$libexec/load" || true
fi
