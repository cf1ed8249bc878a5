# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What the tests that are shell scripts share. Sourced in the test machine.

# Waits, thirty seconds at most, until the first numbers of the file's lines add up.
wait_for_sum() { # <file> <sum>
    tries=0
    until awk -v expected="$2" '{ sum += $1 } END { exit sum != expected }' "$1"; do
        tries=$((tries + 1))
        [ $tries -le 300 ] || return 1
        sleep 0.1
    done
}

failed=0
check() { # <number> <what>, of the command before
    if [ $? -eq 0 ]; then
        echo "ok $1 - $2"
    else
        echo "not ok $1 - $2"
        failed=1
    fi
}
