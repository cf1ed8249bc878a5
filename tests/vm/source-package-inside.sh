#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What source-package.sh does in the tree, with the sources in /build/source.
set -euo pipefail
cd /build

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

same() {
    # .pc is where quilt would keep patches
    diff -r --exclude=.pc "$1" "$2" >&2 || die "$3"
    echo "ok $3"
}

version=$(dpkg-parsechangelog -l source/debian/changelog -S Version)
upstream=${version%-*}
cp -a source "efd-monitor-$upstream"
tar --exclude="efd-monitor-$upstream/debian" -cJf "efd-monitor_$upstream.orig.tar.xz" "efd-monitor-$upstream"

cd "efd-monitor-$upstream"
dpkg-buildpackage -S -d -us -uc
dpkg-source -x "../efd-monitor_$version.dsc" ../unpacked
same /build/source ../unpacked "what was packed unpacks to the same files"

cd ../unpacked
debian/rules clean
debian/rules clean
same /build/source . "cleaning twice leaves the sources as they were"

built() {
    sha256sum ../efd-monitor-dkms_*_all.deb ../efd-monitor-dev_*_all.deb
    rm ../*.deb
}
dpkg-buildpackage -A -us -uc
first=$(built)
dpkg-buildpackage -A -us -uc
[ "$first" = "$(built)" ] || die "what is built twice in a row differs"
echo "ok what is built twice in a row is the same"
debian/rules clean
same /build/source . "cleaning after a build leaves the sources as they were"

DEB_BUILD_PROFILES='nocheck nodoc' DEB_BUILD_OPTIONS='nocheck nodoc' dpkg-buildpackage -A -us -uc
for package in ../*.deb; do
    if dpkg-deb -c "$package" | grep -E '/usr/share/(man|doc)/.*\.(md|[1-9])(\.gz)?$' >&2; then
        die "$package has documentation that nobody wanted"
    fi
done
echo "ok without documentation, the packages have none"

cd ..
lintian --allow-root --fail-on none --show-overrides --display-info --display-experimental --pedantic \
    "efd-monitor_$version"_source.changes >lintian.log
if grep -E '^[EWIPX]:' lintian.log >&2; then
    die "lintian is not content with the source package"
fi
echo "ok lintian is content with the source package"

cd unpacked
DEB_BUILD_OPTIONS="noautodbgsym parallel=$(nproc)" HOME=/nonexistent unshare --net dpkg-buildpackage -B -us -uc
echo "ok the packages are built with all tests, without a home and without a network"
