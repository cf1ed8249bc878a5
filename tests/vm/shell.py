# SPDX-License-Identifier: GPL-3.0-or-later
"""A root shell in the guest, on a port of its own."""

import base64
import select
import shlex
import socket
import time
import uuid


class ShellError(Exception):
    """The guest's shell did not answer as it should."""


class Shell:
    """Speaks to the bash that guest-shell.service runs.

    A command goes over as base64, so that no byte of it can confuse the port,
    and its output ends with a marker that no output contains by chance.
    """

    # How much longer than the guest the host waits.
    GRACE = 30

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(path)

    def wait(self, timeout, alive=lambda: True, pause=5):
        """Wait until the guest has booted far enough to have a shell.

        It will answer each try one day: a boot of many minutes wants longer pauses.
        """
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline and alive():
            try:
                # A port that nobody has opened yet keeps what is sent: say it
                # again, a late answer to an earlier try is skipped by its marker.
                if self._exchange("true", pause)[0] == 0:
                    return
            except ShellError:
                pass
        raise ShellError(f"the guest has no shell after {timeout} s")

    def run(self, command, timeout=60, user=None):
        """Run a bash command; returns (exit status, output, both streams)."""
        words = ["timeout", "--kill-after=5", str(timeout), "bash", "-c", command]
        if user:
            # the user's own session bus and screen, as in a terminal there
            words = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "env",
                     f"HOME=/home/{user}", f"USER={user}", "DISPLAY=:0", "bash", "-c",
                     'export XDG_RUNTIME_DIR=/run/user/$UID; exec "$@"', "bash", *words]
        return self._exchange(shlex.join(words), timeout + self.GRACE)

    def _exchange(self, command, timeout):
        marker = uuid.uuid4().hex
        code = base64.b64encode(command.encode()).decode()
        self._socket.sendall(
            f'eval "$(base64 -d <<<{code})" </dev/null 2>&1; echo "{marker}:$?:"\n'.encode())
        output = self._read_until(f"{marker}:".encode(), timeout)
        status = self._read_until(b":\n", timeout)
        return int(status), output.decode(errors="replace")

    def _read_until(self, end, timeout):
        deadline = time.monotonic() + timeout
        data = b""
        while not data.endswith(end):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                raise ShellError(f"no answer within {timeout} s, only: {data[-400:]!r}")
            # byte by byte at the end only: what follows belongs to the next reader
            chunk = self._socket.recv(4096, socket.MSG_PEEK)
            if not chunk:
                raise ShellError("the guest is gone")
            found = (data + chunk).find(end)
            wanted = len(chunk) if found < 0 else found + len(end) - len(data)
            data += self._socket.recv(wanted)
        return data[:-len(end)]

    def push(self, path, content, mode=0o755):
        """Put a small text file into the guest."""
        code = base64.b64encode(content.encode()).decode()
        status, output = self.run(f"base64 -d <<<{code} >{shlex.quote(path)} && chmod {mode:o} {shlex.quote(path)}")
        if status:
            raise ShellError(f"{path}: {output}")

    def close(self):
        self._socket.close()
