#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# There is one version, and it stands in five places.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

version=$(sed -n 's/^project(efd-monitor VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
[ -n "$version" ] || { echo "no version in project() of CMakeLists.txt" && exit 1; }

agree() {
    echo "$1: ${2:-none}"
    [ "$2" = "$version" ] || { echo "but project() has $version" && exit 1; }
}
agree "debian/changelog" "$(sed -n '1s/.*(\(.*\)-[^-]*).*/\1/p' debian/changelog)"
agree "MODULE_VERSION" "$(sed -n 's/^MODULE_VERSION("\(.*\)");/\1/p' src-kernel/*.c)"
agree "dkms.conf" "$(sed -n 's/^PACKAGE_VERSION="\(.*\)"/\1/p' src-kernel/dkms.conf)"
agree "metainfo, newest release" \
    "$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' gui/data/*.metainfo.xml | head -n 1)"
