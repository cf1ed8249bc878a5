# SPDX-License-Identifier: GPL-3.0-or-later
"""The doctor is shown what can be broken, and names it; its commands mend it."""

import json

USER = "demo"
KERNEL = "$(uname -r)"
VERSION = "$(ls /var/lib/dkms/efdmon | grep -m 1 '^[0-9]')"
SOURCES = f"/usr/src/efdmon-{VERSION}"
EXIT_CODES = {"none": 0, "module-not-installed": 10, "headers-missing": 11, "not-built": 12, "build-failed": 13,
              "signature-rejected": 14, "module-not-loaded": 15, "not-in-group": 18, "group-pending": 19,
              "abi-mismatch": 21}


def ask(guest, user=USER, command="efdctl doctor --json"):
    status, output = guest.run(command, user=user)
    try:
        return status, json.loads(output)
    except ValueError:
        return status, {"finding": None, "summary": output, "commands": [], "log": None}


def _finds(report, guest, situation, finding, words="", user=USER, command="efdctl doctor --json"):
    status, found = ask(guest, user, command)
    report.check(f"{situation}: {finding}",
                 (found["finding"], status) == (finding, EXIT_CODES[finding]) and words in found["summary"],
                 f"exit status {status}: {found}")
    return found


def _mends(report, guest, found):
    """What the doctor says is typed in, by root here."""
    for command in found["commands"]:
        status, output = guest.run(command.removeprefix("sudo "), timeout=240)
        report.equal(f"the doctor's \"{command}\" succeeds", status, 0) or print(output)
    guest.run("udevadm settle")
    _finds(report, guest, "then", "none")


def users(report, guest):
    _finds(report, guest, "a user of the group", "none")
    _finds(report, guest, "root", "none", user=None)
    _finds(report, guest, "a user outside the group", "not-in-group", "stranger", user="stranger")
    guest.check("usermod -aG efdmon stranger")
    # a session has the groups that it began with
    old_session = "setpriv --reuid=stranger --regid=stranger --clear-groups efdctl doctor --json"
    _finds(report, guest, "who has joined, in a session from before", "group-pending", "log out", user=None,
           command=old_session)
    _finds(report, guest, "who has joined, in a new session", "none", user="stranger")
    guest.check("gpasswd -d stranger efdmon")


def not_loaded(report, guest):
    guest.check("modprobe -r efdmon")
    _mends(report, guest, _finds(report, guest, "after rmmod", "module-not-loaded"))


def another_interface(report, guest):
    guest.check("modprobe -r efdmon && insmod /repository/efdmon-abi-2.ko && udevadm settle")
    _finds(report, guest, "a module of another interface version", "abi-mismatch", "version 2")
    status, output = guest.run("efdctl info efdmon0", user=USER)
    report.check("efdctl refuses that module, and says which of the two is older",
                 status != 0 and "The program is older than the module" in output, output)
    guest.check("modprobe -r efdmon && modprobe efdmon")


def not_built(report, guest):
    guest.check(f"modprobe -r efdmon && dkms uninstall efdmon/{VERSION} -k {KERNEL}", timeout=240)
    found = _finds(report, guest, "after dkms uninstall", "not-built")
    guest.check(f"mv /lib/modules/{KERNEL}/build /root/build")
    _finds(report, guest, "without the kernel's headers as well", "headers-missing",
           guest.check(f"echo {KERNEL}").strip())
    guest.check(f"mv /root/build /lib/modules/{KERNEL}/build")
    _mends(report, guest, found)


def build_failed(report, guest):
    """Ends with a machine that has no module: nothing can be checked after this."""
    guest.check(f"modprobe -r efdmon && dkms remove efdmon/{VERSION} -k {KERNEL} || true", timeout=240)
    guest.check("for file in /usr/src/efdmon-*/main.c; do echo '#error on purpose' >>$file; done")
    version = guest.check("basename /usr/src/efdmon-*").strip().removeprefix("efdmon-")
    status, output = guest.run(f"dkms install efdmon/{version} -k {KERNEL}", timeout=400)
    report.check("the build fails, as was asked for", status != 0, output)
    found = _finds(report, guest, "a build that failed", "build-failed", "make.log")
    report.check("the log that the doctor names says why, to an ordinary user",
                 "on purpose" in guest.run(f"cat '{found['log']}'", user=USER)[1], found)


def not_installed(report, guest):
    guest.check("rm -rf /var/lib/dkms/efdmon /usr/src/efdmon-*")
    found = _finds(report, guest, "without the package", "module-not-installed")
    report.check("the doctor names the package", any("efd-monitor-dkms" in one for one in found["commands"]), found)


def signature(report, guest, words):
    report.check("the kernel has rejected the module at boot",
                 guest.run("grep '^efdmon ' /proc/modules")[0] != 0 and guest.run("modprobe efdmon")[0] != 0,
                 guest.run("dmesg | tail -n 20")[1])
    found = _finds(report, guest, f"a kernel with {words}", "signature-rejected", words)
    report.check("the doctor says that only root may read the kernel's log", "Only root" in found["summary"], found)
