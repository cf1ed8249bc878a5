#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# autopkgtest.sh <suite> <artefacts>
#
# autopkgtest runs debian/tests, and Debian's own test of DKMS packages, on our
# packages in a machine of the suite.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
top=$(readlink -f "$here/../..")
[ $# -eq 2 ] || die "usage: autopkgtest.sh <suite> <artefacts>"
suite=$1 artefacts=$2

"$here/host-packages.sh" packaging
repository=$("$here/packages.sh" "$suite")
EFDMON_MACHINE=$("$here/autopkgtest-machine.sh" "$suite")
export EFDMON_MACHINE

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/source"
"$here/sources.sh" all | tar -C "$top" --null --no-recursion -T - -c --owner=0 --group=0 | tar -C "$temp/source" -x
rm -rf "$artefacts"
mkdir -p "$(dirname "$artefacts")"

say "autopkgtest of the packages for $suite"
status=0
autopkgtest --output-dir="$artefacts" --timeout-factor=10 --no-built-binaries \
    "$repository"/*.deb "$temp/source/" \
    -- "$here/autopkgtest-virt.py" --qemu-command="$here/autopkgtest-qemu.py" --qemu-options='-cpu max' \
    --ram-size=2048 --overlay-dir="$temp" "$EFDMON_MACHINE/disk.img" \
    >"$temp/log" 2>&1 || status=$?
# A test that was skipped (2) has not been run.
if [ $status -ne 0 ]; then
    tail -n 100 "$temp/log" >&2
    die "autopkgtest is not content with the packages for $suite: exit status $status, see $artefacts/log"
fi
cat "$artefacts/summary"
for test in dkms-autopkgtest module monitor header; do
    grep -qE "^$test +PASS" "$artefacts/summary" || die "$test was not run"
done
