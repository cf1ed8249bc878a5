#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernel-shell.sh [<suite>[-<flavour>]] [--gdb]
#
# Boots a kernel that abi-build.sh knows, by default trixie's, into a shell on this
# terminal, with the module loaded, the ABI tests in /tests and busybox for the rest.
# "exit" ends the machine. With --gdb it can be debugged from another terminal: the
# command to type there is printed.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

kernel=trixie debug=false
for argument; do
    case $argument in
    --gdb) debug=true ;;
    -* | '') die "usage: kernel-shell.sh [<suite>[-<flavour>]] [--gdb]" ;;
    *) kernel=$argument ;;
    esac
done
"$here/host-packages.sh" shell
built=$("$here/abi-build.sh" "$kernel")
temp=$(mktemp -d "${TMPDIR:-/tmp}/kernel-shell-XXXXXX")
trap 'rm -rf "$temp"' EXIT

# what comes later is put over what came before
(cd "$here/kernel-shell" && printf '%s\n' shell | cpio --quiet -o -H newc | gzip) >"$temp/shell"
cat "$built/initrd" "$temp/shell" >"$temp/initrd"

options=(-accel "tcg,thread=multi" -cpu max -smp 2 -m 1024 -nodefaults -no-reboot
    -display none -serial mon:stdio -kernel "$built/vmlinuz" -initrd "$temp/initrd")
# a busy host makes the emulated timers late, which the kernel takes for broken ones
append="console=ttyS0 quiet panic=-1 rdinit=/shell no_timer_check"
if $debug; then
    (cd "$temp" && gzip -dc "$built/initrd" | cpio --quiet -id --no-absolute-filenames 'lib/modules/*/efdmon.ko')
    mv "$temp"/lib/modules/*/efdmon.ko "$temp"
    # The guest says on its second port where it has loaded the module.
    cat >"$temp/gdb" <<END
set pagination off
set substitute-path /build/src-kernel $(readlink -f "$here/../../src-kernel")
cd $temp
target remote $temp/gdb.socket
source $temp/symbols
END
    options+=(-serial "file:$temp/symbols" -gdb "unix:$temp/gdb.socket,server=on,wait=off")
    append+=" nokaslr"
    say "once the shell is there, in another terminal: gdb -x $temp/gdb"
fi
say "Linux $(cat "$built/release"); \"exit\" ends the machine, Ctrl+A X does at once"
qemu-system-x86_64 "${options[@]}" -append "$append"
