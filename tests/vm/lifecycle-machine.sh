#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lifecycle-machine.sh <suite>
#
# Prints a folder with disk.img, vmlinuz and initrd.img: a machine of the suite in
# which a first version of efd-monitor-dkms has been installed, and after that the
# kernel that it boots, with its headers. The version to upgrade to is in it as
# /repository/current.deb.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: lifecycle-machine.sh <suite>}

"$here/host-packages.sh" guest
packages=$("$here/packages.sh" "$suite")
tarball=$("$here/tree.sh" "$suite" guest "$here/guest/packages" "$here/guest/prepare")
kind=lifecycle-$suite
key=$({
    basename -a "$packages" "$tarball"
    cat "$here/lifecycle-machine.sh" "$here/lifecycle-repack.sh"
} | cache_key)
cache_lock "$kind"
cache_find "$kind-$key" && exit

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/tree" "$temp/machine" "$temp/repository"
cp "$packages"/efd-monitor-dkms_*.deb "$temp/repository/current.deb"
cp "$packages"/efdctl_*.deb "$temp/repository/efdctl.deb"
"$here/lifecycle-repack.sh" "$temp/repository/current.deb" 0.0.9 "$temp/repository/older.deb"

say "unpacking the $suite machine"
# Some modules of the first kernel must be there, or dkms takes it for one that is gone.
as_root tar --zstd -xpf "$tarball" -C "$temp/tree" \
    --exclude='./usr/lib/modules/*/kernel/[d-z]*' --exclude='./usr/share/fonts' --exclude='./usr/share/icons'
as_root cp -r "$temp/repository" "$temp/tree"

say "in the machine: the package, and after that another kernel with its headers"
# the tree's own shell expands this
# shellcheck disable=SC2016
if ! in_tree "$temp/tree" sh -ec '
    first=$(basename /lib/modules/*)
    install="apt-get install -q -y --no-install-recommends -o DPkg::Options::=--force-unsafe-io"
    $install /repository/older.deb /repository/efdctl.deb
    # what the archive had when the tree was made may be gone from it
    apt-get update -q
    flavour=cloud-$(dpkg --print-architecture)
    $install "linux-image-$flavour" "linux-headers-$flavour"
    # an emulated processor need not compile for a kernel that it does not boot
    apt-get purge -q -y "linux-headers-$first" "linux-headers-${first##*-}"' >"$temp/machine/install.log" 2>&1; then
    tail -n 60 "$temp/machine/install.log" >&2
    die "the package or the kernel could not be installed in the $suite machine (see above)"
fi

kernel=$(find "$temp/tree/lib/modules/" -mindepth 1 -maxdepth 1 -name '*-cloud-*' -printf '%f')
say "making the disk of the $suite machine, for Linux $kernel"
as_root cp "$temp/tree/boot/vmlinuz-$kernel" "$temp/machine/vmlinuz"
as_root cp "$temp/tree/boot/initrd.img-$kernel" "$temp/machine/initrd.img"
as_root rm -rf "$temp/tree/var/lib/apt/lists" "$temp/tree/var/cache/apt"
# dpkg's triggers have done what systemd would do again at a first boot
as_root touch "$temp/tree/etc/.updated" "$temp/tree/var/.updated"
truncate -s 4G "$temp/machine/disk.img"
as_root /sbin/mke2fs -q -t ext4 -O ^has_journal -E lazy_itable_init=1 -m 0 -d "$temp/tree" "$temp/machine/disk.img"
as_root chown -R "$(id -u):$(id -g)" "$temp/machine"
cache_keep "$temp/machine" "$kind" "$kind-$key"
