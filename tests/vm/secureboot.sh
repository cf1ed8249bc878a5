#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# secureboot.sh <suite>
#
# Prints a folder with disk.img and esp.img: a machine of the suite that its
# firmware boots by way of Debian's signed shim, GRUB and kernel. Our packages are
# not installed there: it only knows the repository that has them. vmlinuz is
# there to try out what boots.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: secureboot.sh <suite>}

"$here/host-packages.sh" guest secureboot
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT

repository=$("$here/packages.sh" "$suite")
cat "$here/guest/packages" "$here/secureboot-packages" >"$temp/packages"
tarball=$("$here/tree.sh" "$suite" secureboot "$temp/packages" "$here/guest/prepare")
options=$(cd "$here" && python3 -B -c 'import machine; print(machine.KERNEL_OPTIONS)')
# Emulated, and with others on the same processors, a unit may take minutes.
options+=" systemd.default_timeout_start_sec=900 systemd.default_device_timeout_sec=900"

kind=secureboot-$suite
key=$({
    basename -a "$repository" "$tarball"
    printf '%s\n' "$options"
    cat "$here/secureboot.sh"
} | cache_key)
cache_lock "$kind"
cache_find "$kind-$key" && exit

tree=$temp/tree
mkdir -p "$tree" "$temp/machine"
say "unpacking the $suite machine for Secure Boot"
as_root tar --zstd -xpf "$tarball" -C "$tree"

as_root mkdir "$tree/repository"
as_root cp "$repository"/*.deb "$repository/Packages" "$tree/repository"
echo 'deb [trusted=yes] file:/repository ./' |
    as_root tee "$tree/etc/apt/sources.list.d/efd-monitor.list" >/dev/null
# The machine has no network: what ours depend on is there, and of all repositories
# it then knows only ours.
# the tree's own shell expands this
# shellcheck disable=SC2016
in_tree "$tree" sh -ec '
    # what the archive had when the tree was made may be gone from it
    apt-get -q update
    get="apt-get -q -y --no-install-recommends install"
    $get -s efd-monitor-dkms efd-monitor efdctl >/tmp/simulated
    needed=$(awk "/^Inst / && \$2 !~ /^efd/ { print \$2 }" /tmp/simulated)
    [ -z "$needed" ] || $get $needed
    rm -rf /tmp/simulated /etc/apt/sources.list /var/lib/apt/lists /var/cache/apt/archives/*.deb
    find /etc/apt/sources.list.d -type f ! -name efd-monitor.list -delete
    apt-get -q update' >"$temp/needed.log" 2>&1 || {
    tail -n 40 "$temp/needed.log" >&2
    die "what our packages depend on could not be installed in the $suite machine (see above)"
}
# The desktop is started when the window is looked at.
in_tree "$tree" systemctl -q disable getty@tty1.service
as_root touch "$tree/etc/.updated" "$tree/var/.updated"

say "making the disks of the $suite machine for Secure Boot"
kernel=$(basename "$(readlink "$tree/vmlinuz" || readlink "$tree/boot/vmlinuz")")
kernel=${kernel#vmlinuz-}
as_root cp "$tree/boot/vmlinuz-$kernel" "$temp/machine/vmlinuz"

# Where firmware looks on a disk that it does not know: no boot entry is needed.
esp=$temp/machine/esp.img
/sbin/mkfs.vfat -C "$esp" 65536 >/dev/null
mmd -i "$esp" ::/EFI ::/EFI/BOOT ::/EFI/debian
mcopy -i "$esp" "$tree/usr/lib/shim/shimx64.efi.signed" ::/EFI/BOOT/BOOTX64.EFI
mcopy -i "$esp" "$tree/usr/lib/shim/mmx64.efi.signed" ::/EFI/BOOT/mmx64.efi
mcopy -i "$esp" "$tree/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed" ::/EFI/BOOT/grubx64.efi
mcopy -i "$esp" - ::/EFI/debian/grub.cfg <<END
search --no-floppy --file /boot/vmlinuz-$kernel --set=root
linux /boot/vmlinuz-$kernel $options
initrd /boot/initrd.img-$kernel
boot
END

truncate -s 4G "$temp/machine/disk.img"
as_root /sbin/mke2fs -q -t ext4 -O ^has_journal -E lazy_itable_init=1 -m 0 -d "$tree" "$temp/machine/disk.img"
as_root chown -R "$(id -u):$(id -g)" "$temp/machine"
cache_keep "$temp/machine" "$kind" "$kind-$key"
