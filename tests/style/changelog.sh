#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# debian/changelog is what dpkg's own reader understands without a warning.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

entries=$(dpkg-parsechangelog --all --format rfc822 2>&1)
if grep -i warning <<<"$entries"; then
    echo "debian/changelog is not as dpkg reads it (see above)"
    exit 1
fi
for field in Source Version Distribution Urgency Maintainer Date; do
    grep -m 1 "^$field: ." <<<"$entries" || { echo "debian/changelog has no $field" && exit 1; }
done
sed -n 's/^Date: //p' <<<"$entries" | while read -r weekday day month year _; do
    [ "$weekday" = "$(LC_ALL=C date -d "$day $month $year" +%a)," ] ||
        { echo "$weekday $day $month $year is no such day" && exit 1; }
done
