#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# boot.sh <console> <command>...
#
# Boots what the command makes, abi-build.sh for instance, in a machine without a
# disk, and writes what its console said to a file, for abi-report.sh. Two
# processors and multi-threaded emulation, so that races are real. It has
# BOOT_SECONDS to end by itself (500).
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -ge 2 ] || die "usage: boot.sh <console> <command>..."
console=$1
shift
built=$("$@")

emulator=(qemu-system-x86_64) cpu=max serial=ttyS0
if [[ $(cat "$built/release") == *-arm64 ]]; then
    # The usual algorithm that signs pointers is slow to emulate.
    emulator=(qemu-system-aarch64 -M virt) cpu=max,pauth-impdef=on serial=ttyAMA0
fi

# The console is all there is to find out why.
stopped() { # <message>
    tail -n 60 "$console" >&2
    die "$1 (see above)"
}

# Any oops ends the machine, before the mark that abi-report.sh looks for; other
# remarks are in the kernel's log, which must hold all of them.
boot() {
    timeout "${BOOT_SECONDS:-500}" "${emulator[@]}" -accel tcg,thread=multi -cpu "$cpu" -smp 2 -m 1024 \
        -nodefaults -display none -serial stdio -no-reboot \
        -kernel "$built/vmlinuz" -initrd "$built/initrd" \
        -append "console=$serial quiet panic=-1 oops=panic log_buf_len=4M" \
        </dev/null >"$console" || stopped "the machine did not power off by itself"
    tr -d '\r' <"$console" >"$console.text"
    mv "$console.text" "$console"
}

boot
# Once in a while the emulator runs a processor into an instruction that the kernel
# is just patching, before the first program: that is nothing of ours.
if ! grep -q '^### begin' "$console" && grep -q 'Oops: int3\|int3: 0000' "$console"; then
    say "the kernel died of int3 while it started: once more"
    boot
fi
grep -qx '### end kernel-log 0' "$console" || stopped "the machine stopped in the middle"
say "Linux $(cat "$built/release") ran the programs"
