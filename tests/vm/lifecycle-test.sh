#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lifecycle-test.sh <suite> <artefacts>
#
# Makes the suite's machine and tests the package in it by lifecycle-test.py.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
[ $# -eq 2 ] || { echo "usage: lifecycle-test.sh <suite> <artefacts>" >&2 && exit 2; }
machine=$("$here/lifecycle-machine.sh" "$1")
exec "$here/lifecycle-test.py" "$machine" "$2"
