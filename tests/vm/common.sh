# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Messages with elapsed time, and root rights. Sourced, not run.

: "${EFDMON_STARTED:=$(date +%s)}"
export EFDMON_STARTED

# Progress goes to standard error: standard output is for results.
say() {
    local elapsed=$(($(date +%s) - EFDMON_STARTED))
    printf '[%2d:%02d] %s\n' $((elapsed / 60)) $((elapsed % 60)) "$*" >&2
}

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Installing packages and making Debian trees with devices and owners in them
# needs root; everything else runs as whoever called.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root: run it as root, or install sudo"
    fi
}

# Run a command in an unpacked Debian tree, with a /proc that goes away with it.
in_tree() {
    # the inner shell expands these
    # shellcheck disable=SC2016
    as_root unshare --mount --pid --fork --kill-child -- sh -ec '
        tree=$1
        shift
        mount -t proc proc "$tree/proc"
        exec chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
            LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
    ' in_tree "$@" </dev/null
}
