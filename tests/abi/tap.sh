# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034 # "failed" is for the test
# What the tests that are shell scripts share. Sourced in the test machine.

# Waits, thirty seconds at most, until the command succeeds.
wait_for() { # <command>...
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ $tries -le 300 ] || return 1
        sleep 0.1
    done
}

# The same, until the first numbers of the file's lines add up.
wait_for_sum() { # <file> <sum>
    wait_for adds_up "$1" "$2"
}
adds_up() { # <file> <sum>
    awk -v expected="$2" '{ sum += $1 } END { exit sum != expected }' "$1"
}

# The same, until the file has so many lines.
wait_for_lines() { # <file> <number>
    wait_for has_lines "$1" "$2"
}
has_lines() { # <file> <number>
    awk -v least="$2" 'END { exit NR < least }' "$1"
}

# shellcheck disable=SC2034 # it is for those who source this
failed=0
check() { # <number> <what>, of the command before
    if [ $? -eq 0 ]; then
        echo "ok $1 - $2"
    else
        echo "not ok $1 - $2"
        # shellcheck disable=SC2034
        failed=1
    fi
}
