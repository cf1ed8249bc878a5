#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from lifecycle.sh: how long a person waits from
# "apt-get install" to the first event in the window, and what there is to read
# meanwhile. Two things a tree cannot have: a kernel that takes the module, so that
# the event is a simulated one, and lifecycle-test.py measures the loading in a
# machine; and the person's network, so that all is downloaded beforehand.
set -euo pipefail
. "$(dirname "$0")/lifecycle-checks.sh"
# Of the minute, the rest is for the loading: check_lifecycle.py has that limit.
LIMIT=50

kernel=$(basename /lib/modules/*)
version=$(dpkg-deb -f /packages/current.deb Version)
wanted=("linux-headers-$kernel" /packages/current.deb /packages/monitor.deb)

# As a person has it: with all that is recommended, and safely on the disk.
get() {
    apt-get -y -q -o Dpkg::Use-Pty=0 "$@" >"$output" 2>&1 </dev/null
}

# Without what Debian's installer does not bring, and the package needs or brings.
make_it_a_new_machine() {
    chapter "A machine that has never built a module nor seen Qt 6"
    # what the archive had when the tree was made may be gone from it
    check "apt-get update" get update
    check "it has a screen and fonts" get install --reinstall xvfb xauth fonts-dejavu-core
    check "what is too much goes" get purge --auto-remove \
        'linux-headers-*' 'linux-kbuild-*' dkms make binutils dpkg-dev 'libqt6*' libqcustomplot2.1-qt6
    check "there are no headers" not test -e "/lib/modules/$kernel/build"
    check "there are no compiler and no Qt 6" equal "$(find /usr/bin /usr/lib -name 'gcc*-[0-9]*' -type f -o -name 'libQt6*')" ""
    check "all that is wanted is downloaded" get install --download-only "${wanted[@]}"
    echo "# $(grep '^Fetched' "$output")"
}

# What the scripts of our packages say.
ours() {
    awk '/^Setting up /{ on = /^Setting up efd-/ } /^Processing /{ on = 0 } on && !/^Setting up /' "$output"
}

# Of a processor, because what that does in the meantime for others is not ours.
install_packages() {
    local TIMEFORMAT='%R %U %S' status=0 elapsed user system
    { time get install "${wanted[@]}"; } 2>/tmp/time || status=$?
    check "apt-get install exits with 0" equal "$status" 0
    read -r elapsed user system </tmp/time
    busy=$(awk -v a="$user" -v b="$system" 'BEGIN { printf "%.1f", a + b }')
    said
    check "the module is built" is_built "${version%-*}" "$kernel"
    check "of ours, the person reads of the group and of the module, and no more" equal "$(ours | sed 's/GID [0-9]*/GID n/')" \
        "$(printf '%s\n' "Creating group 'efdmon' with GID n." "Building efdmon ${version%-*} for Linux $kernel.")"
    echo "# stopwatch: apt-get install, $(grep -c '^Unpacking' "$output") packages: $elapsed s on this machine, $busy s of a processor"
}

# Prints the seconds. Other trees may have a screen of that number, at an address for
# all of a network; and one that resets after each client shuts out who comes then.
watch_window() {
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 unshare --net \
        xvfb-run --auto-servernum --server-args='-screen 0 1280x1024x24 -noreset' \
        dbus-run-session -- python3 -B /packages/lifecycle-window.py 2>"$output" | tail -n 1
}

stopwatch() {
    chapter "Stopwatch"
    install_packages
    shown=$(watch_window) || shown=
    check "the window shows an event" test -n "$shown"
    echo "# stopwatch: the monitor, from its start to the first event in its window: $shown s"
    check "together that is less than $LIMIT s" \
        awk -v a="$busy" -v b="$shown" -v limit="$LIMIT" 'BEGIN { exit !(a && b && a + b < limit) }'
}

echo "# kernel $kernel"
make_it_a_new_machine
stopwatch
finish
