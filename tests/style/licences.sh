#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file says under which licence it is, and the texts of all of them are there:
# what "reuse lint" wants. It looks at a copy, where nothing lies that is built.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
tests/vm/sources.sh all | tar --null --no-recursion -T - -c | tar -C "$temp" -x
cd "$temp"
reuse lint
