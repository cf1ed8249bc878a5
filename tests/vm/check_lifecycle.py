# SPDX-License-Identifier: GPL-3.0-or-later
"""The package in a running machine: upgraded and removed in use, refused by the kernel."""

import re

APT = ("DEBIAN_FRONTEND=noninteractive apt-get -y -q --no-install-recommends -o Dpkg::Use-Pty=0 "
       "-o DPkg::Options::=--force-unsafe-io")
NEW = "/repository/current.deb"
OLD_VERSION = "0.0.9"
# apt compiles the module in an emulated processor, and the host may be busy
INSTALL_SECONDS = 1800
# of a minute; the rest is in lifecycle-stopwatch.sh
LOAD_SECONDS = 10
LOADED = "cat /sys/module/efdmon/version"
BUILT = "modinfo -F version efdmon"
# Says the number of each event, as it comes.
HOLDER = """
import os, struct
channel = os.open("/dev/efdmon0", os.O_RDONLY)
print("ready", flush=True)
while True:
    record = os.read(channel, 64)
    print(struct.unpack_from("=Q", record)[0], flush=True)
"""


def _apt(report, guest, what, arguments):
    """Returns what a person reads; apt must succeed, whatever the kernel thinks."""
    status, output = guest.run(f"{APT} {arguments}", timeout=INSTALL_SECONDS)
    report.equal(f"{what}: apt-get {arguments} exits with 0", status, 0) or print(output)
    report.equal(f"{what}: nothing is half configured", guest.run("dpkg --audit"), (0, ""))
    for line in output.splitlines():
        if "efdmon" in line:
            print(f"#   > {line}")
    return output


def _hold(guest):
    guest.shell.push("/tmp/holder.py", HOLDER)
    guest.check("rm -f /tmp/held; (setsid python3 /tmp/holder.py >/tmp/held 2>&1; echo gone >>/tmp/held) & "
                "echo $! >/tmp/holder.pid")
    guest.wait_until("grep -q ready /tmp/held", 60)


def _let_go(guest):
    guest.check("pkill -f '^python3 /tmp/holder.py'")
    guest.wait_until("grep -q gone /tmp/held", 60)


def _holder_sees(report, guest, what):
    """Three events, fired the two ways there are, reach who has had the channel open all along."""
    before = int(guest.check("cat /sys/class/efdmon/efdmon0/events"))
    guest.check("echo 2 >/sys/class/efdmon/efdmon0/trigger")
    guest.check("efdctl trigger")
    expected = [str(before + number) for number in (1, 2, 3)]
    seen = guest.wait_until(f"grep -qx {before + 3} /tmp/held && tail -n 3 /tmp/held", 60).split()
    report.equal(what, seen, expected)


def newer_kernel(report, guest):
    report.check("the machine runs the kernel that came after the package", "-cloud-" in guest.check("uname -r"))
    report.equal("with the module that was built when it came", guest.run(LOADED)[1].strip(), OLD_VERSION)


def upgrade_in_use(report, guest):
    new = guest.check(f"dpkg-deb -f {NEW} Version").strip().partition("-")[0]
    _hold(guest)
    _holder_sees(report, guest, "before the upgrade, a program reads events")
    output = _apt(report, guest, "upgrade in use", f"install {NEW}")
    advice = re.search(r'efdmon stays loaded as it was before: "([^"]*)" or a reboot', output)
    report.check("the person is told what changes to the new one", advice, output)
    report.equal("the old module goes on", guest.run(LOADED)[1].strip(), OLD_VERSION)
    report.equal("the new one is built", guest.run(BUILT)[1].strip(), new)
    _holder_sees(report, guest, "the program goes on reading events")
    report.check("a newcomer can open the channel too", guest.run("efdctl info efdmon0")[0] == 0)
    _let_go(guest)
    guest.check(advice[1] if advice else "false", timeout=120)
    report.equal("what the person was told loads the new one", guest.run(LOADED)[1].strip(), new)
    guest.check("udevadm settle")
    report.equal("and its device is the group's", guest.check("stat -c %A:%G /dev/efdmon0").strip(), "crw-rw----:efdmon")


def removal_in_use(report, guest):
    _hold(guest)
    output = _apt(report, guest, "removal in use", "purge efd-monitor-dkms")
    report.check("the person is told that the module stays until the next boot",
                 "efdmon is in use and stays loaded until the next boot." in output, output)
    _holder_sees(report, guest, "who has it open goes on reading events")
    _let_go(guest)
    guest.check("modprobe -r efdmon || rmmod efdmon")
    report.equal("then nothing of it is left",
                 guest.run("find /dev /sys/class /sys/module /lib/modules /usr/src /var/lib/dkms /etc /run "
                           "-name '*efdmon*' ! -name '*-' 2>/dev/null")[1], "")
    report.equal("but the group that its device nodes had, until the boot",
                 guest.run("getent group efdmon >/dev/null")[0], 0)


def locked_down(report, guest):
    report.check("the kernel is locked down",
                 "[integrity]" in guest.run("cat /sys/kernel/security/lockdown")[1])
    report.check("it has refused the module", guest.run("modprobe efdmon")[0] != 0)
    output = _apt(report, guest, "under lockdown", f"install {NEW}")
    told = [line for line in output.splitlines() if line.startswith("efdmon is built, but the kernel is locked down")]
    report.check("the person reads why it is not loaded, and what helps, in one line",
                 len(told) == 1 and 'take "lockdown" out of its command line' in told[0], output)


def stopwatch(report, guest):
    """From the module's file to the first event: what lifecycle-stopwatch.sh cannot measure. An upper bound,
    where the processor is emulated."""
    guest.check("modprobe -r efdmon; rm -f /tmp/said; touch /tmp/said")
    status, output = guest.run(
        "start=$(date +%s%N); modprobe efdmon && udevadm settle && { efdctl watch -n 1 2>/tmp/said & } && "
        "until grep -q watching /tmp/said; do sleep 0.05; done && echo 1 >/sys/class/efdmon/efdmon0/trigger && wait; "
        "echo; echo $((($(date +%s%N) - start) / 1000000)) ms", timeout=300)
    found = re.search(r"^(\d+) ms$", output, re.M)
    report.check("modprobe, device, efdctl watch, first event", status == 0 and found and "sysfs" in output, output)
    print(f"# stopwatch: {found[1] if found else '?'} ms, {' '.join(guest.accelerator)}")
    report.check(f"that is less than {LOAD_SECONDS} s", found and int(found[1]) < LOAD_SECONDS * 1000)
