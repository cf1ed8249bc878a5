# SPDX-License-Identifier: GPL-3.0-or-later
"""The monitor in the guest: what its window shows, and how to stop and start it."""

import json
import pathlib
import re
import shlex
import time

from machine import MachineError

USER = "demo"
READER = "/run/guest-window.py"
ASK = "exec 3<>/dev/tcp/127.0.0.1/7070 && printf '%s\\n' {} >&3 && cat <&3"
TRIGGER = "/sys/class/efdmon/efdmon0/trigger"


class Monitor:
    def __init__(self, machine):
        self._machine = machine
        source = pathlib.Path(__file__).with_name("window.py").read_text(encoding="utf-8")
        machine.shell.push(READER, source)
        machine.check(f"python3 -B {READER} >/tmp/guest-window.log 2>&1 &", user=USER)
        machine.wait_until(ASK.format("''"), 180)

    def _ask(self, line):
        # an emulated machine that is busy firing takes its time to answer
        status, output = self._machine.run(ASK.format(shlex.quote(line)), timeout=180)
        return json.loads(output) if status == 0 and output else None

    def look(self):
        """Everything that the window shows now, or None."""
        return self._ask("")

    def press(self, name):
        """The part of that name, by its first action."""
        if not self._ask(name):
            raise MachineError(f"no part \"{name}\" to press; the window shows {self.look()}")

    def wait_for_part(self, name, text, timeout=30):
        """Until the part of that name reads the text; returns what it reads in the end."""
        try:
            self.wait_for(f"{name}: {text}", lambda window: part(window, name) == text, timeout)
        except MachineError:
            pass
        return part(self.look() or {"parts": []}, name)

    def wait_for(self, what, condition, timeout):
        """Look until condition(window) is true, and return its value."""
        deadline = time.monotonic() + timeout
        while True:
            window = self.look()
            value = window and condition(window)
            if value:
                return value
            if time.monotonic() > deadline:
                raise MachineError(f"not within {timeout} s in the window: {what}; it shows {window}")

    def events(self, timeout=20):
        """The number of events in the row of efdmon0."""
        return self.wait_for("the row of efdmon0", lambda window: shown_events(window), timeout)[0]

    def wait_for_events(self, number, timeout=30):
        """Until the row of efdmon0 shows the number; returns what it shows in the end."""
        try:
            self.wait_for(f"{number} events", lambda window: shown_events(window) == (number,), timeout)
        except MachineError:
            pass
        return self.events()

    def conservation(self):
        """The line that says whether nothing was lost."""
        return self.wait_for("the conservation check", lambda window: part(window, "Conservation check"), 20)

    def start(self, *environment):
        """With more variables in its environment, each as NAME=value."""
        names = [one.partition("=")[0] for one in environment]
        start = ["systemctl --user start monitor.service"]
        if environment:
            start.insert(0, shlex.join(["systemctl", "--user", "set-environment", *environment]))
            start.append(shlex.join(["systemctl", "--user", "unset-environment", *names]))
        self._machine.check(" && ".join(start), user=USER)

    def stop(self):
        self._machine.check("systemctl --user stop monitor.service", user=USER)


def shown_events(window):
    """(number,) from the column "Events" of the row of efdmon0, or None."""
    if "Events" not in window["headers"]:
        return None
    column = window["headers"].index("Events")
    for row in window["rows"]:
        if any(cell == "efdmon0" or cell.startswith("efdmon0 ") for cell in row):
            digits = re.sub(r"\D", "", row[column])
            return (int(digits),) if digits else None
    return None


def part(window, name):
    """What the part of the window with that name reads."""
    parts = (one["description"] or one["text"] for one in window["parts"] if one["name"] == name)
    return next(filter(None, parts), None)


def fire(machine, times, pause="true"):
    """As a person does it, from the root shell; between two events it runs pause."""
    machine.check(f"for i in $(seq {times}); do echo 1 > {TRIGGER} || exit; {pause}; done", timeout=240)
