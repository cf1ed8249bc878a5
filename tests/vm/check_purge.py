# SPDX-License-Identifier: GPL-3.0-or-later
"""Purging the packages leaves nothing, and installing them again needs no boot."""

APT = "DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Options::=--force-unsafe-io"
# apt's own knowledge of the repository, the test's folder of packages, and what
# the user's programs wrote into the user's home are not the packages' to remove.
SEARCH = ("find / -xdev \\( -path /repository -o -path /home -o -path /var/log -o -path /var/lib/apt "
          "-o -path /etc/apt \\) -prune -o \\( -name '*efdmon*' -o -name '*efd-monitor*' \\) -print; "
          "find /dev /sys/class /sys/module /run -name '*efdmon*' -print 2>/dev/null")


def purge(report, guest, window):
    window.stop()
    # what is enabled of a service for each channel is ours as well
    guest.check("systemctl --no-reload enable efdctl-journal@efdmon0.service")
    status, output = guest.run(f"{APT} purge efd-monitor-dkms efd-monitor efdctl", timeout=240)
    report.equal("apt-get purge succeeds", status, 0) or print(output)
    report.check("the module is unloaded", guest.run("grep '^efdmon ' /proc/modules")[0] != 0, output)
    report.check("the group is gone", guest.run("getent group efdmon")[0] != 0)
    report.equal("no file and no device of ours is left", guest.run(SEARCH)[1], "")
    report.equal("dpkg remembers nothing",
                 guest.run("dpkg-query -W -f '${Package} ${Status}\\n' 'efd*' 2>/dev/null "
                           "| grep -v not-installed")[1], "")
    report.check("DKMS knows nothing of it", "efdmon" not in guest.run("dkms status")[1])


def _install(guest):
    guest.check("apt-get update -o Dir::Etc::SourceList=/etc/apt/sources.list.d/efd-monitor.list "
                "-o Dir::Etc::SourceParts=-", timeout=120)
    return guest.run(f"{APT} install efd-monitor-dkms", timeout=400)


def install_without_headers(report, guest):
    """Nothing can be compiled: that is said, and the package manager stays whole."""
    guest.check("rm /lib/modules/$(uname -r)/build")
    status, output = _install(guest)
    report.equal("without kernel headers, apt-get install efd-monitor-dkms succeeds", status, 0) or print(output)
    report.check("and says which headers to install",
                 guest.check("echo \"install linux-headers-$(uname -r)\"").strip() in output, output)


def install_again(report, guest):
    """On a running machine: no boot in between, compiled in the emulated processor."""
    status, output = _install(guest)
    report.equal("apt-get install efd-monitor-dkms succeeds", status, 0) or print(output)
    report.equal("the module is loaded at once", guest.run("grep -c '^efdmon ' /proc/modules")[1].strip(), "1")
    guest.run("udevadm settle")
    report.equal("the device belongs to root and the group at once",
                 guest.run("stat -c '%A %U:%G' /dev/efdmon0")[1].strip(), "crw-rw---- root:efdmon")
    report.check("who sits at the machine may use it at once",
                 "user:demo:rw-" in guest.run("getfacl -cp /dev/efdmon0")[1])
