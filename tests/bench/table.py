#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the table of what boot.sh measured, and holds it to its bounds."""

import argparse
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
DOCUMENT = FOLDER.parents[1] / "docs" / "performance.md"
NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
BEGIN, END = "<!-- begin: ./bench --write -->\n", "<!-- end -->\n"


class TableError(Exception):
    """The rows, the bounds or the document are not what they should be."""


def read_rows(path):
    """The measured figures by name, in the order of the console."""
    lines = [line.split("\t") for line in path.read_text(encoding="ascii").splitlines()]
    return {line[1]: float(line[2]) for line in lines if line[0] == "row"}


class Measure:
    """One line of the file with the bounds."""

    def __init__(self, line):
        try:
            self.expression, bound, dream, self.text = (part.strip() for part in line.split("|"))
            self.bound, self.dream = (None if part == "-" else float(part) for part in (bound, dream))
        except ValueError as error:
            raise TableError(f"not a measure: {line}") from error
        self.names = self.expression.split()[::2]
        self.operators = self.expression.split()[1::2]

    def value(self, rows):
        numbers = [float(name) if name.isdecimal() else rows[name] for name in self.names]
        result = numbers[0]
        for operator, number in zip(self.operators, numbers[1:]):
            result = result / number if operator == "/" else result - number
        return result

    def fails(self, rows):
        return self.bound is not None and self.value(rows) > self.bound

    def compared(self):
        """What the first row is compared with, as it stands in the table."""
        rest = self.expression[len(self.names[0]):].strip()
        return rest.replace("/ ", "÷ ").replace("- ", "− ")

    def show(self, number):
        """A figure in the precision that its kind has."""
        if number is None:
            return ""
        if self.operators == ["/"]:
            return f"{number:,.3f}"
        return f"{number:+,.1f}" if self.operators else f"{number:,.0f}"


def read_bounds(path):
    """Headings and measures; all that the file has, in its order."""
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            entries.append(line[3:])
        elif line.strip() and not line.startswith("#"):
            entries.append(Measure(line))
    return entries


def compare_names(measures, rows):
    """Every row has its line, and the other way round."""
    used = {name for measure in measures for name in measure.names if not name.isdecimal()}
    if missing := used - rows.keys():
        raise TableError(f"not measured: {', '.join(sorted(missing))}")
    if unknown := rows.keys() - used:
        raise TableError(f"without a line in the bounds: {', '.join(sorted(unknown))}")


def make_table(entries, rows):
    """Markdown, one table with a line for each measure."""
    lines = ["| | row | instructions | compared | | bound | dream |",
             "|---|---|--:|---|--:|--:|--:|"]
    for entry in entries:
        if isinstance(entry, str):
            lines.append(f"| **{entry}** | | | | | | |")
            continue
        first, value = rows[entry.names[0]], entry.value(rows)
        lines.append(f"| {entry.text} | {entry.names[0]} | {first:,.1f} | {entry.compared()} | "
                     f"{entry.show(value) if entry.operators else ''} | "
                     f"{entry.show(entry.bound)} | {entry.show(entry.dream)} |")
    return "\n".join(lines) + "\n"


def split_document():
    """What stands before the part that --write replaces, the part, and the rest."""
    text = DOCUMENT.read_text(encoding="utf-8")
    try:
        before, rest = text.split(BEGIN)
        part, after = rest.split(END)
    except ValueError as error:
        raise TableError(f"{DOCUMENT} has no place for the table") from error
    return before, part, after


def write_document(part):
    before, _, after = split_document()
    DOCUMENT.write_text(before + BEGIN + part + END + after, encoding="utf-8")


def agrees(written, part):
    """Figures may differ by a hundredth: where the linker puts things is in them too."""
    ours, theirs = (re.split(NUMBER, text) for text in (written, part))
    if len(ours) != len(theirs):
        return False
    for index, (one, other) in enumerate(zip(ours, theirs)):
        if index % 2 == 0 and one != other:
            return False
        if index % 2 and one != other:
            a, b = (float(text.replace(",", "")) for text in (one, other))
            # and a ratio of three digits may be rounded the other way
            if abs(a - b) > max(abs(a) / 100, abs(b) / 100, 0.0011):
                return False
    return True


def disagrees(part, versions):
    """Whether the document has other figures; it may, if other versions counted them."""
    written = split_document()[1]
    if agrees(written, part):
        return False
    if f"\n{header(versions)}\n" in written:
        return True
    print(f"{DOCUMENT} is about other versions than {versions}", file=sys.stderr)
    return False


def header(versions):
    return f"Measured with {versions}."


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=pathlib.Path, help="what boot.sh wrote")
    parser.add_argument("versions", help="what they were measured with, in words")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--bounds", type=pathlib.Path, default=FOLDER / "bounds", help=argparse.SUPPRESS)
    arguments = parser.parse_args()

    rows, entries = read_rows(arguments.rows), read_bounds(arguments.bounds)
    measures = [entry for entry in entries if isinstance(entry, Measure)]
    compare_names(measures, rows)
    table = make_table(entries, rows)
    print(table)
    part = f"\n{header(arguments.versions)}\n\n{table}\n"
    if arguments.write:
        write_document(part)

    failed = [measure for measure in measures if measure.fails(rows)]
    for measure in failed:
        print(f"over its bound: {measure.expression} is {measure.show(measure.value(rows))}, "
              f"at most {measure.show(measure.bound)}", file=sys.stderr)
    if disagrees(part, arguments.versions):
        raise TableError(f"{DOCUMENT} has other figures: run ./bench --write, and see what changed")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except TableError as error:
        sys.exit(f"error: {error}")
