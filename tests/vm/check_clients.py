# SPDX-License-Identifier: GPL-3.0-or-later
"""The clients that the README shows, as a newcomer runs them."""

import pathlib

from machine import MachineError

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
LISTENERS = "cat /sys/class/efdmon/efdmon0/listeners"


def _succeeds_soon(guest, command):
    try:
        guest.wait_until(command, 30)
    except MachineError:
        return False
    return True


def _listeners_become(guest, number):
    return _succeeds_soon(guest, f"[ $({LISTENERS}) -eq {number} ]")


def python(report, guest):
    """asyncio waits on the eventfd, in the session of an ordinary user."""
    guest.shell.push("/tmp/client.py", (EXAMPLES / "client.py").read_text(encoding="utf-8"))
    before = int(guest.check(LISTENERS))
    guest.check("setsid runuser -u demo -- python3 /tmp/client.py > /tmp/client.out 2>&1 &")
    report.check("the Python client registers its eventfd", _listeners_become(guest, before + 1),
                 guest.run("cat /tmp/client.out")[1])
    guest.check("echo 3 > /sys/class/efdmon/efdmon0/trigger")
    # One read may bring all three, or each may come alone.
    report.check("it prints 3 events after \"echo 3 > trigger\"",
                 _succeeds_soon(guest, "awk '{ sum += $1 } END { exit sum != 3 }' /tmp/client.out"),
                 guest.run("cat /tmp/client.out")[1])
    # By user too: the shell that runs this has the name in its own command line.
    guest.check("pkill -u demo -f /tmp/client.py")
    report.check("its registration ends with it", _listeners_become(guest, before))
