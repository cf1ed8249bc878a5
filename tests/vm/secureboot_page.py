# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/secure-boot.md tells its readers to type."""

import pathlib
import re

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "secure-boot.md"


def commands(heading):
    """The lines of the code blocks below a heading, as for root: without sudo."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE.read_text(encoding="utf-8"),
                        re.MULTILINE | re.DOTALL)
    blocks = re.findall(r"^```sh\n(.*?)^```$", section[1] if section else "", re.MULTILINE | re.DOTALL)
    if not blocks:
        raise LookupError(f"{PAGE} has no commands below \"{heading}\"")
    return [line.removeprefix("sudo ") for block in blocks for line in block.splitlines()]
