#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the table of what kernels-test.sh saw, and the sentence that follows from it."""

import argparse
import collections
import datetime
import pathlib
import re
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "kernel-support.md"
README = ROOT / "README.md"
BEGIN, END = "<!-- begin: tests/vm/kernels-test.sh --write -->\n", "<!-- end -->\n"
HEADER = ["version", "flavour", "kernel", "Debian", "build", "boot", "tests"]
# the paragraph of the README that follows from the table
PARAGRAPH = re.compile(r"^Tested on Debian's Linux .*?(?=\n\n)", re.S | re.M)
NO_HEADERS = "no headers"

Row = collections.namedtuple("Row", "version flavour kernel suite build boot tests")


class TableError(Exception):
    """The rows or a document are not what they should be."""


def read_rows(path):
    """The rows that kernels-test.sh wrote."""
    rows = []
    for line in path.read_text(encoding="ascii").splitlines():
        suite, version, flavour, _, kernel, build, boot, tests = line.split("\t")
        rows.append(Row(version, flavour, kernel, suite, build, boot, tests))
    return rows


def read_table(text):
    """The rows of a table that make_table made."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")]
             for line in text.splitlines() if line.startswith("|")]
    if cells[:1] != [HEADER] or any(len(line) != len(HEADER) for line in cells):
        raise TableError(f"{DOCUMENT} has no table of kernels")
    return [Row(*line) for line in cells[2:]]


def is_good(row):
    good, _, whole = row.tests.partition(" of ")
    return row.build == "clean" and row.boot == "yes" and good.isdecimal() and good == whole and good != "0"


def make_table(rows):
    """Markdown, with columns that a person can read as they are."""
    lines = [HEADER, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADER))]
    text = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths)) for line in lines]
    text.insert(1, " | ".join("-" * width for width in widths))
    return "".join(f"| {line} |\n" for line in text)


def listed(words):
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def versions(rows):
    found = {row.version for row in rows if is_good(row)}
    return listed(sorted(found, key=lambda version: [int(number) for number in version.split(".")]))


def paragraph(rows):
    """Which kernels are supported, as the README says it."""
    amd64 = [row for row in rows if row.kernel.endswith("-amd64")]
    arm64 = [row for row in rows if row.kernel.endswith("-arm64")]
    return textwrap.fill(
        f"Tested on Debian's Linux {versions(amd64)} on amd64, "
        f"{versions([row for row in amd64 if row.flavour == 'rt'])} with PREEMPT_RT too, "
        f"and {versions(arm64)} on arm64.", width=120)


def split_document():
    """What stands before the part that --write replaces, the part, and the rest."""
    try:
        before, rest = DOCUMENT.read_text(encoding="utf-8").split(BEGIN)
        part, after = rest.split(END)
    except ValueError as error:
        raise TableError(f"{DOCUMENT} has no place for the table") from error
    return before, part, after


def project_version():
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"^project\(efd-monitor VERSION ([0-9.]+)", text, re.M).group(1)


def readme_paragraph():
    found = PARAGRAPH.findall(README.read_text(encoding="utf-8"))
    if len(found) != 1:
        raise TableError(f"{README} has {len(found)} paragraphs about the kernels, not one")
    return found[0]


def write_documents(rows, emulator):
    before, _, after = split_document()
    seen = (f"\nSeen on {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}, with efd-monitor "
            f"{project_version()} and {emulator}:\n\n{make_table(rows)}\n")
    DOCUMENT.write_text(before + BEGIN + seen + END + after, encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    README.write_text(text.replace(readme_paragraph(), paragraph(rows)), encoding="utf-8")


def check_documents():
    """The README names the kernels that are green in the table, and no other."""
    rows = read_table(split_document()[1])
    if bad := [row.kernel for row in rows if not is_good(row) and row.build != NO_HEADERS]:
        raise TableError(f"{DOCUMENT} has kernels that are not green: {', '.join(bad)}")
    if readme_paragraph() != paragraph(rows):
        raise TableError(f"{README} does not name the kernels of {DOCUMENT}; it should say:\n{paragraph(rows)}")
    print(f"the documents agree:\n{paragraph(rows)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=pathlib.Path, help="what kernels-test.sh saw")
    parser.add_argument("emulator", nargs="?", help="what they were booted in")
    parser.add_argument("--write", action="store_true", help="put it into the documents, if everything is green")
    parser.add_argument("--check", action="store_true", help="only see whether the documents agree")
    arguments = parser.parse_args()
    if arguments.check:
        return check_documents()
    if not arguments.emulator:
        parser.error("rows and emulator are missing")

    rows = read_rows(arguments.rows)
    print(make_table(rows))
    tested = [row for row in rows if row.build != NO_HEADERS]
    good = [row for row in tested if is_good(row)]
    print(f"{len(good)} of {len(tested)} kernels are green; {len(rows) - len(tested)} are left out, because the "
          "archive has no headers of theirs to build for")
    if not tested:
        raise TableError("no kernel was tested")
    if len(good) != len(tested):
        raise TableError("not all of them are green")
    if arguments.write:
        write_documents(rows, arguments.emulator)
    return None


if __name__ == "__main__":
    try:
        main()
    except TableError as error:
        sys.exit(f"error: {error}")
