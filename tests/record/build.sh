#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh <suite> <efdctl> <events> <folder>
#
# Makes in the folder what boot.sh boots, and prints its name: the kernel and the
# module of the ABI tests, with an efdctl of this machine, to record so many events.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
vm=$(readlink -f "$here/../vm")
# shellcheck source=tests/vm/common.sh
. "$vm/common.sh"

[ $# -eq 4 ] || die "usage: build.sh <suite> <efdctl> <events> <folder>"
efdctl=$2 events=$3 folder=$4
built=$("$vm/abi-build.sh" "$1")

rm -rf "$folder"
root=$folder/root
mkdir -p "$root/bin" "$root/usr/bin" "$root/tmp"
cp "$built"/{vmlinuz,release,initrd} "$folder/"
cp "$efdctl" "$root/usr/bin/efdctl"
cp "$here/init" "$root/init"
echo "$events" >"$root/events"
# with the libraries that it is linked to, and the loader, where they belong
ldd "$efdctl" | sed -n 's,[^/]*\(/[^ ]*\) (0x.*,\1,p' | while read -r library; do
    install -D "$library" "$root$library"
done
for applet in cat cut grep kill ls rm sed stat; do
    ln -s busybox "$root/bin/$applet"
done
# A later archive adds to the first.
(cd "$root" && find . | sort | cpio --quiet -o -H newc | gzip -1) >>"$folder/initrd"
rm -r "$root"
printf '%s\n' "$folder"
