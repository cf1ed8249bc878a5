#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# guest-test.sh <suite> <artefacts> [option of guest-test.py]
#
# Makes the suite's guest and tests it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
[ $# -ge 2 ] || { echo "usage: guest-test.sh <suite> <artefacts> [--again]" >&2 && exit 2; }
guest=$("$here/guest.sh" "$1")
exec "$here/guest-test.py" "$guest" "${@:2}"
