#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""kernel-shell-test.py <suite>[-<flavour>]

What CONTRIBUTING.md says of the shell and of gdb: the test types both as a person
would, with kernel-shell.sh on a terminal and gdb beside it.
"""

import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import threading
import time

from report import Report

HERE = pathlib.Path(__file__).resolve().parent
BUILD_SECONDS = 1500
BOOT_SECONDS = 400
GDB_SECONDS = 200


class Terminal:
    """The script, on a terminal that is ours."""

    def __init__(self, command):
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
        os.close(slave)
        self.text = ""

    def type(self, line):
        os.write(self._master, f"{line}\n".encode())

    def wait_for(self, pattern, seconds):
        """Until the pattern stands in what came since the last call; the match or None."""
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern, self.text)):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._master], [], [], left)[0]:
                return None
            try:
                self.text += os.read(self._master, 4096).decode(errors="replace").replace("\r", "")
            except OSError:  # the other end has closed
                return None
        self.text = self.text[found.end():]
        return found

    def ended(self, seconds):
        self.wait_for(r"(?!)", seconds)  # to the end of what it says
        return self._process.poll() == 0 or self._process.wait(5) == 0

    def kill(self):
        if self._process.poll() is None:
            # the script, and the machine that it runs
            os.killpg(self._process.pid, signal.SIGTERM)


def debug(command, terminal):
    """Stop in the module with gdb while the shell fires an event; what gdb said."""
    words = ["gdb", "-nx", "-batch", *command.split()[1:], "-ex", "break trigger_store",
             "-ex", "echo ready\\n", "-ex", "continue", "-ex", "backtrace 2", "-ex", "print buf[0]"]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True) as gdb:
        said = ""
        limit = threading.Timer(GDB_SECONDS, gdb.kill)
        limit.start()
        for line in gdb.stdout:
            said += line
            if line.startswith("ready"):
                terminal.type("echo 5 >/sys/class/efdmon/efdmon0/trigger; echo fired")
        limit.cancel()
    return said


def in_the_shell(report, terminal, command):
    if not report.check("there is a shell", terminal.wait_for(r"\n# ", BOOT_SECONDS), terminal.text):
        return
    terminal.type("ls /dev; cat /sys/class/efdmon/efdmon0/events")
    report.check("with the module loaded", terminal.wait_for(r"efdmon0[^#]*\n0\n# ", 60))
    said = debug(command, terminal)
    report.check("gdb stops in the module", "trigger_store (" in said, said)
    report.check("knows the source", re.search(r"sysfs\.c:\d+\n\d+\t", said), said)
    report.check("and the values there", "53 '5'" in said, said)
    report.check("the machine goes on", terminal.wait_for(r"\nfired\n# ", 60))
    terminal.type("cat /sys/class/efdmon/efdmon0/events")
    report.check("and has fired", terminal.wait_for(r"\n5\n", 60))
    terminal.type("exit")
    report.check("\"exit\" ends it", terminal.ended(60))


def main():
    report = Report()
    terminal = Terminal([HERE / "kernel-shell.sh", sys.argv[1], "--gdb"])
    try:
        command = terminal.wait_for(r"in another terminal: (gdb .*)\n", BUILD_SECONDS)
        if report.check("it says how to debug", command, terminal.text):
            in_the_shell(report, terminal, command[1])
    finally:
        terminal.kill()
    report.plan()
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
