#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""play.py <guest folder> <out folder> [--window] [--times N]

Boots the guest, fires events from its root shell, and compares with what the
monitor's window shows. Exit status 0 only if the numbers agree.
"""

import argparse
import os
import pathlib
import sys
import time

import machine
import monitor
from shell import ShellError

# The guest's screen in a window has room for a terminal below the monitor.
SCREEN, SCREEN_WITH_TERMINAL = (1280, 800), (1280, 1000)
BOOT_SECONDS = 300


def say(text):
    started = int(os.environ.setdefault("EFDMON_STARTED", str(int(time.time()))))
    elapsed = int(time.time()) - started
    print(f"[{elapsed // 60:2}:{elapsed % 60:02}] {text}", file=sys.stderr, flush=True)


def demonstrate(guest, times, picture):
    guest.shell.wait(BOOT_SECONDS, guest.alive)
    guest.check("grep -q '^efdmon ' /proc/modules", timeout=10)
    say("the machine is up, and efdmon is loaded")
    window = monitor.Monitor(guest)
    before = window.events(timeout=120)
    say("the monitor is on the screen")

    # A rhythm to look at, if there are few enough to wait for.
    monitor.fire(guest, times, "sleep 0.$((i % 5))" if times <= 200 else "true")
    say(f"the root shell has fired {times} triggers")
    shown = window.wait_for_events(before + times) - before
    verdict = window.conservation()
    guest.screenshot(picture)

    print(f"triggers fired:     {times}")
    print(f"events shown:       {shown}")
    print(f"conservation check: {verdict}")
    print(f"screenshot:         {picture}")
    return shown == times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[2])
    parser.add_argument("guest", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--times", type=int, default=25)
    options = parser.parse_args()

    say("booting the machine")
    size = SCREEN_WITH_TERMINAL if options.window else SCREEN
    with machine.Machine(options.guest, options.out, window=options.window, size=size,
                         kernel_options="guest.terminal" if options.window else "") as guest:
        try:
            agreed = demonstrate(guest, options.times, options.out / "efd-monitor.png")
        except (machine.MachineError, ShellError) as error:
            guest.screenshot(options.out / "failure.png")
            print(f"error: {error}\nsee {options.out}: failure.png, console.log", file=sys.stderr)
            agreed = False
        if options.window and guest.alive():
            say("the window is yours: type \"echo 1 > /sys/class/efdmon/efdmon0/trigger\" "
                "into its terminal; close it to end")
            guest.wait_for_end()
        elif not guest.shut_down():
            print("error: the machine does not shut down", file=sys.stderr)
            agreed = False
    say("done" if agreed else "the numbers do not agree")
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
