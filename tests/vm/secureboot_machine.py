# SPDX-License-Identifier: GPL-3.0-or-later
"""A throw-away machine whose firmware has Secure Boot on, and its console.

Firmware, shim, GRUB and kernel are what Debian ships, and so are the firmware's
keys; nothing of the machine's is switched off.
"""

import re
import select
import shutil
import socket
import time

from machine import Machine, MachineError

FIRMWARE = "/usr/share/OVMF/OVMF_CODE_4M.ms.fd"
# With the keys of Microsoft's, as a machine is sold, and Secure Boot switched on.
VARIABLES = "/usr/share/OVMF/OVMF_VARS_4M.ms.fd"
# Colours and positions, as the firmware sends them to a terminal.
ESCAPE = re.compile(rb"\x1b\[[0-9;?=]*[A-Za-z]")


class SecureBootMachine(Machine):
    """Boots the folder that secureboot.sh makes, by its firmware.

    What the guest and the firmware write is kept over a reboot, and forgotten in
    the end.
    """

    def _boot_options(self):
        variables = self._sockets / "variables.fd"
        shutil.copyfile(VARIABLES, variables)
        return [
            # fewer features have fewer drivers to load, each of which is verified
            "-cpu", "Nehalem",
            "-machine", "q35,smm=on", "-global", "ICH9-LPC.disable_s3=1",
            # only the firmware itself, in system management mode, writes its variables
            "-global", "driver=cfi.pflash01,property=secure,value=on",
            "-drive", f"if=pflash,unit=0,format=raw,readonly=on,file={FIRMWARE}",
            "-drive", f"if=pflash,unit=1,format=raw,file={variables}",
            "-drive", f"if=none,id=disk,file={self._folder / 'disk.img'},format=raw,snapshot=on",
            # without a place in the order of booting, the firmware leaves a disk alone
            "-device", "virtio-blk-pci,drive=disk,bootindex=1",
            "-drive", f"if=none,id=esp,file={self._folder / 'esp.img'},format=raw,snapshot=on",
            "-device", "virtio-blk-pci,drive=esp,bootindex=0",
        ]

    def _console_options(self):
        return ["-chardev", f"socket,id=console,path={self._sockets / 'console'},server=on,wait=off,"
                            f"logfile={self.console_log}",
                "-serial", "chardev:console"]

    def open_console(self):
        return Console(self._sockets / "console")


class Console:
    """The terminal on the serial line. Use it in a with statement."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(str(path))
        self._seen = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def wait_for(self, words, timeout):
        """Until the words have been shown; what was shown up to them is forgotten."""
        deadline = time.monotonic() + timeout
        while words not in (text := _plain(self._seen)):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                raise MachineError(f"not within {timeout} s on the console: {words}; it shows {text[-2000:]}")
            chunk = self._socket.recv(65536)
            if not chunk:
                raise MachineError(f"the machine is gone; its console has shown {text[-2000:]}")
            self._seen += chunk
        self._seen = text[text.index(words) + len(words):].encode()

    def type(self, text):
        self._socket.sendall(text.encode())


def _plain(shown):
    return ESCAPE.sub(b"", shown).decode(errors="replace")
