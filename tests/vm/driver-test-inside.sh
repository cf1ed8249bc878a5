#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from driver-test.sh.
set -euo pipefail

kernel=$(basename /lib/modules/*)
arch=$(uname -m)
stable=/var/lib/dkms/efdmon/kernel-$kernel-$arch/module
sample="efdmon-sample/1.0"

check() { # <what> <command>...
    if "${@:2}"; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        tail -n 30 /var/lib/dkms/*/*/build/make.log 2>/dev/null || true
        exit 1
    fi
}
equal() {
    [ "$1" = "$2" ] || { echo "# \"$1\", expected \"$2\"" && return 1; }
}
checksum() { # <symbol>: what the sample was built against
    modprobe --dump-modversions "/lib/modules/$kernel/updates/dkms/efdmon_sample".ko* |
        awk -v symbol="$1" '$2 == symbol { print $1 }'
}
is_built() { # <module>
    modinfo -k "$kernel" "$1" >/dev/null
}

dpkg-query -W -f 'dkms ${Version}\n' dkms
echo "kernel $kernel"
check "apt-get installs efd-monitor-dkms" \
    apt-get install -qq -y --no-install-recommends /packages/*.deb
check "it keeps what drivers are built against" \
    test -s "$stable/Module.symvers" -a -s "$stable/include/linux/efdmon.h"

check "dkms installs the driver" dkms install "$sample" -k "$kernel"
check "its module asks for efdmon" equal "$(modinfo -k "$kernel" -F depends efdmon_sample)" efdmon
check "with the checksums of that build" \
    equal "$(checksum efdmon_emit)" "$(awk '$2 == "efdmon_emit" { print $1 }' "$stable/Module.symvers")"
check "modprobe loads efdmon first" equal \
    "$(modprobe -S "$kernel" --show-depends efdmon_sample | sed -n 's,.*/\(efdmon[a-z_]*\)\.ko.*,\1,p' | xargs)" \
    "efdmon efdmon_sample"

# As at a new kernel: neither is built, and nobody says in which order. The
# driver is made to be the first by name.
dkms remove "$sample" --all
sed -i 's/efdmon-sample/another-driver/' /usr/src/efdmon-sample-1.0/dkms.conf
mv /usr/src/efdmon-sample-1.0 /usr/src/another-driver-1.0
dkms add another-driver/1.0
efdmon=$(basename /usr/src/efdmon-*)
dkms remove "${efdmon/-//}" --all
dkms add "${efdmon/-//}"
check "dkms builds both for a new kernel" dkms autoinstall -k "$kernel"
check "efdmon among them" is_built efdmon
check "and the driver" is_built efdmon_sample

check "apt-get purges efd-monitor-dkms" apt-get purge -qq -y efd-monitor-dkms
check "and leaves nothing" equal "$(find /var/lib/dkms/efdmon /usr/src/efdmon-* 2>/dev/null)" ""
