#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""lifecycle-test.py <machine folder> <artefact folder>

The package in the machine of lifecycle-machine.sh: its kernel came after the
package; it is upgraded and removed while a channel is open; and under lockdown.
"""

import argparse
import pathlib
import sys

import check_device
import check_lifecycle
from machine import Machine
from report import Report

# An emulated processor that others use as well.
BOOT_SECONDS = 1800
# Nobody logs in at the machine, so no desktop is started there.
NO_DESKTOP = "systemd.mask=getty@tty1.service"


def boot(report, options, name, kernel_options, chapters):
    with Machine(options.folder, options.artefacts / name, processors=1,
                 kernel_options=f"{NO_DESKTOP} {kernel_options}") as guest:
        guest.shell.wait(BOOT_SECONDS, guest.alive)
        print(f"# {name}: {guest.check('uname -r').strip()}")
        for title, function in chapters:
            report.chapter(title, function, guest)
        (options.artefacts / name / "journal.log").write_text(
            guest.run("journalctl -b --no-pager", timeout=300)[1], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("artefacts", type=pathlib.Path)
    options = parser.parse_args()
    report = Report()
    boot(report, options, "in-use", "", (
        ("A kernel came after the package", check_lifecycle.newer_kernel),
        ("It is loaded at boot", check_device.loaded_at_boot),
        ("Stopwatch", check_lifecycle.stopwatch),
        ("Upgrade in use", check_lifecycle.upgrade_in_use),
        ("Removal in use", check_lifecycle.removal_in_use)))
    boot(report, options, "lockdown", "lockdown=integrity", (
        ("Lockdown", check_lifecycle.locked_down),))
    report.plan()
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
