#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, below /build: src-kernel, examples and tests become
# out/initrd, which goes on top of that of the ABI tests.
set -euo pipefail
cd /build
rd=/build/rd
mkdir -p "$rd"/{loops,tests}

compile() { # <loop> <source> <pkg-config name>
    local libraries=() language=(gcc -std=gnu11)
    [[ $2 != *.cpp ]] || language=(g++ -std=c++20 -fPIC)
    [ -z "$3" ] || read -ra libraries <<<"$(pkg-config --cflags --libs "$3")"
    "${language[@]}" -O2 -Wall -Wextra -Werror -I src-kernel/include/uapi -o "$rd/loops/$1" "$2" "${libraries[@]}"
}

grep -v '^#' tests/loops/programs | while read -r loop source library; do
    if [[ $source == *.py ]]; then
        { echo '#!/usr/bin/python3' && cat "$source"; } >"$rd/loops/$loop"
        chmod +x "$rd/loops/$loop"
    else
        compile "$loop" "$source" "$library"
    fi
    ln -s check "$rd/tests/$loop"
    echo "$loop channels=1"
done >"$rd/tests/list"
cp tests/loops/check "$rd/tests/"

# The libraries are the suite's own, and so is Python.
python=$(readlink -f /usr/bin/python3)
mkdir -p "$rd/usr/bin" "$rd/usr/lib"
cp "$python" "$rd/usr/bin/python3"
cp -r "/usr/lib/${python##*/}" "$rd/usr/lib/"
# ldd finds fault with the scripts among them
{ find "$rd" -type f \( -perm -1 -o -name '*.so' \) -exec ldd {} + 2>/dev/null || true; } |
    awk '/\(0x/ && $(NF - 1) ~ /^\// { print $(NF - 1) }' | sort -u | xargs cp -L --parents -t "$rd"
(cd "$rd" && find . | sort | cpio --quiet -o -H newc | gzip -1) >out/initrd
