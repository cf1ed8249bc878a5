#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""guest-test.py <guest folder> <artefact folder> [--again]

The packages, as users have them. In the end they are installed once more, in the
running machine: with --again as before, which takes minutes where the processor
is emulated, else without the kernel's headers, so that nothing is compiled.
"""

import argparse
import pathlib
import sys

import check_clients
import check_device
import check_namespaces
import check_person
import check_purge
import check_window
from machine import Machine
from monitor import Monitor
from report import Report

BOOT_SECONDS = 300


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("artefacts", type=pathlib.Path)
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    artefacts = options.artefacts
    report = Report()
    with Machine(options.folder, artefacts) as guest:
        guest.shell.wait(BOOT_SECONDS, guest.alive)
        print(f"# {guest.check('uname -rv').strip()}; QEMU {' '.join(guest.accelerator)}")
        window = Monitor(guest)
        report.chapter("The module is there after boot", check_device.loaded_at_boot, guest)
        report.chapter("A person uses the window", check_person.at_first, guest, window, artefacts)
        report.chapter("The window shows what is fired", check_window.live_numbers, guest, window, artefacts)
        report.chapter("The window in Chinese", check_person.language, guest, window, artefacts)
        report.chapter("The clients of the README", check_clients.python, guest)
        report.chapter("Who may use the device", check_device.permissions, guest)
        report.chapter("The window helps where the module is missing",
                       check_window.problem_page, guest, window, artefacts)
        report.chapter("The monitor is killed", check_window.dies_cleanly, guest, window)
        report.chapter("The rule for listening only", check_namespaces.listening_only, guest)
        report.chapter("The kernel's log", check_device.kernel_log, guest)
        if report.failures:
            guest.screenshot(artefacts / "failure.png")
        report.chapter("Purge", check_purge.purge, guest, window)
        if options.again:
            report.chapter("Install again", check_purge.install_again, guest)
        else:
            report.chapter("Install without headers", check_purge.install_without_headers, guest)
        (artefacts / "journal.log").write_text(
            guest.run("journalctl -b --no-pager", timeout=120)[1], encoding="utf-8")
        report.check("the machine shuts down", guest.shut_down())
    report.plan()
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
