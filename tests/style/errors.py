#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window can say every error of the library in the person's language.

It knows the library's sentences by their English, in gui/error_text.cpp: each of
those is still said in lib/ or by the simulated channels, which take its place, and
each that these say in an error is one of those.
"""

import pathlib
import re
import sys

# another tree for those who want to see it fail
ROOT = pathlib.Path(sys.argv[1] if sys.argv[1:] else pathlib.Path(__file__).parents[2]).resolve()
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# What the doctor finds comes with a kind, by which the window says it.
FINDINGS = {"absence.cpp", "access.cpp", "diagnose.cpp", "signature.cpp"}
# The window does none of that, or says it in its own words.
NEVER_SHOWN = (
    "The log is damaged: ", "The log is cut off at byte ", "The last ",
    "Give another name, or --force to overwrite it.", "Give a file that 'efdctl record' has made.",
)


def literals(text):
    """What stands between quotes; what the compiler joins is one."""
    end = None
    for found in LITERAL.finditer(text):
        if end is not None and not text[end:found.start()].strip():
            joined += found[1]
        else:
            if end is not None:
                yield joined
            joined = found[1]
        end = found.end()
    if end is not None:
        yield joined


def said():
    for source in [*sorted((ROOT / "lib").glob("*.cpp")), ROOT / "gui/simulator.cpp"]:
        if source.name not in FINDINGS:
            text = re.sub(r"^#.*|//.*", "", source.read_text(), flags=re.M)
            yield from ((source.relative_to(ROOT), literal) for literal in literals(text))


def known():
    table = re.search(r"Sentences\[\] = \{(.*?)^\};", (ROOT / "gui/error_text.cpp").read_text(), re.M | re.S)
    return [text for text in literals(table[1]) if text != "Error"]


def begins(text, sentence):
    """Whether this is how the sentence begins, or with other subjects all of it."""
    whole = re.sub(r"%\d", ".*", re.escape(sentence))
    return sentence.startswith(text.rstrip(": ")) or re.fullmatch(whole, text)


def main():
    every_said, every_known = list(said()), known()
    anywhere = "\n".join(text for _, text in every_said)
    faults = [
        f'gui/error_text.cpp knows "{sentence}", but "{piece}" is said nowhere'
        for sentence in every_known
        for piece in re.split(r"%\d", sentence)
        if len(piece.strip(" .:'")) > 1 and piece.strip(" .") not in anywhere
    ]
    faults += [
        f'{name} says "{text}", which gui/error_text.cpp does not know'
        for name, text in every_said
        if re.match(r"[A-Z][a-z]* ", text)
        and not text.startswith(NEVER_SHOWN)
        and not any(begins(text, sentence) for sentence in every_known)
    ]
    print("\n".join(faults) or f"{len(every_known)} sentences")
    return bool(faults)


sys.exit(main())
