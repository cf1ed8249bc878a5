#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Manual pages are typeset without a complaint.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
tests/vm/sources.sh all | grep -zE '\.[1-9]$' | while IFS= read -r -d '' page; do
    echo "$page"
    complaints=$(groff -man -Tutf8 -ww -rCHECKSTYLE=1 -z "$page" 2>&1)
    [ -z "$complaints" ] || { echo "$complaints" && exit 1; }
done
