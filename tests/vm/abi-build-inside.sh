#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from abi-build.sh: /build/src-kernel, /build/abi and
# /build/examples become /build/out/{release,vmlinuz,initrd}. Fails on any warning.
set -euo pipefail
cd /build
release=$(basename /lib/modules/*)
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
compile() { # <output> <source> [flags]
    gcc -std=c11 -O2 -Wall -Wextra -Wshadow -Werror -static -pthread "${@:3}" \
        -I src-kernel/include/uapi -o "$rd/tests/$1" "abi/$2.c" abi/device.c
}
for test in info reject ring bells midflight races exact load; do
    parameters=$(sed -n 's,^/\* module: \(.*\) \*/,\1,p' "abi/$test.c")
    compile "$test" "$test"
    echo "$test $parameters"
    case $test in
    info | reject | ring)
        compile "$test-32" "$test" -m32
        echo "$test-32 $parameters"
        ;;
    esac
done >"$rd/tests/list"
gcc -O2 -Wall -Wextra -Werror -static -I src-kernel/include/uapi \
    -o "$rd/tests/example-client" examples/client.c
cp abi/example "$rd/tests/"
echo "example $(sed -n 's/^# module: //p' abi/example)" >>"$rd/tests/list"

cp src-kernel/efdmon.ko "$rd/lib/modules/$release/"
echo 'efdmon.ko:' >"$rd/lib/modules/$release/modules.dep"
cp abi/init "$rd/init"
cp /bin/busybox "$rd/bin/"
for applet in sh mount modprobe rmmod dmesg poweroff awk sleep; do
    ln -s busybox "$rd/bin/$applet"
done
(cd "$rd" && find . | sort | cpio --quiet -o -H newc | gzip -1) >out/initrd
