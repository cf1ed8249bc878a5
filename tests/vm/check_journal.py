# SPDX-License-Identifier: GPL-3.0-or-later
"""The service that records a channel into the journal, as systemd runs it."""

import json

UNIT = "efdctl-journal@efdmon0.service"
FOLDER = "/sys/class/efdmon/efdmon0"
# A ring that a burst of this many overwrites before anybody can read it.
SMALL_RING = 64
BURST = 20000


def _entries(guest, *matches):
    guest.check("journalctl --sync")
    output = guest.check(f"journalctl -b --no-pager -o json SYSLOG_IDENTIFIER=efdctl {' '.join(matches)}",
                         timeout=180)
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def _state(guest):
    return guest.run(f"systemctl is-active {UNIT}")[1].strip()


def _why(guest):
    return guest.run(f"systemctl status --no-pager {UNIT}; journalctl --no-pager -u {UNIT} | tail -n 20")[1]


def records(report, guest):
    report.equal("it is off until somebody wants it",
                 guest.run(f"systemctl is-enabled {UNIT}")[1].strip(), "disabled")
    guest.run(f"systemctl enable --now {UNIT}", timeout=120)
    report.equal("it runs once it is wanted", _state(guest), "active") or print(_why(guest))
    pid = guest.check(f"systemctl show -P MainPID {UNIT}").strip()
    user = guest.check(f"ps -o user:64= -p {pid}").strip()
    report.check("as a user that is there for it alone", user not in ("root", "demo", "nobody", ""), user)
    first = int(guest.check(f"cat {FOLDER}/events")) + 1
    guest.check(f"efdctl trigger -n 2 --id 7 --data 1 2; echo 1 >{FOLDER}/trigger")
    guest.wait_until("[ $(journalctl -b -o cat EFDMON_CHANNEL=efdmon0 | wc -l) -ge 3 ]", 60)
    report.equal("what is fired from then on stands in the journal",
                 [(one["EFDMON_SEQ"], one["EFDMON_ID"], one["EFDMON_DATA1"], one["EFDMON_SOURCE"], one["PRIORITY"])
                  for one in _entries(guest, "EFDMON_CHANNEL=efdmon0")],
                 [(str(first), "7", "2", "write", "6"), (str(first + 1), "7", "2", "write", "6"),
                  (str(first + 2), "0", "0", "sysfs", "6")])
    report.equal("under the name of the service", len(_entries(guest, "EFDMON_ID=7", f"_SYSTEMD_UNIT={UNIT}")), 2)


def follows_the_channel(report, guest):
    guest.check(f"systemctl stop {UNIT}; modprobe -r efdmon", timeout=120)
    report.equal("without the channel it does not run", _state(guest), "inactive")
    guest.check(f"modprobe efdmon ring_entries={SMALL_RING}")
    guest.wait_until(f"systemctl is-active {UNIT}", 60)
    report.equal("with the channel it starts by itself", _state(guest), "active") or print(_why(guest))


def owns_up_to_losses(report, guest):
    process = "_PID=" + guest.check(f"systemctl show -P MainPID {UNIT}").strip()
    guest.check(f"echo {BURST} >{FOLDER}/trigger")
    guest.wait_until(f"journalctl -b -o cat EFDMON_SEQ={BURST} | grep -q .", 180)
    losses = _entries(guest, process, "_TRANSPORT=journal", "PRIORITY=4")
    report.check("losses are warnings", losses)
    received = len(_entries(guest, process, "_TRANSPORT=journal", "PRIORITY=6"))
    lost = sum(int(one["EFDMON_LOST"]) for one in losses)
    report.equal("received and lost are all that was fired", received + lost, BURST)
    guest.check(f"systemctl stop {UNIT} && modprobe -r efdmon && modprobe efdmon", timeout=120)


def upgraded(report, guest):
    """By apt, while it runs: packages know of each other's instances nothing by themselves."""
    guest.wait_until(f"systemctl is-active {UNIT}", 60)
    before = guest.check(f"systemctl show -P MainPID {UNIT}").strip()
    status, output = guest.run("DEBIAN_FRONTEND=noninteractive apt-get -q -y install --reinstall /repository/efdctl_*.deb",
                               timeout=400)
    report.equal("efdctl is installed again", status, 0) or print(output)
    guest.wait_until(f"systemctl is-active {UNIT}", 60)
    after = guest.check(f"systemctl show -P MainPID {UNIT}").strip()
    report.check("the service runs the new program", after not in ("0", before), f"process {before}, then {after}")


def stopped(report, guest):
    guest.check(f"systemctl disable --now {UNIT}", timeout=120)
    report.equal("it stops when nobody wants it any more", _state(guest), "inactive")
