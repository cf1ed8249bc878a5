#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Files of text are as .editorconfig has them: lines end in LF, and not in blanks, the
# last one too; C is indented with tabs, and C++, Python, shell and CMake are not.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
mapfile -d '' files < <(tests/vm/sources.sh all | xargs -0 grep -lIZ .)

status=0
wrong() { # <what is wrong> <pattern> <which files>
    local which
    mapfile -t which < <(printf '%s\n' "${files[@]}" | grep -E "$3")
    ! grep -nP "$2" "${which[@]}" || { echo "$1 (see above)" && status=1; }
}
wrong "a line ends in blanks, or in CR" '[ \t\r]$' .
wrong "a line of C begins with blanks" '^ {2,}[^ *]' '\.[ch]$'
wrong "a line is indented with tabs" '^ *\t' '\.([ch]pp|py|cmake)$|CMakeLists\.txt$'
for file in "${files[@]}"; do
    [ -z "$(tail -c 1 "$file")" ] || { echo "$file does not end with a newline" && status=1; }
done
[ $status -ne 0 ] || echo "${#files[@]} files are as .editorconfig has them"
exit $status
