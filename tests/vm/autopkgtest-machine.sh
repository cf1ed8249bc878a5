#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# autopkgtest-machine.sh <suite>
#
# Prints a folder with disk.img, vmlinuz and initrd.img: a machine of the suite
# that autopkgtest can log into, with everything that our tests install but our
# packages themselves, so that it needs no network.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: autopkgtest-machine.sh <suite>}

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
cat "$here/guest/packages" "$here/autopkgtest/packages" >"$temp/packages"
tarball=$("$here/tree.sh" "$suite" autopkgtest "$temp/packages" "$here/guest/prepare")

kind=autopkgtest-$suite
key=$({
    basename "$tarball"
    cat "$here/autopkgtest-machine.sh"
    cd "$here/autopkgtest" && find . -type f -print0 | sort -z | xargs -0 sha256sum
} | cache_key)
cache_lock "$kind"
cache_find "$kind-$key" && exit

tree=$temp/tree
mkdir -p "$tree" "$temp/machine"
say "making the machine that autopkgtest logs into: $suite"
as_root tar --zstd -xpf "$tarball" -C "$tree"
as_root cp -rT "$here/autopkgtest/root" "$tree"
in_tree "$tree" sh -ec '
    systemctl unmask -q serial-getty@ttyS0.service
    systemctl enable -q root-shell.service'
# nothing is fetched from anywhere: what is missing is missing
as_root rm -rf "$tree"/etc/apt/sources.list "$tree"/etc/apt/sources.list.d/* \
    "$tree"/var/lib/apt/lists/* "$tree"/var/cache/apt/*.bin
as_root touch "$tree/etc/.updated" "$tree/var/.updated"

kernel=$(basename "$(readlink "$tree/vmlinuz" || readlink "$tree/boot/vmlinuz")")
kernel=${kernel#vmlinuz-}
as_root cp "$tree/boot/vmlinuz-$kernel" "$temp/machine/vmlinuz"
as_root cp "$tree/boot/initrd.img-$kernel" "$temp/machine/initrd.img"
truncate -s 6G "$temp/machine/disk.img"
as_root /sbin/mke2fs -q -t ext4 -O ^has_journal -E lazy_itable_init=1 -m 0 -d "$tree" "$temp/machine/disk.img"
as_root chown -R "$(id -u):$(id -g)" "$temp/machine"
cache_keep "$temp/machine" "$kind" "$kind-$key"
