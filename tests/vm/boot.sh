#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# boot.sh <console> <command>...
#
# Boots what the command makes, abi-build.sh for instance, in a machine without a
# disk, and writes what its console said to a file, for abi-report.sh. Two
# processors and multi-threaded emulation, so that races are real. It has
# BOOT_SECONDS to end by itself (500), a quarter of them to start its first program.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -ge 2 ] || die "usage: boot.sh <console> <command>..."
console=$1
shift
built=$("$@")
seconds=${BOOT_SECONDS:-500}

emulator=(qemu-system-x86_64) cpu=max serial=ttyS0
if [[ $(cat "$built/release") == *-arm64 ]]; then
    # The usual algorithm that signs pointers is slow to emulate.
    emulator=(qemu-system-aarch64 -M virt) cpu=max,pauth-impdef=on serial=ttyAMA0
fi

started() { grep -q '^### begin' "$console"; }

# What is typed at the machine: nothing, until its time is up. Then its kernel is
# asked what the processors do and which tasks wait, by a break and a key each, and
# the emulator is ended.
type_in_the_end() {
    local key
    until [ "$SECONDS" -ge "$seconds" ]; do
        [ "$SECONDS" -lt $((seconds / 4)) ] || started || break
        read -rt 1 <> <(:) || true # sleeps, and can be ended at once
    done
    for key in 9 l w; do
        printf '\001b%s' "$key"
        read -rt 3 <> <(:) || true
    done
    printf '\001x'
}

# Any oops ends the machine, before the mark that abi-report.sh looks for; other
# remarks are in the kernel's log, which must hold all of them.
boot() {
    local typing
    : >"$console"
    SECONDS=0
    coproc typist { type_in_the_end 2>/dev/null; }
    # forgotten by the shell when it ends
    # shellcheck disable=SC2154 # coproc sets it
    typing=$typist_PID
    "${emulator[@]}" -accel tcg,thread=multi -cpu "$cpu" -smp 2 -m 1024 \
        -nodefaults -display none -serial mon:stdio -no-reboot \
        -kernel "$built/vmlinuz" -initrd "$built/initrd" \
        -append "console=$serial quiet panic=-1 oops=panic log_buf_len=4M sysrq_always_enabled" \
        <&"${typist[0]}" >"$console"
    kill "$typing" 2>/dev/null || true
    wait
    tr -d '\r' <"$console" >"$console.text"
    mv "$console.text" "$console"
}

boot
# Once in a while the emulator runs a processor into an instruction that the kernel
# is just patching, before the first program: that is nothing of ours.
if ! started && [ "$SECONDS" -lt "$seconds" ]; then
    tail -n 40 "$console" >&2
    say "the kernel did not get to the first program: once more"
    boot
fi
grep -qx '### end kernel-log 0' "$console" || {
    tail -n 200 "$console" >&2
    die "the machine stopped in the middle, after $SECONDS s (see above)"
}
say "Linux $(cat "$built/release") ran the programs"
