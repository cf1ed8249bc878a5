#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every Python file compiles, without a warning.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
tests/vm/sources.sh all | grep -z '\.py$' |
    xargs -0 -n 1 python3 -W error -c 'import ast, pathlib, sys; print(sys.argv[1]); ast.parse(pathlib.Path(sys.argv[1]).read_text())'
