#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# boot.sh <built> <rows>
#
# Boots what build.sh has made, and writes what the programs measured to a file.
#
# In this mode one instruction is one nanosecond of the machine's time, and
# nothing from outside comes in: the same machine counts the same twice, to the
# last instruction.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"

[ $# -eq 2 ] || die "usage: boot.sh <built> <rows>"
built=$1 rows=$2

timeout 500 qemu-system-x86_64 -smp 1 -accel tcg,thread=single -icount shift=0,sleep=off \
    -rtc base=2026-01-01,clock=vm -seed 1 -cpu max -m 512 \
    -nodefaults -no-user-config -display none -serial "file:$rows.console" -no-reboot \
    -kernel "$built/vmlinuz" -initrd "$built/initrd" \
    -append "console=ttyS0 quiet panic=-1 oops=panic panic_on_warn=1 nokaslr norandmaps tsc=reliable" \
    </dev/null || die "the machine did not power off by itself"
tr -d '\r' <"$rows.console" >"$rows"
rm "$rows.console"
if ! grep -qx '# end' "$rows" || grep '^failed' "$rows"; then
    tail -n 40 "$rows" >&2
    die "not everything was measured (see above)"
fi
cat "$built/sizes" >>"$rows"
