#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# client.sh
#
# Installs header and library alone, with folders that are not those of Debian, and
# builds programs against them from outside, by pkg-config and by CMake.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../vm/common.sh"
top=$(readlink -f "$here/../..")

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
quietly() {
    "$@" >"$temp/log" 2>&1 || {
        cat "$temp/log" >&2
        die "failed (see above): $*"
    }
}

say "installing the library below $temp/moved"
quietly cmake -S "$top" -B "$temp/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$temp/prefix" -DCMAKE_INSTALL_LIBDIR=lib64 -DCMAKE_INSTALL_INCLUDEDIR=include/efd \
    -DEFDMON_CLI=OFF -DEFDMON_GUI=OFF -DEFDMON_TESTS=OFF
quietly cmake --build "$temp/build"
quietly cmake --install "$temp/build"
# What is installed must not depend on where it was built, nor on where it was meant to be.
rm -r "$temp/build"
mv "$temp/prefix" "$temp/moved"
cp -r "$here/client" "$temp/client"
cd "$temp/client"

export PKG_CONFIG_PATH=$temp/moved/lib64/pkgconfig
read -ra device <<<"$(pkg-config --cflags --libs efdmon)"
read -ra library <<<"$(pkg-config --cflags --libs libefdmon)"
quietly gcc -std=c11 -Wall -Wextra -Wpedantic -Werror -o device device.c "${device[@]}"
quietly g++ -std=c++20 -Wall -Wextra -Wpedantic -Werror -o library library.cpp "${library[@]}"
abi=$(pkg-config --variable=abi_version efdmon)
[ "$(./device)" = "interface $abi" ] || die "pkg-config says interface $abi, the header says: $(./device)"
./library || die "the program that pkg-config helped to build says so"
say "pkg-config: efdmon $(pkg-config --modversion efdmon), interface $abi"

quietly cmake -B build -G Ninja -Defdmon_DIR="$temp/moved/lib64/cmake/efdmon"
quietly cmake --build build
[ "$(build/device)" = "interface $abi" ] || die "the header that CMake found is another one"
build/library || die "the program that CMake helped to build says so"
say "find_package(efdmon) gives both targets"
