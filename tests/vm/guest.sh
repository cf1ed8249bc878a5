#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# guest.sh <suite>
#
# Prints a folder with disk.img, vmlinuz and initrd.img: a machine of the suite
# in which apt has installed efd-monitor-dkms and efdctl, by name, from a
# repository of our packages, and DKMS has compiled the module for the machine's
# own kernel.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: guest.sh <suite>}

"$here/host-packages.sh" guest
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT

# The two take turns with the processor and with the network: at once is faster.
"$here/packages.sh" "$suite" >"$temp/repository" &
packages_job=$!
tarball=$("$here/tree.sh" "$suite" guest "$here/guest/packages" "$here/guest/prepare")
wait "$packages_job" || exit 1
repository=$(cat "$temp/repository")

kind=guest-$suite
key=$({
    basename -a "$repository" "$tarball"
    cat "$here/guest.sh"
} | cache_key)
cache_lock "$kind"
cache_find "$kind-$key" && exit

tree=$temp/tree
mkdir -p "$tree" "$temp/machine"
say "unpacking the $suite guest"
as_root tar --zstd -xpf "$tarball" -C "$tree"

# /repository stays in the guest: the packages can be installed there again.
as_root mkdir "$tree/repository"
as_root cp "$repository"/*.deb "$repository/Packages" "$tree/repository"
echo 'deb [trusted=yes] file:/repository ./' |
    as_root tee "$tree/etc/apt/sources.list.d/efd-monitor.list" >/dev/null

say "in the guest: apt-get install efd-monitor-dkms; apt-get install efdctl"
# the tree's own shell expands this
# shellcheck disable=SC2016
if ! in_tree "$tree" sh -ec '
    # only ours: the lists of the mirror are in the tree already
    apt-get update -o Dir::Etc::SourceList=/etc/apt/sources.list.d/efd-monitor.list \
        -o Dir::Etc::SourceParts=- -o APT::Get::List-Cleanup=0
    install="apt-get install -y -o DPkg::Options::=--force-unsafe-io"
    # a package that has vanished from the mirror meanwhile needs new lists
    $install efd-monitor-dkms || { apt-get update; $install efd-monitor-dkms; }
    # afterwards: with it there, the first would not recommend the monitor
    $install efdctl' >"$temp/install.log" 2>&1; then
    cat "$tree"/var/lib/dkms/efdmon/*/build/make.log >&2 2>/dev/null || true
    tail -n 60 "$temp/install.log" >&2
    die "efd-monitor-dkms could not be installed in the $suite guest (see above)"
fi

kernel=$(basename "$(readlink "$tree/vmlinuz" || readlink "$tree/boot/vmlinuz")")
kernel=${kernel#vmlinuz-}
if ! compgen -G "$tree/lib/modules/$kernel/updates/dkms/efdmon.ko*" >/dev/null; then
    cat "$temp/install.log" >&2
    die "DKMS has not built the module for the guest's kernel $kernel (see above)"
fi
[ -e "$tree/usr/bin/efd-monitor" ] || die "efd-monitor-dkms did not bring the monitor with it"
in_tree "$tree" usermod -aG efdmon demo

# A module of an interface that no program knows yet, to be shown to the doctor.
# the tree's own shell expands this
# shellcheck disable=SC2016
if ! in_tree "$tree" sh -ec '
    cp -r /usr/src/efdmon-* /tmp/abi-2
    cd /tmp/abi-2
    sed -i "s/^\(#define EFDMON_ABI_VERSION\).*/\1 2/" include/uapi/linux/efdmon.h
    make KVER="$1" modules
    mv efdmon.ko /repository/efdmon-abi-2.ko
    rm -r /tmp/abi-2' abi-2 "$kernel" >"$temp/abi-2.log" 2>&1; then
    cat "$temp/abi-2.log" >&2
    die "the module of another interface version could not be built in the $suite guest (see above)"
fi

say "making the disk of the $suite guest"
as_root cp "$tree/boot/vmlinuz-$kernel" "$temp/machine/vmlinuz"
as_root cp "$tree/boot/initrd.img-$kernel" "$temp/machine/initrd.img"
cp "$temp/install.log" "$temp/machine/install.log"
as_root rm -rf "$tree/var/lib/apt/lists" "$tree"/var/cache/apt/*.bin
# dpkg's triggers have done what systemd would do again at a first boot
as_root touch "$tree/etc/.updated" "$tree/var/.updated"
truncate -s 4G "$temp/machine/disk.img"
as_root /sbin/mke2fs -q -t ext4 -O ^has_journal -E lazy_itable_init=1 -m 0 -d "$tree" "$temp/machine/disk.img"
as_root chown -R "$(id -u):$(id -g)" "$temp/machine"
cache_keep "$temp/machine" "$kind" "$kind-$key"
