#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh <...-flavour>
#
# Runs inside a suite's tree, below /build: <flavour>.config becomes
# out/kernel.tar.zst, which has the kernel and what modules for it are built with
# where a kernel's packages have them.
set -euo pipefail
flavour=${1##*-}
configs=/build/tests/vm/kernel

source=$(echo /usr/src/linux-source-*.tar.xz)
mkdir /build/linux
tar -C /build/linux --strip-components=1 -xf "$source"
cd /build/linux

cat "$configs/base.config" "$configs/$flavour.config" >wanted
make -s KCONFIG_ALLCONFIG=wanted allnoconfig
# A wish that depends on something else is left out without a word.
if grep '^CONFIG_' wanted | grep -vxFf .config; then
    echo "the kernel cannot be configured like this (see above)" >&2
    exit 1
fi
make -j"$(nproc)" bzImage modules
release=$(make -s kernelrelease)

# Modules are built with headers, makefiles and tools; all else is most of it.
find . -type f \( -name '*.[coSa]' -o -name '*.dts*' -o -name '*.rst' \) \
    ! -path './scripts/*' ! -path './tools/objtool/*' -delete
rm -f vmlinux vmlinux.*
root=/build/root
mkdir -p "$root/boot" "$root/usr/lib/modules/$release"
cp arch/x86/boot/bzImage "$root/boot/vmlinuz-$release"
mv /build/linux "$root/usr/lib/modules/$release/build"
tar -C "$root" --zstd -cf /build/out/kernel.tar.zst .
