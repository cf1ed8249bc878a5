# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed module: loaded at boot, and used by those who may."""

import re

OPEN = "exec 3<>/dev/efdmon0"


def loaded_at_boot(report, guest):
    report.check("DKMS built the module for the running kernel",
                 "/updates/dkms/efdmon.ko" in guest.run("modinfo -n efdmon")[1],
                 guest.run("dkms status; ls -R /lib/modules/*/updates")[1])
    report.equal("the module is loaded, and nobody loaded it by hand",
                 guest.run("grep -c '^efdmon ' /proc/modules")[1].strip(), "1")
    begin, end = (int(guest.check(f"systemctl show -P ExecMain{moment}TimestampMonotonic systemd-modules-load")) / 1e6
                  for moment in ("Start", "Exit"))
    log = guest.run("dmesg | grep -m 1 'efdmon: '")[1]
    loaded = float(re.search(r"[\d.]+", log)[0]) if log else -1
    # the kernel's log has a clock of its own, a little apart
    report.check("systemd-modules-load did it", begin - 0.5 < loaded < end + 0.5,
                 f"it ran from {begin} to {end}; the kernel says: {log}")
    report.equal("no unit of the machine failed",
                 guest.run("systemctl --failed --no-legend --plain")[1].strip(), "")


def permissions(report, guest):
    guest.check("useradd -G efdmon member")
    report.equal("the device belongs to root and the group",
                 guest.check("stat -c '%A %U:%G' /dev/efdmon0").strip(), "crw-rw---- root:efdmon")
    report.check("who sits at the machine has an ACL of his own (uaccess)",
                 "user:demo:rw-" in guest.run("getfacl -cp /dev/efdmon0")[1],
                 guest.run("getfacl -p /dev/efdmon0; udevadm info /dev/efdmon0; loginctl seat-status seat0")[1])
    report.equal("who sits at the machine may read and fire, with no group at all",
                 guest.run(f"setpriv --reuid=demo --regid=demo --clear-groups bash -c '{OPEN}'"), (0, ""))
    report.equal("a member of the group who does not sit there may read and fire",
                 guest.run(OPEN, user="member"), (0, ""))
    report.check("a stranger may not", "Permission denied" in guest.run(OPEN, user="stranger")[1])
    report.check("a stranger may not even read",
                 "Permission denied" in guest.run("exec 3</dev/efdmon0", user="stranger")[1])
    report.check("only root may use the attribute \"trigger\"",
                 "Permission denied" in guest.run("echo 1 >/sys/class/efdmon/efdmon0/trigger", user="demo")[1])


def kernel_log(report, guest):
    # Said once a boot of any module that Debian did not build itself.
    expected = ["efdmon: loading out-of-tree module taints kernel.",
                "efdmon: module verification failed: signature and/or required key missing - tainting kernel"]
    lines = guest.check("journalctl -b -k -o cat").splitlines()
    report.equal("the kernel says of efdmon what it says of every module from outside, and no more",
                 [line for line in lines if "efdmon" in line.lower()], expected)
    report.equal("the kernel complains of nothing else",
                 [line for line in lines
                  if any(sign in line for sign in ("WARNING:", "BUG:", "Oops", "Call Trace"))], [])
