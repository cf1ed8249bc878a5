#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# kernels.sh
#
# Prints the kernels that Debian's archive has today, from 6.1 on, the oldest first,
# one a line: suite, minor version, flavour, architecture, release, and "headers",
# or "-" if the archive has the kernel but its headers no more, so that nobody can
# build a module for it.
#
# Of each suite and minor version that is the newest, for the cloud; the PREEMPT_RT
# ones of 6.1, of 6.12 and of the newest version there is; and on arm64 the oldest,
# trixie's own and the newest, for the cloud. What was found holds for the day.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"

suites=(bookworm trixie trixie-backports forky sid)
key=$({
    date --utc +%F
    cat "$here/kernels.sh"
    "$here/mirror.sh" sources sid
} | cache_key)
cache_lock kernels
if found=$(cache_find "kernels-$key"); then
    cat "$found"
    exit
fi

temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir -p "$temp/archives/partial"
touch "$temp/status"
"$here/mirror.sh" options >"$temp/apt.conf"

# apt with lists of its own, of one suite
apt_of() { # <suite> <command>...
    local suite=$1
    shift
    APT_CONFIG=$temp/apt.conf "$@" -q \
        -o APT::Architecture=amd64 -o APT::Architectures::=amd64 -o APT::Architectures::=arm64 \
        -o Dir::Etc::SourceList="$temp/$suite.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$temp/$suite" -o Dir::State::status="$temp/status" -o Dir::Cache="$temp" \
        -o Acquire::Languages=none -o APT::Sandbox::User="$(id -un)" -o APT::Update::Error-Mode=any
}

package_names() { # <suite>
    mkdir -p "$temp/$1/partial"
    "$here/mirror.sh" sources "$1" >"$temp/$1.list"
    apt_of "$1" apt-get update >"$temp/log" 2>&1 || {
        cat "$temp/log" >&2
        die "the packages of $1 cannot be listed (see above)"
    }
    apt_of "$1" apt-cache pkgnames linux-
}

# Of each minor version, flavour and architecture the newest that has headers, or,
# if none has, the newest.
kernels_of() { # <suite>
    package_names "$1" | sort -V | awk -v suite="$1" '
        match($0, /^linux-(image|headers)-[0-9]+\.[0-9]+[.+][^ ]*-(cloud|rt)-(amd64|arm64)$/) {
            parts = split($0, part, "-")
            release = substr($0, length(part[1] part[2]) + 3)
            split(release, number, ".")
            key = number[1] "." number[2] + 0 " " part[parts - 1] " " part[parts]
            if (part[2] == "headers")
                headers[release]
            else
                images[key] = images[key] " " release
        }
        END {
            for (key in images) {
                found = ""
                count = split(images[key], each, " ")
                for (i = 1; i <= count; i++)
                    if (each[i] in headers)
                        found = each[i] " headers"
                print suite, key, found ? found : each[count] " -"
            }
        }'
}

say "asking the archive for its kernels"
for suite in "${suites[@]}"; do
    kernels_of "$suite" | sort -k2,2V -k3,3 -k4,4
done >"$temp/all"
ends=$(awk '$6 == "headers" { print $2 }' "$temp/all" | sort -V | sed -n '1p;$p' | paste -s)
[ -n "$ends" ] || die "no kernel was found in: ${suites[*]}"

# A release that two suites share is the same package.
read -r oldest newest <<<"$ends"
awk -v oldest="$oldest" -v newest="$newest" '
    $4 == "amd64" && ($3 == "cloud" || $2 ~ /^6\.12?$/ || $2 == newest)
    $4 == "arm64" && $3 == "cloud" && $6 == "headers" && ($2 == oldest || $1 == "trixie" || $2 == newest)' \
    "$temp/all" | awk '!seen[$5]++' | sort -k2,2V -s >"$temp/kernels"
cat "$(cache_keep "$temp/kernels" kernels "kernels-$key")"
