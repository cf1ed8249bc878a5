# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is checked, as it is checked, and counts what failed (TAP)."""

import time

from machine import MachineError
from shell import ShellError


class Report:
    def __init__(self):
        self._started = time.monotonic()
        self._number = 0
        self.failures = 0

    def check(self, what, passed, detail=""):
        self._number += 1
        seconds = time.monotonic() - self._started
        print(f"{'ok' if passed else 'not ok'} {self._number} - {what}  # {seconds:.0f} s", flush=True)
        if not passed:
            self.failures += 1
            for line in str(detail).rstrip().splitlines():
                print(f"  {line}", flush=True)
        return bool(passed)

    def equal(self, what, found, expected):
        return self.check(what, found == expected, f"expected: {expected}\nfound:    {found}")

    def chapter(self, title, function, *arguments):
        """Run the checks of one subject; what stops them is a failure of its own."""
        print(f"# {title}", flush=True)
        try:
            function(self, *arguments)
        except (MachineError, ShellError) as error:
            self.check(f"{title}: every check could be made", False, error)

    def plan(self):
        print(f"1..{self._number}", flush=True)
