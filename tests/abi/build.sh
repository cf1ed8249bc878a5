#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh <kind>
#
# Runs inside a suite's tree, below /build: src-kernel, tests and examples become
# out/{release,vmlinuz,initrd,programs}, for one of the tree's kernels. The kind says
# which: ...-<flavour>, or ...-<minor version>-<flavour>-<architecture>. Fails on any
# warning.
set -euo pipefail
cd /build
if [[ $1 =~ -([0-9]+[.][0-9]+)-([a-z]+)-([a-z0-9]+)$ ]]; then
    # 6.1 is not 6.12
    version="${BASH_REMATCH[1]}[.+]" flavour=${BASH_REMATCH[2]} architecture=${BASH_REMATCH[3]}
else
    version="" flavour=${1##*-} architecture=amd64
fi
compiler=(gcc) compiler_32=(gcc -m32)
if [ "$architecture" = arm64 ]; then
    compiler=(aarch64-linux-gnu-gcc) compiler_32=(arm-linux-gnueabihf-gcc)
    # for the kernel's own make
    export ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu-
fi
# shellcheck disable=SC2086 # a pattern, and one kernel fits
release=$(basename /lib/modules/$version*-"$flavour"-*)
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
compile() { # <program> <compiler>...
    local program=$1 source=${1%-32}
    "${@:2}" -std=c11 -O2 -Wall -Wextra -Wshadow -Werror -static -pthread \
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
    compile "$program" "${compiler[@]}"
    list "$program" "$program.c"
    if [ "$only" = 32 ]; then
        compile "$program-32" "${compiler_32[@]}"
        list "$program-32" "$program.c"
    fi
done >"$rd/tests/list"
cut -d' ' -f1 "$rd/tests/list" >out/programs
for example in client doorbell; do
    "${compiler[@]}" -O2 -Wall -Wextra -Werror -static -I src-kernel/include/uapi \
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
