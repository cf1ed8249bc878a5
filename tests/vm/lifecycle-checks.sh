# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts that run inside a suite's tree check with. Sourced, not run.

number=0
failures=0
output=$(mktemp)

chapter() {
    echo "# $*"
}

# With what the last apt-get said, where it failed.
check() { # <what> <command>...
    number=$((number + 1))
    if "${@:2}"; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        failures=$((failures + 1))
        sed 's/^/  | /' "$output"
    fi
}

not() {
    ! "$@"
}

quietly() {
    "$@" >/dev/null 2>&1
}

equal() {
    [ "$1" = "$2" ] || { printf '  found:    %s\n  expected: %s\n' "$1" "$2" && return 1; }
}

# Whatever it installs, apt-get must succeed and leave nothing half done.
apt() { # <what> <argument of apt-get>...
    local status=0
    apt-get -y -q --allow-downgrades --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Options::=--force-unsafe-io \
        "${@:2}" >"$output" 2>&1 </dev/null || status=$?
    check "$1: apt-get ${*:2} exits with 0" equal "$status" 0
    check "$1: nothing is half configured" equal "$(dpkg --audit)" ""
}

# What a person reads between apt's own lines.
said() {
    sed -n '/^Setting up/,$p' "$output" | sed 's/^/  > /'
}

says() { # <words>: in one line, once
    equal "$(grep -cF "$1" "$output")" 1
}

silent_about() { # <extended regular expression>
    ! sed -n '/^Setting up/,$p' "$output" | grep -E "$1"
}

is_built() { # <version> <kernel>
    equal "$(modinfo -k "$2" -F version efdmon 2>&1)" "$1"
}

finish() {
    echo "1..$number"
    [ "$failures" -eq 0 ] || echo "$failures of $number checks failed"
    exit $((failures > 0))
}
