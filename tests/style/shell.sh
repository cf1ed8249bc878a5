#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every shell script of the project, found by its first line.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
mapfile -d '' files < <(tests/vm/sources.sh all | xargs -0 grep -lZE '^#!/bin/(ba)?sh|^# shellcheck shell=')
echo "shellcheck: ${files[*]}"
shellcheck --external-sources --source-path=SCRIPTDIR "${files[@]}"
