#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh
#
# Builds the programs that measure the window, and prints the table.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
top=$(readlink -f "$here/../../..")
. "$top/tests/vm/common.sh"
. "$top/tests/vm/cache.sh"

"$top/tests/vm/host-packages.sh" build gui
export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
export CCACHE_DIR=$cache_dir/ccache CCACHE_MAXSIZE=2G CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1

cd "$top"
say "building"
cmake --preset dev >/dev/null
cmake --build --preset dev --target efdmon-bench-window efdmon-bench-empty efdmon-bench-naive \
    efdmon-bench-reader efdmon-bench-filter >&2
exec "$here/run.py" "$top/build/dev/tests/bench/gui"
