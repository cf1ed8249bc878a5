#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside a suite's tree, from lifecycle-stopwatch.sh: starts the installed
monitor, and prints how many seconds later its window shows a first event.

The channel is a simulated one: in a tree, no kernel takes the module.
"""

import subprocess
import sys
import time

from gi.repository import GLib
from window import look

PATIENCE_SECONDS = 120


def shows_an_event(window):
    if not window or "Events" not in window["headers"]:
        return False
    column = window["headers"].index("Events")
    return any(row[column] not in ("", "0") for row in window["rows"])


def wait_for_event(monitor, deadline):
    while monitor.poll() is None and time.monotonic() < deadline:
        try:
            if shows_an_event(look()):
                return True
        except GLib.Error:
            pass  # the window changed under our eyes
        time.sleep(0.05)
    return False


def main():
    started = time.monotonic()
    with subprocess.Popen(["efd-monitor", "--simulate"]) as monitor:
        seen = wait_for_event(monitor, started + PATIENCE_SECONDS)
        elapsed = time.monotonic() - started
        monitor.terminate()
    print(f"{elapsed:.1f}")
    return 0 if seen else 1


if __name__ == "__main__":
    sys.exit(main())
