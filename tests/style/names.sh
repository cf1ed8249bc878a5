#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No file names a package mirror: it comes from the machine's own configuration.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
# spelt so that this line is no hit itself
if tests/vm/sources.sh all | xargs -0 grep -nE '(deb|ftp[.a-z]*|snapshot|security)[.]debian[.]org'; then
    echo "a mirror's host name does not belong here (see above)"
    exit 1
fi
