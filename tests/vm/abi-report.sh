#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-report.sh <console> <program>
#
# Prints what one program said on the console that boot.sh saved, and fails
# unless all it checked held, it ended well, and its plan is fulfilled. The
# program "kernel-log" stands for the kernel's log: no line from or about the
# module but those that the tests provoke and the two of any module from outside.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -eq 2 ] || die "usage: abi-report.sh <console> <program>"
console=$1 program=$2

section=$(sed -n "/^\(.*\)### begin $program\$/,/^### end $program /p" "$console")
[ -n "$section" ] || die "$program did not run"

if [ "$program" = kernel-log ]; then
    # load.c asks for these refusals, and checks their text.
    provoked='efdmon: (channels|ring_entries|pid)='
    # faults.c has memory run out, which the kernel tells at length.
    if grep -qx '### begin faults' "$console"; then
        section=$(sed -E '/^faults: .*(allocation fail|failed to allocate)/,/^ <\/TASK>/d' <<<"$section")
        provoked+='|[(]err(or:)? -12[ )]'
    fi
    expected='efdmon: (loading out-of-tree module taints kernel|module verification failed: signature)'
    # The time of an emulated machine says nothing.
    expected+='|INFO: NMI handler .* took too long'
    remarks='efdmon|BUG:|WARNING:|Call Trace:|INFO: |UBSAN:|ODEBUG:|KASAN|KCSAN|kmemleak: .* leaks|unreferenced object'
    if grep -E "$remarks" <<<"$section" | grep -Ev "### |$provoked|$expected" >/dev/null; then
        # with what stands behind them
        grep -E -A 60 "$remarks" <<<"$section" | grep -Ev "### |$provoked|$expected" | sed -n '1,400p'
        die "the kernel's log has more to say about the module (see above)"
    fi
    echo "the kernel's log is clean"
    exit
fi

grep -Ev '^ok ' <<<"$section" || true
checks=$(grep -cE '^(not )?ok [0-9]+' <<<"$section" || true)
plan=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' <<<"$section")
if [ "$checks" -eq 0 ] || [ "$checks" != "$plan" ]; then
    die "planned ${plan:-nothing}, ran $checks"
fi
grep -q '^not ok' <<<"$section" && die "not all of $checks checks held"
grep -qx "### end $program 0" <<<"$section" || die "$program ended badly"
echo "$checks checks held"
