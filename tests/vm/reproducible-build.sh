#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# reproducible-build.sh <folder>
#
# Run in a tree by reproducible.sh: builds <folder>/source as differently as a
# build may be.
set -euo pipefail
folder=$1

install="apt-get install -qq -y --no-install-recommends faketime locales tzdata"
# what has vanished from the mirror meanwhile needs new lists
$install || { apt-get update && $install; }
echo 'fr_CH.UTF-8 UTF-8' >/etc/locale.gen
locale-gen
# libfaketime keeps a semaphore there
install -d -m 1777 /dev/shm
useradd --home-dir "$folder" somebody
chown -R somebody: "$folder"

# The files' own times stay real: those that tools compare must not lie ahead.
cd "$folder/source"
# the inner shell expands what is in single quotes
# shellcheck disable=SC2016
exec runuser -u somebody -- env \
    HOME=/nonexistent LC_ALL=fr_CH.UTF-8 LANGUAGE=fr TZ=Asia/Kathmandu \
    NO_FAKE_STAT=1 DONT_FAKE_MONOTONIC=1 BEGAN="$(date +%s)" \
    DEB_BUILD_OPTIONS='nocheck noautodbgsym parallel=3' DEB_BUILD_PROFILES=nocheck \
    faketime -f +400d sh -exc '
        umask 0002
        # or else it is a build like the first
        [ $(($(date +%s) - BEGAN)) -ge $((400 * 24 * 3600)) ]
        [ "$(date -d 2026-01-01 "+%B %z")" = "janvier +0545" ]
        dpkg-buildpackage -b -us -uc'
