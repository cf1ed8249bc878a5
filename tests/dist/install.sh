#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh <build folder>
#
# What has been built there is installed below a DESTDIR, as a packager of another
# distribution would: exactly the files of the list "installed", and a service that
# systemd finds no fault with.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
build=${1:?usage: install.sh <build folder>}

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
setting() {
    sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"
}
DESTDIR=$temp/root cmake --install "$build" >"$temp/log" || {
    cat "$temp/log" >&2
    die "cmake --install failed (see above)"
}

version=$(setting CMAKE_PROJECT_VERSION) prefix=$(setting CMAKE_INSTALL_PREFIX) libraries=$(setting CMAKE_INSTALL_LIBDIR)
# what differs between machines and versions, by name
grep -v '^#' "$here/installed" | LC_ALL=C sort >"$temp/expected"
(cd "$temp/root" && find . ! -type d -printf '/%P\n') |
    sed "s,^$prefix/,,; s,^$libraries/\(cmake\|pkgconfig\|libefdmon\),LIB/\1,
        s,efdmon-$version/,efdmon-VERSION/,; s,\(efdmonTargets-\)[a-z]*,\1TYPE," | LC_ALL=C sort >"$temp/found"
diff -u --label "tests/dist/installed" "$temp/expected" --label "what was installed" "$temp/found" ||
    die "what is installed is not what the list says (see above)"
say "installed: $(wc -l <"$temp/found") files, as listed"

if grep -rlF -e "$temp" -e "$build" "$temp/root" --include='*.pc' --include='*.cmake' --include='*.service'; then
    die "these files name the folder of the build"
fi
units=("$temp/root$prefix"/lib/systemd/system/*)
# those that ours refer to
mkdir -p "$temp/root/usr/lib/systemd"
cp -r /lib/systemd/system "$temp/root/usr/lib/systemd/"
for unit in "${units[@]}"; do
    instance=${unit##*/}
    systemd-analyze verify --man=no --recursive-errors=no --root="$temp/root" "${instance/@./@efdmon0.}" \
        >"$temp/verify" 2>&1 || {
        cat "$temp/verify" >&2
        die "systemd has something to say about $instance (see above)"
    }
    # 1.0 of 10 at most
    systemd-analyze security --offline=yes --threshold=10 "$unit" >"$temp/security" || {
        grep -F '✗' "$temp/security" || true
        die "$(tail -n 1 "$temp/security")"
    }
    say "$(tail -n 1 "$temp/security")"
done
