#!/usr/bin/python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""debian/copyright says of each file what the file says of itself."""

import pathlib
import re
import subprocess
import sys

from debian.copyright import Copyright

ROOT = pathlib.Path(__file__).resolve().parents[2]
# in two pieces, lest somebody take this line for a licence
TAG = re.compile(rb"SPDX-License-" rb"Identifier: ([\w.+-]+(?: WITH [\w.-]+)?)")
# how the kernel spells it, and how Debian does
SPELLINGS = {"GPL-2.0-only WITH Linux-syscall-note": "GPL-2.0-only with Linux-syscall-note exception"}


def files() -> list[str]:
    listed = subprocess.run([ROOT / "tests/vm/sources.sh", "all"], stdout=subprocess.PIPE, text=True, check=True)
    return listed.stdout.split("\0")[:-1]


def own_licence(path: str) -> str | None:
    """What stands in the first lines, where a licence belongs."""
    tag = TAG.search(b"\n".join((ROOT / path).read_bytes().splitlines()[:5]))
    return tag and SPELLINGS.get(tag[1].decode(), tag[1].decode())


def problems(paths):
    with open(ROOT / "debian/copyright", encoding="utf-8") as text:
        copyright_file = Copyright(text, strict=True)
    texts = {paragraph.license.synopsis for paragraph in copyright_file.all_license_paragraphs()}
    used = set()
    for path in paths:
        paragraph = copyright_file.find_files_paragraph(path)
        if not paragraph:
            yield f"{path}: debian/copyright does not say"
            continue
        used.add(paragraph)
        stated, own = paragraph.license.synopsis, own_licence(path)
        if own and own != stated:
            yield f"{path}: is under {own}, and debian/copyright says {stated}"
    for paragraph in copyright_file.all_files_paragraphs():
        if paragraph not in used:
            yield f"debian/copyright: no file is like {' '.join(paragraph.files)}"
        if paragraph.license.synopsis not in texts:
            yield f"debian/copyright: no text of {paragraph.license.synopsis}"


everything = files()
found = list(problems(everything))
tagged = sum(own_licence(path) is not None for path in everything)
print("\n".join(found) or f"debian/copyright agrees with the {tagged} of {len(everything)} files that name a licence")
sys.exit(bool(found))
