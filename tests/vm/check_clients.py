# SPDX-License-Identifier: GPL-3.0-or-later
"""The clients that the README shows, as a newcomer runs them."""

import base64
import pathlib

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
LISTENERS = "cat /sys/class/efdmon/efdmon0/listeners"


def python(report, guest):
    """asyncio waits on the eventfd, in the session of an ordinary user."""
    text = base64.b64encode((EXAMPLES / "client.py").read_bytes()).decode()
    guest.check(f"echo {text} | base64 -d > /tmp/client.py")
    before = int(guest.check(LISTENERS))
    guest.check("setsid runuser -u demo -- python3 /tmp/client.py > /tmp/client.out 2>&1 &")
    registered = guest.wait_until(f"[ $({LISTENERS}) -eq {before + 1} ]", 60)
    report.check("the Python client registers its eventfd", registered, guest.run("cat /tmp/client.out")[1])
    guest.check("echo 3 > /sys/class/efdmon/efdmon0/trigger")
    guest.wait_until("[ -s /tmp/client.out ]", 30)
    report.equal("it prints \"3 events\" after \"echo 3 > trigger\"",
                 guest.run("cat /tmp/client.out")[1].strip(), "3 events")
    guest.check("pkill -f /tmp/client.py")
    report.check("its registration ends with it", guest.wait_until(f"[ $({LISTENERS}) -eq {before} ]", 30))
