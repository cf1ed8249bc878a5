#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packages.sh <suite>    builds our packages in a clean tree of the suite, has
#                        lintian read them, and prints the folder with the .debs,
#                        which is an apt repository as well
# packages.sh packages   prints what such a tree is made of
#
# Cached by the content of the sources.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
top=$(readlink -f "$here/../..")
suite=${1:?usage: packages.sh <suite> | packages}

build_packages() {
    echo build-essential fakeroot lintian apt-utils
    "$here/build-depends.sh"
}
if [ "$suite" = packages ]; then
    build_packages
    exit
fi

kind=packages-$suite
cache_lock "$kind"
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
mkdir "$temp/source"
key=$({
    "$here/sources.sh" copy "$temp/source"
    cat "$here/packages.sh" "$here/tree.sh" "$here/build-depends.sh"
} | cache_key)
cache_find "$kind-$key" && exit

build_packages >"$temp/build.list"
tarball=$("$here/tree.sh" "$suite" build "$temp/build.list")

say "building the packages for $suite"
version=$(sed -n '1s/.*(\(.*\)-[^-]*).*/\1/p' "$top/debian/changelog")
tree=$temp/tree
source=build/efd-monitor-$version
mkdir -p "$tree"
as_root tar --zstd -xpf "$tarball" -C "$tree"
as_root mkdir "$tree/build"
as_root cp -rT "$temp/source" "$tree/$source"

# The tests of the sources are run apart from the packages, and with them by
# source-package.sh. In two halves, as Debian's build daemons do: the second begins by
# cleaning up after the first.
if ! in_tree "$tree" env DEB_BUILD_OPTIONS='nocheck noautodbgsym' DEB_BUILD_PROFILES=nocheck \
    sh -ec "cd /$source; dpkg-buildpackage -B -us -uc; dpkg-buildpackage -A -us -uc" \
    >"$temp/build.log" 2>&1; then
    # without the dumps of cmake and gcc, which hide the reason
    sed -e '/^==> .*CMakeCache/,/^dh_auto_configure: error/d' -e '/BEGIN GCC DUMP/,/END GCC DUMP/d' \
        "$temp/build.log" | tail -n 60 >&2
    die "the packages could not be built for $suite (see above)"
fi

say "lintian reads the packages for $suite"
# Its own exit status counts what was overridden as well, in Debian 12. The newest
# one judges taste, too: an older one knows neither today's policy nor its tags.
judged='[EW]'
[ "$suite" != sid ] || judged='[EWIPX]'
# Machine code may read like a word: such a one has capitals in its midst.
chance='spelling-error-in-binary [[:alnum:]]*[a-z][A-Z]'
in_tree "$tree" sh -c 'lintian --allow-root --fail-on none --show-overrides \
    --display-info --display-experimental --pedantic /build/*.changes' >"$temp/lintian.log"
if grep -E "^$judged:" "$temp/lintian.log" | grep -vE "$chance" >&2; then
    die "lintian is not content with the packages for $suite (see above)"
fi

in_tree "$tree" sh -ec 'mkdir /repository; cd /repository; cp /build/*.deb .; apt-ftparchive -q packages . >Packages'
cp -r "$tree/repository" "$temp/repository"
cp "$temp/build.log" "$temp/lintian.log" "$tree"/build/*.buildinfo "$temp/repository"
cache_keep "$temp/repository" "$kind" "$kind-$key"
