#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from lifecycle.sh: how long a person waits for apt,
# whose packages are on the disk already, and what there is to read meanwhile.
# The rest of the way to the first event takes a machine: see lifecycle-test.py.
set -euo pipefail
. "$(dirname "$0")/lifecycle-checks.sh"
LIMIT=45

kernel=$(basename /lib/modules/*)
version=$(dpkg-deb -f /packages/current.deb Version)

# What a processor does in that time for others is not ours.
measured() {
    local TIMEFORMAT='%R %U %S'
    { time apt install install /packages/current.deb /packages/efdctl.deb; } 2>/tmp/time
}

measured
echo "# what the person reads:"
sed 's/^/#   > /' "$output"
read -r elapsed user system </tmp/time
busy=$(awk -v a="$user" -v b="$system" 'BEGIN { printf "%.1f", a + b }')
echo "# stopwatch: apt-get install, the build for Linux $kernel included: $busy s of a processor, $elapsed s on this machine"
check "the module is built" is_built "${version%-*}" "$kernel"
check "that took the processor less than $LIMIT s" awk -v a="$busy" -v b="$LIMIT" 'BEGIN { exit !(a < b) }'
finish
