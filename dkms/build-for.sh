#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# build-for <kernel>     has dkms build and install the module for a kernel
# build-for --all        the same for each kernel whose headers are here
#
# Exits with 1 where the module is not there in the end, and has said in one line
# what helps.
# shellcheck shell=dash
set -eu
version="#MODULE_VERSION#"
log=/var/lib/dkms/efdmon/$version/build/make.log

is_installed() { # <kernel>
    dkms status -m efdmon -v "$version" -k "$1" 2>/dev/null | grep -q ': installed'
}

has_headers() { # <kernel>
    [ -e "/lib/modules/$1/build/include" ]
}

explain() { # <kernel> <exit status of dkms> <its output>
    if [ "$2" -eq 77 ]; then
        echo "efdmon is not built for Linux $1: it needs a 64-bit Linux 6.1 or newer, as Debian 12 and later have."
    elif grep -qs " for kernel $1 " "$log"; then
        # of what the compiler complained of, the first says most
        grep -m 1 -E 'error:|Error [0-9]|not found' "$log" || true
        echo "efdmon could not be built for Linux $1: see $log. A newer version may know this kernel: apt update; apt install --reinstall efd-monitor-dkms"
    else
        cat "$3"
        echo "efdmon could not be built for Linux $1, for the reason above. Once it is gone: apt install --reinstall efd-monitor-dkms"
    fi
}

# What dkms reads after dkms.conf is the administrator's.
is_wanted() { # <kernel>
    # bash expands this
    # shellcheck disable=SC2016
    AUTOINSTALL=yes bash -c 'for conf; do [ ! -e "$conf" ] || . "$conf"; done; [ -n "$AUTOINSTALL" ]' - \
        /etc/dkms/efdmon.conf "/etc/dkms/efdmon-$version.conf" "/etc/dkms/efdmon-$version-$1.conf"
}

build_for() { # <kernel>
    local output status=0
    ! is_installed "$1" || return 0
    if ! is_wanted "$1"; then
        echo "efdmon is not built for Linux $1: AUTOINSTALL in /etc/dkms says so."
        return 1
    fi
    echo "Building efdmon $version for Linux $1."
    output=$(mktemp)
    dkms install -m efdmon -v "$version" -k "$1" >"$output" 2>&1 </dev/null || status=$?
    # Of the exit status of dkms, only this is agreed upon between its versions.
    is_installed "$1" || explain "$1" "$status" "$output"
    rm -f "$output"
    is_installed "$1"
}

# Those of the kernel, and the package that brings those of its successors.
headers_for() { # <kernel>
    echo "linux-headers-$1 $(echo "$1" | sed -nE 's/^[0-9][^-]*-([0-9]+-)?/linux-headers-/p')"
}

# The running kernel comes last: the log of a failure is that of the last build.
list_kernels() {
    local running
    running=$(uname -r)
    find /lib/modules -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | grep -vxF "$running" | sort -V
    [ ! -d "/lib/modules/$running" ] || echo "$running"
}

build_for_all() {
    local kernel last='' failed=0
    for kernel in $(list_kernels); do
        last=$kernel
        if has_headers "$kernel"; then
            build_for "$kernel" || failed=1
        fi
    done
    if [ -z "$last" ]; then
        echo "efdmon is not built: no kernel is installed here. For a container, install efd-monitor-dkms on its host and pass /dev/efdmon0 in."
        failed=1
    elif ! has_headers "$last"; then
        echo "efdmon is not built for Linux $last, whose headers are missing: apt install $(headers_for "$last")"
        failed=1
    fi
    return "$failed"
}

if [ -e /etc/dkms/no-autoinstall ]; then
    echo "efdmon is not built: /etc/dkms/no-autoinstall says so."
    exit 1
fi
[ -e "/var/lib/dkms/efdmon/$version" ] || dkms add -m efdmon -v "$version" >/dev/null
case $1 in
--all) build_for_all ;;
*) build_for "$1" ;;
esac
