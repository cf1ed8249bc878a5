#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-build.sh <suite>[-<flavour>]
#
# Builds the module, strictly, and the ABI tests, for 64 and 32 bits, with the
# compiler and a kernel of a Debian suite: "cloud", which is the default, or "rt".
# Prints a folder that holds release, vmlinuz, initrd and build.log; cached by the
# content of all that goes in.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
source=$(readlink -f "$here/../..")
. "$here/common.sh"
. "$here/cache.sh"

[ $# -eq 1 ] || die "usage: abi-build.sh <suite>[-<flavour>]"
IFS=- read -r suite flavour <<<"$1"
: "${flavour:=cloud}"
kind=abi-$suite-$flavour

"$here/host-packages.sh" tree abi
tree=$("$here/tree.sh" "$suite" abi "$here/abi-packages")
key=$({
    echo "$tree" "$flavour"
    cd "$source"
    cat tests/vm/abi-build.sh tests/vm/abi-build-inside.sh
    find src-kernel tests/abi examples -type f \( -name '*.[ch]' ! -name '*.mod.c' -o -name Kbuild \
        -o -name Makefile -o -name init -o -name example -o -name programs \) -print0 | sort -z | xargs -0 sha256sum
} | cache_key)

cache_lock "$kind"
cache_find "$kind-$key" && exit

say "building the module and the ABI tests for the kernel of $1"
temp=$(cache_temp)
trap 'as_root rm -rf "$temp"' EXIT
mkdir "$temp/tree" "$temp/out"
as_root tar -C "$temp/tree" --zstd -xf "$tree" --exclude='./dev/*'
as_root mkdir "$temp/tree/build" "$temp/tree/build/out"
as_root cp -rT "$source/src-kernel" "$temp/tree/build/src-kernel"
as_root cp -rT "$source/tests/abi" "$temp/tree/build/abi"
as_root cp -rT "$source/examples" "$temp/tree/build/examples"
as_root cp "$here/abi-build-inside.sh" "$temp/tree/build/"
# Objects of a build by hand would be taken for up to date.
as_root find "$temp/tree/build/src-kernel" \( -name '*.o' -o -name '*.ko' -o -name '.*.cmd' \) -delete

if ! in_tree "$temp/tree" bash /build/abi-build-inside.sh "$flavour" >"$temp/out/build.log" 2>&1; then
    cat "$temp/out/build.log" >&2
    die "the build for the kernel of $1 failed (see above)"
fi
cp "$temp/tree/build/out/"* "$temp/out/"
cache_keep "$temp/out" "$kind" "$kind-$key"
