#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The README shows the programs of examples/ word for word, and its links lead somewhere."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()


def without_licence(path: pathlib.Path) -> str:
    return path.read_text().split("\n", 1)[1]


def problems():
    shown = re.findall(r"^```(?:c|cpp|python)\n(.*?)^```$", README, re.S | re.M)
    for path in sorted((ROOT / "examples").glob("client.*")):
        if without_licence(path) not in shown:
            yield f"README.md does not show {path.name} as it is"
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if "://" not in target and not (ROOT / target).exists():
            yield f"README.md links to {target}, which does not exist"


found = list(problems())
print("\n".join(found) or "README.md agrees with the tree")
sys.exit(bool(found))
