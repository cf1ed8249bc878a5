#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What desktops and software centres read is well-formed.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../gui/data"
desktop-file-validate --warn-kde ./*.desktop
appstreamcli validate --no-net --explain ./*.metainfo.xml
