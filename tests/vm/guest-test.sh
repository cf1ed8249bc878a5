#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# guest-test.sh <suite> <program> <artefacts> [option of the program]
#
# Makes the suite's guest and tests it by guest-test.py or efdctl-test.py.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
[ $# -ge 3 ] || { echo "usage: guest-test.sh <suite> <program> <artefacts> [option]..." >&2 && exit 2; }
guest=$("$here/guest.sh" "$1")
exec "$here/$2" "$guest" "${@:3}"
