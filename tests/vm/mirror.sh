#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# mirror.sh sources <suite>   sources.list of a Debian suite
# mirror.sh options           apt configuration that reaching it may need
#
# Both are derived from this machine's own apt configuration, so that its
# mirror, its proxy and its peculiarities hold for the trees as well.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"

# "release uri", one line for each source with the given label
sources_labelled() {
    # apt expands these variables, not the shell
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(LABEL)|$(COMPONENT)|$(RELEASE)|$(REPO_URI)' 'Created-By: Packages' |
        awk -F'|' -v label="$1" '$1 == label && $2 == "main" { print $3, $4 }' | sort -u
}

keyring() {
    local file
    for file in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do
        if [ -e "$file" ]; then
            printf '%s\n' "$file"
            return
        fi
    done
    die "no Debian archive keys: install debian-archive-keyring"
}

print_sources() {
    local suite=$1 main security key
    key=$(keyring)
    main=$(sources_labelled Debian | awk 'NR == 1 { print $2 }')
    security=$(sources_labelled Debian-Security | awk 'NR == 1 { print $2 }')
    [ -n "$main" ] || die "this machine's apt knows no Debian mirror: add one to /etc/apt/sources.list.d and run apt-get update"

    # "trixie-backports" is trixie, and more. What is new in sid needs no updates.
    local base=${suite%-backports}
    printf 'deb [signed-by=%s] %s %s main\n' "$key" "$main" "$base"
    [ "$base" = "$suite" ] || printf 'deb [signed-by=%s] %s %s main\n' "$key" "$main" "$suite"
    [ "$base" != sid ] || return 0
    if sources_labelled Debian | grep -q -- '-updates '; then
        printf 'deb [signed-by=%s] %s %s-updates main\n' "$key" "$main" "$base"
    fi
    if [ -n "$security" ]; then
        printf 'deb [signed-by=%s] %s %s-security main\n' "$key" "$security" "$base"
    fi
}

print_options() {
    apt-config dump |
        grep -E '^Acquire::(https?|Check-Valid-Until|Check-Date|Retries|ForceIPv[46])' || true
}

case ${1-} in
sources) print_sources "${2:?usage: mirror.sh sources <suite>}" ;;
options) print_options ;;
*) die "usage: mirror.sh sources <suite> | options" ;;
esac
