#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh <...-flavour>
#
# Runs inside a suite's tree, below /build: src-kernel, tests and examples become
# out/{release,vmlinuz,initrd}, for the tree's kernel of that flavour. Fails on any
# warning.
set -euo pipefail
cd /build
flavour=${1##*-}
release=$(basename /lib/modules/*-"$flavour"-*)
echo "$release" >out/release
cp "/boot/vmlinuz-$release" out/vmlinuz

# sparse has copies of its own: what has been built is not looked at again
mkdir sparse
cp -r src-kernel examples sparse/

build() { # <folder> <what it is>
    echo "== $2 for $release: warnings are errors"
    make -C "$1" KVER="$release" W=1 KCFLAGS=-Werror modules
    echo "== sparse"
    make -C "sparse/$1" KVER="$release" C=2 modules 2>&1 | tee sparse.log
    # Kernel headers have remarks of their own; ours must have none.
    if grep -E "^(/build/[a-z/-]+)?[a-z_/]+\.[ch]:[0-9]+:[0-9]+: (warning|error)" sparse.log; then
        echo "sparse has something to say about $2" >&2
        exit 1
    fi
}
build src-kernel "the module"
build examples/driver "the client module"
build examples/heartbeat "the smallest client module"

echo "== ABI tests"
rd=/build/rd
mkdir -p "$rd"/{bin,dev,proc,sys,tests,"lib/modules/$release"}
compile() { # <program> <flags>...
    local program=$1 source=${1%-32}
    gcc -std=c11 -O2 -Wall -Wextra -Wshadow -Werror -static -pthread "${@:2}" \
        -I src-kernel/include/uapi -o "$rd/tests/$program" "tests/abi/$source.c" tests/abi/device.c
}
# <program> <source>: a line for the init, with the parameters the source asks for
list() {
    echo "$1 $(sed -n 's,^\(/\*\|#\) module: \([^*]*\).*,\2,p' "tests/abi/$2")"
}
grep -v '^#' tests/abi/programs | while read -r program only; do
    [[ $only =~ ^(32|$flavour|)$ ]] || continue
    if [ ! -e "tests/abi/$program.c" ]; then
        cp "tests/abi/$program" "$rd/tests/"
        list "$program" "$program"
        continue
    fi
    compile "$program"
    list "$program" "$program.c"
    if [ "$only" = 32 ]; then
        compile "$program-32" -m32
        list "$program-32" "$program.c"
    fi
done >"$rd/tests/list"
for example in client doorbell; do
    gcc -O2 -Wall -Wextra -Werror -static -I src-kernel/include/uapi \
        -o "$rd/tests/example-$example" "examples/$example.c"
done
cp tests/abi/tap.sh "$rd/tests/"

cp src-kernel/efdmon.ko examples/{driver/efdmon_sample,heartbeat/heartbeat}.ko "$rd/lib/modules/$release/"
printf '%s\n' 'efdmon.ko:' {efdmon_sample,heartbeat}'.ko: efdmon.ko' >"$rd/lib/modules/$release/modules.dep"
cp tests/abi/init "$rd/init"
cp /bin/busybox "$rd/bin/"
for applet in sh mount modprobe rmmod dmesg poweroff awk cat sleep; do
    ln -s busybox "$rd/bin/$applet"
done
(cd "$rd" && find . | sort | cpio --quiet -o -H newc | gzip -1) >out/initrd
