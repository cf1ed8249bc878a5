# SPDX-License-Identifier: GPL-3.0-or-later
"""Secure Boot as docs/secure-boot.md has it: refused, enrolled, loaded."""

import contextlib
import re

import check_doctor
import monitor
from secureboot_page import commands
from shell import ShellError

BOOT_SECONDS = 2400
# apt compiles the module in an emulated processor, and the host may be busy
INSTALL_SECONDS = 3600
SIGNER = "DKMS module signing key"
UNSIGNED = "/root/unsigned.ko"
PASSWORD = "secret12"
REJECTED = "Key was rejected by service"
DOWN, ENTER = "\x1b[B", "\r"
# What MokManager shows, and what a person does there.
ENROLMENT = (("Press any key to perform MOK management", ENTER),
             ("Enroll MOK", DOWN + ENTER),
             ("View key 0", DOWN + ENTER),
             ("Enroll the key(s)?", DOWN + ENTER),
             ("Password:", PASSWORD + ENTER),
             ("Reboot", ENTER))


def wait_for_boot(guest):
    guest.shell.wait(BOOT_SECONDS, guest.alive, pause=30)


def _finds(report, guest, situation, finding, words=""):
    status, found = check_doctor.ask(guest)
    right = (found["finding"], status) == (finding, check_doctor.EXIT_CODES[finding])
    report.check(f"the doctor of {situation}: {finding}", right and words in found["summary"],
                 f"exit status {status}: {found}")
    print(f"# efdctl doctor: {found['summary']} {found['commands']}")
    return [command.removeprefix("sudo ") for command in found["commands"]]


def _is_refused(report, guest, situation, command="modprobe efdmon"):
    status, output = guest.run(command)
    report.check(f"{situation}: \"{command}\" says \"{REJECTED}\"", status != 0 and REJECTED in output, output)


def secure_boot_is_on(report, guest):
    state, lockdown = (guest.check(command).strip() for command in commands("Is it on?"))
    report.equal("mokutil --sb-state", state, "SecureBoot enabled")
    report.equal("the kernel is locked down", lockdown, "none [integrity] confidentiality")
    print(f"# lockdown: {lockdown}")
    said = guest.run("dmesg | grep -iE 'secureboot: |locked down from'")[1]
    report.check("the kernel says so, and that it was the firmware",
                 "Secure boot enabled" in said and "locked down from EFI Secure Boot" in said, said)


def install(report, guest):
    command, _ = commands("Install")
    status, output = guest.run(f"DEBIAN_FRONTEND=noninteractive {command} -y", timeout=INSTALL_SECONDS)
    report.equal(f"\"{command}\" succeeds", status, 0) or print(output)
    guest.check(f"usermod -aG efdmon {monitor.USER}")
    enrol = commands("Enrol the key")[0]
    said = [line for line in output.splitlines() if "Secure Boot" in line]
    report.check("it says what stands in the way, and the command that helps",
                 len(said) == 1 and enrol in said[0], output)
    print(f"# apt: {' / '.join(said)}")
    report.equal("dpkg has nothing half done", guest.run("dpkg --audit"), (0, ""))
    report.equal("DKMS has signed the module", guest.check("modinfo -F signer efdmon").strip(), SIGNER)


def refused(report, guest):
    """Signed with a key that nobody trusts yet."""
    _is_refused(report, guest, "a key that is not enrolled")
    report.check("what loads it at boot fails, and nothing else",
                 guest.run("systemctl restart systemd-modules-load")[0] != 0
                 and guest.run("systemctl --failed --plain --no-legend | grep -vc systemd-modules-load")[1].strip() == "0")
    found = _finds(report, guest, "a key that is not enrolled", "signature-rejected", "not enrolled")
    report.equal("its commands are those of the page", found, commands("Enrol the key"))


