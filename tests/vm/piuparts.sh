#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# piuparts.sh <suite>
#
# piuparts, which Debian runs on all that is uploaded, installs and purges each of
# the packages in a bare tree of the suite, without a kernel and without headers:
# nothing fails, nothing is left.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
. "$here/cache.sh"
suite=${1:?usage: piuparts.sh <suite>}

"$here/host-packages.sh" packaging
repository=$("$here/packages.sh" "$suite")
temp=$(cache_temp)
trap 'cache_discard "$temp"' EXIT
# systemd, which brings systemd-sysusers, leaves something of its own behind
echo apt systemd >"$temp/packages"
tarball=$("$here/tree.sh" "$suite" piuparts "$temp/packages")
mkdir "$temp/tree"
as_root tar --zstd -xpf "$tarball" -C "$temp/tree"

for package in efd-monitor-dkms efd-monitor-dev efdctl efd-monitor; do
    say "piuparts installs and purges $package in $suite"
    # what is ignored is debconf's
    if ! as_root piuparts --existing-chroot="$temp/tree" --keep-sources-list --distribution="$suite" \
        --no-eatmydata --no-upgrade-test --ignore=/var/cache/debconf/tmp.ci/ --tmpdir="$temp" \
        "$repository/$package"_*.deb >"$temp/log" 2>&1; then
        tail -n 60 "$temp/log" >&2
        die "piuparts is not content with $package in $suite (see above)"
    fi
    grep -E 'PASS: ' "$temp/log" | sed "s/^.*PASS: /ok $package: /"
done
