#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# secureboot-test.sh <suite> <artefacts>
#
# Makes the suite's machine for Secure Boot and tests it by secureboot-test.py.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
[ $# -eq 2 ] || { echo "usage: secureboot-test.sh <suite> <artefacts>" >&2 && exit 2; }
machine=$("$here/secureboot.sh" "$1")
exec "$here/secureboot-test.py" "$machine" "$2"
