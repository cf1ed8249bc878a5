# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what in a user namespace, in a container, without a seat, and by the rule of docs/security.md."""

import json
import pathlib
import re

SECURITY = pathlib.Path(__file__).resolve().parents[2] / "docs/security.md"
OPEN = "exec 3<>/dev/efdmon0"
ROOM = "/run/container"
# A root of its own with the system's programs, the device node, and nothing of the kernel's.
FURNISH = f"""
mkdir -p {ROOM}/usr {ROOM}/etc {ROOM}/dev
for name in bin lib lib64; do ln -sfn usr/$name {ROOM}/$name; done
cp /etc/passwd /etc/group /etc/ld.so.cache {ROOM}/etc/
mount --bind -o ro /usr {ROOM}/usr
for node in null efdmon0; do touch {ROOM}/dev/$node; mount --bind /dev/$node {ROOM}/dev/$node; done
"""


def contained(command, group):
    """The command in new namespaces and the room, without any capability."""
    return (f"unshare --mount --pid --fork --ipc --uts --net --cgroup chroot {ROOM} "
            f"/usr/bin/setpriv --reuid=stranger --regid={group} --clear-groups --bounding-set=-all --inh-caps=-all "
            f"--no-new-privs {command}")


def user_namespace(report, guest):
    inside = "unshare --user --map-root-user bash -c"
    report.equal("who is called root in a user namespace may use the node as before",
                 guest.run(f"{inside} 'id -u; {OPEN} && echo opened'", user="demo"), (0, "0\nopened\n"))
    report.check("and is refused by the attribute \"trigger\"", "Permission denied" in guest.run(
        f"{inside} 'echo 1 >/sys/class/efdmon/efdmon0/trigger'", user="demo")[1])
    report.check("and by the module's parameters", "Permission denied" in guest.run(
        f"{inside} 'echo 9 >/sys/module/efdmon/parameters/max_user_files'", user="demo")[1])
    report.check("a stranger gains nothing there",
                 "Permission denied" in guest.run(f"{inside} '{OPEN}'", user="stranger")[1])


def container(report, guest):
    guest.check(f"set -e\n{FURNISH}")
    try:
        before = int(guest.check("cat /sys/class/efdmon/efdmon0/events"))
        status, output = guest.run(contained("/usr/bin/efdctl trigger -n 3 --id 11 /dev/efdmon0", "efdmon"))
        report.equal("a container with the node, its group, and neither /sys nor a capability may fire", status, 0) \
            or print(output)
        report.equal("3 events came of it", int(guest.check("cat /sys/class/efdmon/efdmon0/events")) - before, 3)
        status, output = guest.run(contained("/usr/bin/efdctl trigger /dev/efdmon0", "stranger"))
        report.check("without the group it may not", status != 0 and "Permission denied" in output, output)
    finally:
        guest.run(f"umount {ROOM}/dev/* {ROOM}/usr; rm -r {ROOM}")


def session_without_seat(report, guest):
    guest.check("useradd -m distant")
    # as sshd does it, by way of PAM
    session = "systemd-run --quiet --wait --pipe -p PAMName=login -p User=distant bash -c"
    report.equal("a session has no seat",
                 guest.run(f"{session} 'loginctl show-session $XDG_SESSION_ID -P Seat -P User'")[1].split(),
                 guest.check("id -u distant").split())
    report.check("it may not open the device", "Permission denied" in guest.run(f"{session} '{OPEN}'")[1])
    finding = json.loads(guest.run(f"{session} 'efdctl doctor --json'")[1])
    report.equal("the doctor there tells of the group", finding["commands"], ["sudo adduser distant efdmon"])
    guest.check("adduser --quiet distant efdmon")
    report.equal("in the group, its next session may", guest.run(f"{session} '{OPEN}'"), (0, ""))


def listening_only(report, guest):
    """Where somebody sits at the machine, and nobody has a channel open."""
    page = SECURITY.read_text(encoding="utf-8")
    name, rule = re.search(r"`(/etc/udev/rules\.d/[^`]+)`.*?^```\n(.*?)^```$", page, re.M | re.S).groups()
    guest.shell.push(name, rule, 0o644)
    again = "udevadm control --reload && modprobe -r efdmon && modprobe efdmon && udevadm settle"
    guest.check(again)
    report.equal("by the rule, a member may listen", guest.run("exec 3</dev/efdmon0", user="demo"), (0, ""))
    report.check("and not fire", "Permission denied" in guest.run("exec 3>/dev/efdmon0", user="demo")[1])
    report.check("nor does the seat give more: there is no access control list",
                 not re.search("^user:[^:]", guest.check("getfacl -cp /dev/efdmon0"), re.M))
    guest.check(f"rm {name} && {again}")
    report.equal("without it, all is as before", guest.run(OPEN, user="demo"), (0, ""))
