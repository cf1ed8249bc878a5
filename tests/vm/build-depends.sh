#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build-depends.sh [--tests]
#
# The packages that debian/control wants for building; with --tests those for
# the tests of the sources as well. Of a choice, the first; one name a line.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
unwanted='<!nocheck>'
[ "${1-}" != --tests ] || unwanted='^$'

# a field goes on as long as its lines begin with a space
awk '/^Build-Depends/ { on = 1; sub(/^[^:]*:/, ""); print; next }
     /^[^ ]/ { on = 0 }
     on' "$here/../../debian/control" |
    tr ',' '\n' | grep -v -- "$unwanted" |
    # virtual packages, by the names of those that provide them
    sed 's/|.*//; s/[[(<].*//; s/debhelper-compat\|dh-sequence-installsysusers/debhelper/; s/dh-sequence-dkms/dh-dkms/' |
    tr -d ' \t' | grep . | sort -u
