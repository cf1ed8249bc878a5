# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The cache: files and folders named <kind>-<key of all that went into them>.
# It may be deleted at any time. Sourced, not run.

cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/efd-monitor

# Standard input to a short key.
cache_key() {
    sha256sum | cut -c1-16
}

# One maker of a kind at a time; the others find its work done.
cache_lock() {
    mkdir -p "$cache_dir"
    exec {cache_lock_fd}>"$cache_dir/.lock-$1"
    flock "$cache_lock_fd"
}

cache_unlock() {
    exec {cache_lock_fd}>&-
}

# Prints the entry and marks it as used, or fails.
cache_find() {
    local entry=$cache_dir/$1
    [ -e "$entry" ] || return 1
    touch "$entry"
    printf '%s\n' "$entry"
}

# Where to build an entry, on the same file system as its final name.
cache_temp() {
    mkdir -p "$cache_dir"
    mktemp -d "$cache_dir/.tmp-XXXXXXXX"
}

# Forget a folder of cache_temp, even if trees of root's are in it.
cache_discard() {
    rm -rf "$1" 2>/dev/null || as_root rm -rf "$1"
}

# Publish a finished file or folder, and forget all but the newest two of its kind.
cache_keep() {
    local made=$1 kind=$2 name=$3 old
    touch "$made"
    mv -T "$made" "$cache_dir/$name"
    find "$cache_dir" -maxdepth 1 -regextype posix-extended \
        -regex ".*/$kind-[0-9a-f]{16}[^/]*" -printf '%T@ %p\n' |
        sort -rn | tail -n +3 | cut -d' ' -f2- |
        while read -r old; do rm -rf "$old"; done
    # what was left by somebody who was killed
    find "$cache_dir" -maxdepth 1 -name '.tmp-*' -mtime +1 |
        while read -r old; do cache_discard "$old"; done
    printf '%s\n' "$cache_dir/$name"
}
