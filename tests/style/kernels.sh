#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The README names the kernels that are green in the table of docs/kernel-support.md.
set -euo pipefail
exec "$(dirname "$(readlink -f "$0")")/../vm/kernels_table.py" --check
