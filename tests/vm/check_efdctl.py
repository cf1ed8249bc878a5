# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line tool, used by an ordinary user of the group."""

import csv
import json
import re

USER = "demo"
LOG = "/tmp/events.efdlog"
# Says who it is and which is its eventfd, and then what it reads from that.
LISTENER = """
import os
fd = os.eventfd(0)
print(os.getpid(), fd, flush=True)
while True:
    print(os.eventfd_read(fd), flush=True)
"""


def _in_background(guest, command, ready, user=USER):
    """Start a command of the user's, and wait until it has said that it is ready."""
    guest.check("rm -f /tmp/out /tmp/err; touch /tmp/err; chmod a+rw /tmp/err; "
                f"(setsid runuser -u {user} -- {command} >/tmp/out 2>/tmp/err; echo $? >/tmp/status) &")
    guest.wait_until(f"grep -q '{ready}' /tmp/out /tmp/err", 30)


def _end_of_background(guest):
    guest.wait_until("[ -e /tmp/status ]", 60)
    status = int(guest.check("cat /tmp/status; rm /tmp/status"))
    return status, guest.check("cat /tmp/out"), guest.check("cat /tmp/err")


def shows_channels(report, guest):
    status, output = guest.run("efdctl list --json", user=USER)
    channels = json.loads(output) if status == 0 else []
    report.equal("efdctl list names the channel", [(one["node"], one["readable"], one["writable"]) for one in channels],
                 [("/dev/efdmon0", True, True)])
    status, output = guest.run("efdctl info efdmon0", user=USER)
    report.check("efdctl info knows it", status == 0 and "efdmon0" in output, output)


def watches(report, guest):
    _in_background(guest, "efdctl watch -n 12 --json", "watching")
    guest.check("efdctl trigger -n 5 --id 7 --data 1 2", user=USER)
    guest.check("echo 7 > /sys/class/efdmon/efdmon0/trigger")
    status, output, said = _end_of_background(guest)
    events = [json.loads(line) for line in output.splitlines()]
    report.equal("efdctl watch ends after 12 events", status, 0) or print(said)
    report.equal("5 came by efdctl trigger, 7 by the attribute",
                 [(one["source"], one["id"], one["data1"]) for one in events],
                 [("write", 7, 2)] * 5 + [("sysfs", 0, 0)] * 7)
    report.check("its summary balances", "= received 12 + lost 0" in said, said)


def records(report, guest):
    _in_background(guest, f"efdctl record -o {LOG} --force", "recording")
    # no more at a time than the ring holds, for the host may be busy
    for count in (1, 1000, 50000):
        guest.check(f"efdctl trigger -n {count}", user=USER)
        guest.wait_until("[ $(wc -c </proc/$(pgrep -x efdctl)/stat) -gt 0 ] && "
                         "read -r _ _ state _ </proc/$(pgrep -x efdctl)/stat && [ $state = S ]", 60)
    guest.check("pkill -x -INT efdctl")
    status, _, said = _end_of_background(guest)
    report.equal("efdctl record ends well when it is interrupted", status, 0) or print(said)
    sums = re.search(r"recorded (\d+) \+ lost (\d+) = (\d+) events", said)
    report.equal("what it recorded is what was fired", sums and sums.groups(), ("51001", "0", "51001")) or print(said)
    report.equal("a second recording does not overwrite the first",
                 guest.run(f"efdctl record -n 1 -o {LOG}", user=USER)[0], 1)

    status, output = guest.run(f"efdctl export {LOG} -o /tmp/events.csv", user=USER, timeout=120)
    report.equal("efdctl export succeeds", status, 0) or print(output)
    report.equal("the table has a header and every event",
                 guest.check("wc -l </tmp/events.csv").strip(), str(1 + 51001))
    head = list(csv.DictReader(guest.check("head -n 3 /tmp/events.csv").splitlines()))
    report.check("consecutive, with their times",
                 int(head[1]["seq"]) == int(head[0]["seq"]) + 1 and head[0]["time"].endswith("Z"), head)
    status, output = guest.run(f"efdctl replay {LOG} --json --quiet | tail -n 1", user=USER, timeout=120)
    report.check("efdctl replay shows the last one", status == 0 and '"comm":"efdctl"' in output, output)


def pipes(report, guest):
    status, output = guest.run(
        "{ efdctl record -o - -n 3 --quiet | efdctl replay - --format '%n %i' --quiet; } & "
        "sleep 3; efdctl trigger -n 3 --id 9; wait", user=USER)
    report.check("a recording can be watched through a pipe",
                 status == 0 and [line.split()[1] for line in output.splitlines()] == ["9"] * 3, output)


def measures(report, guest):
    _in_background(guest, "efdctl stats", "PER SECOND")
    guest.check("efdctl trigger -n 40", user=USER)
    guest.check("pkill -x -INT efdctl")
    status, output, said = _end_of_background(guest)
    total = re.search(r"^efdmon0 total +(\S+) +(\d+) +(\S+) +(\d+) +(.+)$", output, re.MULTILINE)
    report.check("efdctl stats ends with the total: 40 events, none lost, and how late they were",
                 status == 0 and total and total.group(2, 4) == ("40", "0") and re.search(r"[1-9]", total[5]),
                 f"{output}\n{said}")


def compares(report, guest):
    status, output = guest.run("efdctl compare -n 300 --rate 0 --burst 3 --json 2>/tmp/said", user=USER, timeout=120)
    found = json.loads(output) if status == 0 else {"mechanisms": []}
    report.equal("efdctl compare: each mechanism accounts for each of 300 events",
                 [(one["name"], one["events"] + one["lost"], one["exact"]) for one in found["mechanisms"]],
                 [(name, 300, True) for name in ("eventfd", "doorbell", "read", "poll", "sigio")])
    report.check("told once an event at most, and later than it was fired",
                 found["mechanisms"] and all(0 < one["notifications"] <= one["events"] and one["latency_ns"]["p50"] > 0
                                             for one in found["mechanisms"]), output)


def rings_another_process(report, guest):
    guest.shell.push("/tmp/listener.py", LISTENER)
    guest.check("setsid python3 /tmp/listener.py >/tmp/listener &")
    guest.wait_until("[ -s /tmp/listener ]", 30)
    pid, descriptor = guest.check("cat /tmp/listener").split()
    target = f"--pid {pid} --fd {descriptor}"
    status, output = guest.run(f"efdctl attach {target} --duration 1s", user=USER)
    report.check("an ordinary user may not ring an eventfd of root's",
                 status == 4 and f"You may not take file descriptors of process {pid}" in output, output)

    _in_background(guest, f"efdctl attach {target}", "rings", user="root")
    guest.check("efdctl trigger -n 5", user=USER)
    guest.check("pkill -x -INT efdctl")
    status, output, said = _end_of_background(guest)
    report.check("root may, and efdctl attach says how often it was rung",
                 status == 0 and "rung 5 times" in output, f"{output}\n{said}")
    report.equal("the process has been told 5 times",
                 sum(map(int, guest.check("tail -n +2 /tmp/listener").split())), 5)
    guest.check(f"kill {pid}")


def refuses_strangers(report, guest):
    status, output = guest.run("efdctl record -o /tmp/none.efdlog", user="stranger")
    report.equal("a stranger may not record", status, 4)
    report.check("and is told how to be let in", "sudo adduser stranger efdmon" in output, output)
