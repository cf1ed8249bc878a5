#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# guest-test.sh <suite> <artefacts>: makes the suite's guest and tests it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
[ $# -eq 2 ] || { echo "usage: guest-test.sh <suite> <artefacts>" >&2; exit 2; }
guest=$("$here/guest.sh" "$1")
exec python3 -B "$here/guest-test.py" "$guest" "$2"
