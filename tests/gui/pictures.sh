#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes anew the pictures of the window that the README and software centres show:
# docs/images/efd-monitor-light.png and -dark.png. Needs what building the monitor
# needs (debian/control) and fonts-dejavu-core, and no display.
set -euo pipefail
top=$(dirname "$(readlink -f "$0")")/../..
cd "$top"
export QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=${SCALE:-1} LC_ALL=C.UTF-8 TZ=UTC
cmake --preset dev >/dev/null
cmake --build --preset dev --target efdmon-gui-pictures >/dev/null
folder=${1:-docs/images}
for scheme in light dark; do
    build/dev/tests/gui/efdmon-gui-pictures "$folder/efd-monitor-$scheme.png" "$scheme" &
done
wait
ls -l "$folder"/efd-monitor-{light,dark}.png
