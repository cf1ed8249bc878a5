#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# host-packages.sh <purpose>...
#
# Installs on this machine what is still missing for the purpose: the packages
# listed in host/<purpose>, or, for "build", what debian/control says.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

[ $# -gt 0 ] || die "usage: host-packages.sh <purpose>..., one of: $(cd "$here/host" && echo *)"

packages_for() {
    if [ "$1" = build ]; then
        printf '%s\n' ccache g++
        "$here/build-depends.sh" --tests
    else
        sed 's/#.*//' "$here/host/$1" | tr -s '[:space:]' '\n' | grep .
    fi
}

missing=()
for purpose; do
    [ "$purpose" = build ] || [ -e "$here/host/$purpose" ] || die "no list of packages for \"$purpose\""
    while read -r package; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing+=("$package")
    done < <(packages_for "$purpose")
done
[ ${#missing[@]} -gt 0 ] || exit 0

say "installing on this machine: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y "$@" >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        die "apt-get $1 failed (see above)"
    }
}
# The lists of a fresh machine may be old, and its packages gone from the mirror.
apt update
apt install --no-install-recommends "${missing[@]}"
