#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""efdctl-test.py <guest folder> <artefact folder>

The installed efdctl, without a desktop: what it does where all is well, and what
its doctor says where something is broken. Some of that takes a boot of its own.
"""

import argparse
import pathlib
import sys

import check_doctor
import check_efdctl
import check_journal
import check_namespaces
from machine import Machine
from report import Report

BOOT_SECONDS = 300
# Nobody logs in at the machine, so no desktop is started there.
NO_DESKTOP = "systemd.mask=getty@tty1.service"


def healthy_and_broken(report, guest):
    for title, function in (("Channels are shown", check_efdctl.shows_channels),
                            ("Events are watched", check_efdctl.watches),
                            ("Events are recorded", check_efdctl.records),
                            ("Events are piped", check_efdctl.pipes),
                            ("Delays are measured", check_efdctl.measures),
                            ("Ways of being told are compared", check_efdctl.compares),
                            ("Another process is rung", check_efdctl.rings_another_process),
                            ("Strangers are refused", check_efdctl.refuses_strangers),
                            ("Journal: a service", check_journal.records),
                            ("Journal: follows the channel", check_journal.follows_the_channel),
                            ("Journal: losses", check_journal.owns_up_to_losses),
                            ("Journal: efdctl is upgraded", check_journal.upgraded),
                            ("Journal: off again", check_journal.stopped),
                            ("A user namespace", check_namespaces.user_namespace),
                            ("A container", check_namespaces.container),
                            ("A session without a seat", check_namespaces.session_without_seat),
                            ("Doctor: users", check_doctor.users),
                            ("Doctor: not loaded", check_doctor.not_loaded),
                            ("Doctor: another interface", check_doctor.another_interface),
                            ("Doctor: not built", check_doctor.not_built),
                            ("Doctor: build failed", check_doctor.build_failed),
                            ("Doctor: not installed", check_doctor.not_installed)):
        report.chapter(title, function, guest)


def boot(report, options, name, kernel_options, *checks):
    # one processor, so that two of these tests share two
    with Machine(options.folder, options.artefacts / name, processors=1,
                 kernel_options=f"{NO_DESKTOP} {kernel_options}") as guest:
        guest.shell.wait(BOOT_SECONDS, guest.alive)
        print(f"# {name}: {guest.check('uname -r').strip()}")
        for check in checks:
            check(report, guest)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("artefacts", type=pathlib.Path)
    options = parser.parse_args()
    report = Report()
    boot(report, options, "healthy", "", healthy_and_broken)
    for option, words in (("module.sig_enforce=1", "module.sig_enforce=1"),
                          ("lockdown=integrity", "lockdown=integrity")):
        boot(report, options, option.partition("=")[0], option,
             lambda report, guest, words=words: report.chapter(
                 f"Doctor: {words}", check_doctor.signature, guest, words))
    report.plan()
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
