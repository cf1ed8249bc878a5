#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh <preset>
#
# Builds library, command and monitor with the sanitizers of a CMake preset, in
# build/<preset>, and runs the tests that the preset names. Both can take long.
set -euo pipefail
top=$(readlink -f "$(dirname "$(readlink -f "$0")")/../..")
[ $# -eq 1 ] || { echo "usage: run.sh <preset>" >&2 && exit 2; }

cd "$top"
cmake --preset "$1" >/dev/null
cmake --build --preset "$1"
exec ctest --preset "$1" --no-tests=error -j "$(nproc)"