def window(report, guest, pictures):
    """The monitor's window has the doctor's commands."""
    guest.check("systemctl start getty@tty1")
    guest.wait_until("systemctl --user is-active monitor", 900, user=monitor.USER)
    view = monitor.Monitor(guest)
    shown = view.wait_for("what is wrong", lambda now: "rejects the module" in str(now) and str(now), 900)
    missing = [one for one in commands("Enrol the key") if one not in shown]
    report.check("the window says that Secure Boot rejects the module, and shows the same commands",
                 "Secure Boot" in shown and not missing, shown)
    guest.screenshot(pictures / "rejected.png")
    guest.check("systemctl stop getty@tty1")


def unsigned(report, guest):
    """A module with no signature at all, as whoever copies one has it."""
    path = guest.check("modinfo -n efdmon").strip()
    plain = re.sub(r"\.ko.*", ".ko", path)
    unpack = "" if path == plain else f"xz -d {path} && "
    guest.check(f"{unpack}strip --strip-debug {plain} && cp {plain} {UNSIGNED}")
    report.equal("the module has lost its signature", guest.check(f"modinfo -F signer {plain}").strip(), "")
    _is_refused(report, guest, "no signature", f"insmod {UNSIGNED}")
    found = _finds(report, guest, "no signature", "signature-rejected", "is not signed")
    report.equal("its commands are those of the page", found,
                 [commands("The module is not signed")[0], *commands("Enrol the key")])


def signed_again(report, guest):
    again, signer = commands("The module is not signed")
    status, output = guest.run(f"DEBIAN_FRONTEND=noninteractive {again} -y", timeout=INSTALL_SECONDS)
    report.equal(f"\"{again}\" succeeds", status, 0) or print(output)
    report.equal("and the module is signed again", guest.check(signer).strip(), SIGNER)


def enrol(report, guest):
    """By mokutil, and by MokManager at the machine's console."""
    ask, reboot = commands("Enrol the key")
    status, output = guest.run(f"printf '%s\\n' {PASSWORD} {PASSWORD} | {ask}")
    report.equal(f"\"{ask}\" succeeds", status, 0) or print(output)
    found = _finds(report, guest, "a key that was asked for", "signature-rejected", "mokutil was asked")
    report.equal("its command is the next of the page", found, [reboot])
    with guest.open_console() as console:
        # the shell may be gone before it has answered
        with contextlib.suppress(ShellError):
            guest.run(reboot)
        for words, keys in ENROLMENT:
            console.wait_for(words, BOOT_SECONDS)
            print(f"# the screen: {words}", flush=True)
            console.type(keys)
    wait_for_boot(guest)
    report.check("the machine has started again, with Secure Boot on",
                 "SecureBoot enabled" in guest.run("mokutil --sb-state")[1])


def loaded(report, guest):
    guest.wait_until("systemctl is-active systemd-modules-load", 120)
    report.equal("the module is loaded, and nobody loaded it by hand",
                 guest.run("grep -c '^efdmon ' /proc/modules")[1].strip(), "1")
    is_enrolled, signer, _ = commands("See that it works")
    report.check("mokutil knows the key", "already enrolled" in guest.run(is_enrolled)[1])
    report.equal("the module is signed with it", guest.check(signer).strip(), SIGNER)
    trusted = guest.run("for name in platform machine; do echo .$name; keyctl list %:.$name; done")[1]
    report.check("the kernel has the key among those it trusts", SIGNER in trusted, trusted)
    print(*(f"# {line}" for line in trusted.splitlines()), sep="\n")
    print(f"# lockdown: {guest.check('cat /sys/kernel/security/lockdown').strip()}")
    _finds(report, guest, "an enrolled key", "none")
    report.equal("an event is counted", guest.check(
        "efdctl trigger efdmon0 && cat /sys/class/efdmon/efdmon0/events", user=monitor.USER).split()[-1], "1")
    guest.check("modprobe -r efdmon")
    _is_refused(report, guest, "no signature, as before", f"insmod {UNSIGNED}")
