# SPDX-License-Identifier: GPL-3.0-or-later
"""QEMU's control socket: one command, one answer."""

import json
import socket


class QmpError(Exception):
    """QEMU refused a command."""


class Qmp:
    def __init__(self, path, timeout=30):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(timeout)
        self._socket.connect(path)
        self._stream = self._socket.makefile("rw", encoding="utf-8")
        self._stream.readline()  # the greeting
        self.command("qmp_capabilities")

    def command(self, name, **arguments):
        json.dump({"execute": name, "arguments": arguments}, self._stream)
        self._stream.write("\n")
        self._stream.flush()
        while line := self._stream.readline():
            answer = json.loads(line)
            if "return" in answer:
                return answer["return"]
            if "error" in answer:
                raise QmpError(f"{name}: {answer['error']['desc']}")
            # anything else is news that nobody asked for
        raise QmpError(f"{name}: QEMU is gone")

    def close(self):
        self._stream.close()
        self._socket.close()
