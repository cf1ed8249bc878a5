#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents show what is in examples/ word for word, and their links lead somewhere."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
# shown whole, but for the licence
WHOLE = {"README.md": "examples/client.*", "driver-api.md": "examples/heartbeat/*"}
CODE = r"^```(?:c|cpp|python|make|conf)\n(.*?)^```$"


def shown(path: pathlib.Path) -> list[str]:
    return re.findall(CODE, path.read_text(), re.S | re.M)


def examples() -> dict[pathlib.Path, str]:
    listed = subprocess.run([ROOT / "tests/vm/sources.sh", "all"], stdout=subprocess.PIPE, text=True, check=True)
    paths = map(pathlib.Path, listed.stdout.split("\0"))
    return {path: (ROOT / path).read_text() for path in paths if path.parts[:1] == ("examples",)}


def problems():
    texts = examples()
    for document in DOCUMENTS:
        # the README also shows what is meant to be put into a program
        for code in shown(document) if document.name != "README.md" else ():
            if not any(code in text for text in texts.values()):
                yield f"{document.name} shows code that is not in examples/:\n{code}"
        for path, text in texts.items():
            if path.match(WHOLE.get(document.name, "-")) and text.split("\n", 1)[1] not in shown(document):
                yield f"{document.name} does not show {path} as it is"
        for target in re.findall(r"\]\(([^)#]+)", document.read_text()):
            if "://" not in target and not (document.parent / target).exists():
                yield f"{document.name} links to {target}, which does not exist"


found = list(problems())
print("\n".join(found) or "the documents agree with the tree")
sys.exit(bool(found))
