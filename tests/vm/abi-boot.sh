#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-boot.sh <suite>[-<flavour>] <console>
#
# Boots what abi-build.sh makes for the kernel, in a machine without a disk, and
# writes what its console said to a file, for abi-report.sh. Two processors and
# multi-threaded emulation, so that races are real.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 2 ] || die "usage: abi-boot.sh <suite>[-<flavour>] <console>"
built=$("$here/abi-build.sh" "$1")

# Any oops ends the machine, before the mark that abi-report.sh looks for.
timeout 500 qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 512 \
    -nodefaults -display none -serial stdio -no-reboot \
    -kernel "$built/vmlinuz" -initrd "$built/initrd" \
    -append "console=ttyS0 quiet panic=-1 oops=panic panic_on_warn=1" \
    </dev/null >"$2" || die "the machine did not power off by itself"
tr -d '\r' <"$2" >"$2.text"
mv "$2.text" "$2"
grep -qx '### end kernel-log 0' "$2" || {
    tail -n 40 "$2" >&2
    die "the machine stopped in the middle (see above)"
}
say "Linux $(cat "$built/release") ran the ABI tests"
