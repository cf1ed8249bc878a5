#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# abi-build-inside.sh <flavour>
#
# Runs inside a suite's tree, from abi-build.sh: /build/src-kernel, /build/abi and
# /build/examples become /build/out/{release,vmlinuz,initrd}, for the tree's kernel
# of that flavour. Fails on any warning.
set -euo pipefail
cd /build
release=$(basename /lib/modules/*-"$1"-*)
echo "$release" >out/release
cp "/boot/vmlinuz-$release" out/vmlinuz

echo "== module for $release: warnings are errors"
make -C src-kernel KVER="$release" W=1 KCFLAGS=-Werror modules

echo "== sparse"
cp -r src-kernel sparse
make -C sparse KVER="$release" C=2 modules 2>&1 | tee sparse.log
# Kernel headers have remarks of their own; ours must have none.
if grep -E "^(/build/sparse/)?[a-z/]+\.[ch]:[0-9]+:[0-9]+: (warning|error)" sparse.log; then
    echo "sparse has something to say about the module" >&2
    exit 1
fi

echo "== ABI tests"
rd=/build/rd
mkdir -p "$rd"/{bin,dev,proc,sys,tests,"lib/modules/$release"}
compile() { # <program> <flags>...
    local program=$1 source=${1%-32}
    gcc -std=c11 -O2 -Wall -Wextra -Wshadow -Werror -static -pthread "${@:2}" \
        -I src-kernel/include/uapi -o "$rd/tests/$program" "abi/$source.c" abi/device.c
}
# <program> <source>: a line for the init, with the parameters the source asks for
list() {
    echo "$1 $(sed -n 's,^\(/\*\|#\) module: \([^*]*\).*,\2,p' "abi/$2")"
}
grep -v '^#' abi/programs | while read -r program bits; do
    if [ ! -e "abi/$program.c" ]; then
        cp "abi/$program" "$rd/tests/"
        list "$program" "$program"
        continue
    fi
    compile "$program"
    list "$program" "$program.c"
    if [ "$bits" = 32 ]; then
        compile "$program-32" -m32
        list "$program-32" "$program.c"
    fi
done >"$rd/tests/list"
gcc -O2 -Wall -Wextra -Werror -static -I src-kernel/include/uapi \
    -o "$rd/tests/example-client" examples/client.c

cp src-kernel/efdmon.ko "$rd/lib/modules/$release/"
echo 'efdmon.ko:' >"$rd/lib/modules/$release/modules.dep"
cp abi/init "$rd/init"
cp /bin/busybox "$rd/bin/"
for applet in sh mount modprobe rmmod dmesg poweroff awk sleep; do
    ln -s busybox "$rd/bin/$applet"
done
(cd "$rd" && find . | sort | cpio --quiet -o -H newc | gzip -1) >out/initrd
