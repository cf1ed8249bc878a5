#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/abi.md and the module agree.

Names, values, offsets and sizes are what a compiler makes of the header; errnos are
those in the header's comments; attributes and parameters are those in the sources.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# another tree for those who want to see it fail
ROOT = pathlib.Path(sys.argv[1] if sys.argv[1:] else pathlib.Path(__file__).parents[2]).resolve()
KERNEL = ROOT / "src-kernel"
UAPI = KERNEL / "include/uapi"
HEADER = (UAPI / "linux/efdmon.h").read_text()
PAGE = (ROOT / "docs/abi.md").read_text()

# Any call that is given memory fails with EFAULT, as the header says once for all.
TAKE_MEMORY = {"read", "write", "GET_INFO", "REGISTER", "UNREGISTER", "ARM"}
OTHERS = re.compile(r"Any other request fails with E\w+")
DIRECTIONS = {1: "write", 2: "read", 3: "read and write"}
MODES = {"WO": "0200", "RO": "0444", "RW": "0644"}


def header_constants():
    macros = re.findall(r"^#define[ \t]+(EFDMON_\w+)[ \t]+\S", HEADER, re.M)
    bodies = re.findall(r"^enum \w+ \{(.*?)^\};", HEADER, re.M | re.S)
    return macros + [name for body in bodies for name in re.findall(r"^\s*(\w+)\s*[=,]", body, re.M)]


def header_fields():
    """(struct, field, type, length or "") in the order of the header"""
    for name, body in re.findall(r"^struct (\w+) \{(.*?)^\};", HEADER, re.M | re.S):
        for statement in filter(str.strip, body.split(";")):
            kind, field, length = re.fullmatch(r"\s*(\w+)\s+(\w+)(?:\[(\w+)\])?\s*", statement).groups()
            yield name, field, kind, length


def compile_and_run(lines):
    """What a C program prints that includes the header and consists of these lines."""
    source = "#include <stddef.h>\n#include <stdio.h>\n#include <linux/efdmon.h>\nint main(void)\n{\n"
    source += "\n".join(lines) + "\nreturn 0;\n}\n"
    with tempfile.TemporaryDirectory() as folder:
        program = f"{folder}/program"
        command = ["cc", "-I", str(UAPI), "-x", "c", "-", "-o", program]
        subprocess.run(command, input=source, text=True, check=True)
        return subprocess.run([program], text=True, check=True, stdout=subprocess.PIPE).stdout.splitlines()


def show(what, *values):
    return f'printf("{what}{" %llu" * len(values)}\\n", {", ".join(f"(unsigned long long)({v})" for v in values)});'


def module_facts():
    """One line for each thing that the page has to say, in the words of page_facts()."""
    fields = list(header_fields())
    lines = []
    for name in header_constants():
        if re.match(r"EFDMON_IOC_(?!MAGIC)", name):
            lines.append(show(f"request {name}", f"_IOC_DIR({name})", f"_IOC_NR({name})", name))
        else:
            lines.append(show(f"constant {name}", name))
    for name in dict.fromkeys(field[0] for field in fields):
        lines.append(show(f"struct {name}", f"sizeof(struct {name})"))
    for struct, field, kind, length in fields:
        place = f"struct {struct}"
        lines.append(show(f"field {struct}.{field} {kind}", length or 0, f"offsetof({place}, {field})",
                          f"sizeof((({place} *)0)->{field})"))
    facts = compile_and_run(lines)
    facts += [f"argument {name} {struct}" for name, struct in
              re.findall(r"^#define\s+(EFDMON_IOC_\w+)\s+_IO\w+\(\w+, \w+, struct (\w+)\)", HEADER, re.M)]
    for call, errors in header_errors().items():
        facts += [f"error {call} {error}" for error in errors]
    facts += re.findall(OTHERS, HEADER)
    return set(facts) | set(sysfs_facts()) | set(parameter_facts())


def header_errors():
    """The errnos that the header's comments name for each call."""
    errors = {call: {"EFAULT"} for call in TAKE_MEMORY}
    call = None
    for line in HEADER.splitlines():
        begin = re.match(r" \*\s+(\w+)\(2\)\s|\s\* (REGISTER|UNREGISTER|ARM)\t", line)
        if begin:
            call = begin[1] or begin[2]
            line = line[begin.end():]
        elif line.startswith(" */") or not call:
            call = None
            continue
        listed = re.match(r"(?: \*)?\s*(E[A-Z]+(?:, E[A-Z]+)*)(?:\s{2}|\t|$)", line)
        if listed:
            errors.setdefault(call, set()).update(listed[1].split(", "))
    return errors


def sysfs_facts():
    source = (KERNEL / "sysfs.c").read_text()
    made = {name: MODES[mode] for mode, name in re.findall(r"DEVICE_ATTR_(\w+)\((\w+)\)", source)}
    for name in re.findall(r"&dev_attr_(\w+)\.attr", source):
        yield f"attribute {name} {made[name]}"


def parameter_facts():
    for source in KERNEL.glob("*.c"):
        for name, mode in re.findall(r"^module_param\w*\((\w+),.*?(\d+)\);", source.read_text(), re.M | re.S):
            yield f"parameter {name} {mode}"


def tables():
    """(heading, names of the columns, cells of a row) for each row of each table"""
    heading = columns = None
    for line in PAGE.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if not line.startswith("|"):
            columns = None
        else:
            cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
            if columns is None:
                columns = cells
            elif not re.fullmatch(r"[-:|]+", line):
                yield heading, columns, cells


def page_fact(heading, columns, cells):
    if columns[:2] == ["name", "value"]:
        return f"constant {cells[0]} {int(cells[1], 0)}"
    if columns[0] == "field":
        kind, length = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", cells[1]).groups()
        return f"field {heading.split()[1]}.{cells[0]} {kind} {length or 0} {cells[2]} {cells[3]}"
    if columns[0] == "request":
        direction = {text: number for number, text in DIRECTIONS.items()}[cells[1]]
        return f"request {cells[0]} {direction} {cells[2]} {int(cells[4], 0)}"
    if columns[0] in ("attribute", "parameter"):
        return f"{columns[0]} {cells[0]} {cells[1]}"
    if columns == ["error", "when"]:
        return f"error {heading.removesuffix('(2)').removeprefix('EFDMON_IOC_')} {cells[0]}"
    return None


def page_facts():
    rows = list(tables())
    facts = {page_fact(*row) for row in rows} - {None}
    facts |= set(re.findall(OTHERS, PAGE))
    facts |= {f"argument {cells[0]} {cells[3].removeprefix('struct ')}"
              for _, columns, cells in rows if columns[0] == "request"}
    facts |= {f"struct {name} {size}" for name, size in
              re.findall(r"^### struct (\w+)\n\n[^|]*?(\d+) bytes[^|]*?\n\n\|", PAGE, re.M)}
    return facts


if __name__ == "__main__":
    module, page = module_facts(), page_facts()
    for fact in sorted(module - page):
        print(f"docs/abi.md does not say: {fact}")
    for fact in sorted(page - module):
        print(f"docs/abi.md says, but it is not so: {fact}")
    print(f"{len(module & page)} facts agree")
    sys.exit(module != page)
