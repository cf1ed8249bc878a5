#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""secureboot-test.py <folder of secureboot.sh> <artefact folder>

A machine with Secure Boot on, from apt to the first event, as docs/secure-boot.md
tells a user to go about it.
"""

import argparse
import pathlib
import sys

import check_secureboot
from report import Report
from secureboot_machine import SecureBootMachine


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("artefacts", type=pathlib.Path)
    options = parser.parse_args()
    report = Report()
    with SecureBootMachine(options.folder, options.artefacts, processors=1) as guest:
        check_secureboot.wait_for_boot(guest)
        print(f"# {guest.check('uname -rv').strip()}; QEMU {' '.join(guest.accelerator)}")
        report.chapter("Secure Boot is on", check_secureboot.secure_boot_is_on, guest)
        report.chapter("apt installs the packages", check_secureboot.install, guest)
        report.chapter("The key is not enrolled", check_secureboot.refused, guest)
        report.chapter("The window says so", check_secureboot.window, guest, options.artefacts)
        report.chapter("The module is not signed", check_secureboot.unsigned, guest)
        report.chapter("It is signed again", check_secureboot.signed_again, guest)
        report.chapter("The key is enrolled", check_secureboot.enrol, guest)
        report.chapter("The module is loaded", check_secureboot.loaded, guest)
        (options.artefacts / "journal.log").write_text(
            guest.run("journalctl --no-pager", timeout=120)[1], encoding="utf-8")
    report.plan()
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
