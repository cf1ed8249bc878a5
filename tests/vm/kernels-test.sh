#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernels-test.sh [--write] <artefact folder> [kernel]...
#
# Builds the module for each kernel that kernels.sh finds, boots it, runs the ABI
# tests there, and prints a table. With arguments, for those kernels only whose line
# of kernels.sh has one of them in it. Fails unless everything is green. With
# --write, and everything green, puts the table into docs/kernel-support.md.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
# machines beside it, on the same processors, take their share
export BOOT_SECONDS=${BOOT_SECONDS:-1200}

write=()
[ "${1-}" != --write ] || { write=(--write) && shift; }
[ $# -ge 1 ] || die "usage: kernels-test.sh [--write] <artefact folder> [kernel]..."
[ $# -eq 1 ] || [ ${#write[@]} -eq 0 ] || die "the table is of all kernels: name none, or leave out --write"
mkdir -p "$1"
artefacts=$(readlink -f "$1")
shift

kernels=$("$here/kernels.sh")
[ $# -eq 0 ] || kernels=$(grep -F -f <(printf '%s\n' "$@") <<<"$kernels") || die "no kernel matches: $*"
"$here/host-packages.sh" kernels

# One line of the table; the kernel's own are the first five.
row() { # <build> <boot> <tests>
    printf '%s\t' "$suite" "$minor" "$flavour" "$architecture" "$release" "$1" "$2" >>"$artefacts/rows"
    printf '%s\n' "$3" >>"$artefacts/rows"
}

# "<good> of <all>", and which were not
reports() { # <console> <programs>
    local program all=0 bad=()
    while read -r program; do
        all=$((all + 1))
        "$here/abi-report.sh" "$1" "$program" >"$1.$program" 2>&1 || bad+=("$program")
    done < <(cat "$2" && echo kernel-log)
    printf '%d of %d' $((all - ${#bad[@]})) "$all"
    [ ${#bad[@]} -eq 0 ] || printf ', not %s' "${bad[*]}"
}

test_kernel() {
    local name=$suite-$minor-$flavour-$architecture built console
    console=$artefacts/$name.console
    if [ "$headers" != headers ]; then
        row "no headers" - -
    elif ! built=$("$here/abi-build.sh" "$name" 2>"$artefacts/$name.log"); then
        row failed - -
        say "it does not build: see $artefacts/$name.log"
    elif ! "$here/boot.sh" "$console" echo "$built" 2>>"$artefacts/$name.log"; then
        row clean failed -
        say "it does not get to the end: see $artefacts/$name.log and $console"
    else
        row clean yes "$(reports "$console" "$built/programs")"
    fi
    say "$name: $(tail -n 1 "$artefacts/rows" | cut -f6-)"
}

rm -f "$artefacts/table"
: >"$artefacts/rows"
while read -r suite minor flavour architecture release headers; do
    test_kernel </dev/null
done <<<"$kernels"
emulator=$(qemu-system-x86_64 --version | sed -n 's/^QEMU emulator version \([0-9.]*\).*/\1/p')
"$here/kernels_table.py" "${write[@]}" "$artefacts/rows" "QEMU $emulator" | tee "$artefacts/table"
