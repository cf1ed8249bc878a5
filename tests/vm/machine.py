# SPDX-License-Identifier: GPL-3.0-or-later
"""A throw-away virtual machine with a screen, a console log and a root shell."""

import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import accel
from keyboard import Keyboard
from qmp import Qmp
from shell import Shell, ShellError

PR_SET_PDEATHSIG = 1
KERNEL_OPTIONS = ("root=/dev/vda rw console=ttyS0 loglevel=5 systemd.show_status=0 "
                  "mitigations=off audit=0 nowatchdog net.ifnames=0")


class MachineError(Exception):
    """The machine did not do what was asked."""


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Machine:
    """Boots the folder that guest.sh makes; the disk itself is never written.

    Use it in a with statement: on the way out QEMU ends, one way or another.
    """

    def __init__(self, folder, log_folder, window=False, size=(1280, 800), processors=2, kernel_options=""):
        self._folder = pathlib.Path(folder)
        self._logs = pathlib.Path(log_folder)
        self._window = window
        self._size = size
        self._processors = processors
        self._kernel_options = f"{KERNEL_OPTIONS} {kernel_options}".strip()
        self._process = None
        self._qmp = None
        self.shell = None
        self.keyboard = None
        self.accelerator = None

    @property
    def console_log(self):
        return self._logs / "console.log"

    def __enter__(self):
        self._logs.mkdir(parents=True, exist_ok=True)
        self._sockets = pathlib.Path(tempfile.mkdtemp(prefix="guest-"))
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        if self._process and self.alive():
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        for part in (self._qmp, self.shell):
            if part:
                part.close()
        shutil.rmtree(self._sockets, ignore_errors=True)

    def _command(self):
        width, height = self._size
        self.accelerator = accel.options(self._folder / "vmlinuz")
        return [
            "qemu-system-x86_64", *self.accelerator, "-cpu", "max", "-smp", str(self._processors), "-m", "2G",
            "-nodefaults", "-no-user-config", "-name", "efd-monitor",
            *self._boot_options(),
            "-device", f"VGA,edid=on,xres={width},yres={height}",
            "-device", "virtio-tablet-pci", "-device", "virtio-keyboard-pci",
            "-device", "virtio-rng-pci",
            "-display", "gtk" if self._window else "none",
            *self._console_options(),
            "-device", "virtio-serial-pci",
            "-chardev", f"socket,id=shell,path={self._sockets / 'shell'},server=on,wait=off",
            "-device", "virtserialport,chardev=shell,name=guest.shell",
            "-qmp", f"unix:{self._sockets / 'qmp'},server=on,wait=off",
        ]

    def _boot_options(self):
        return [
            "-no-reboot",
            "-kernel", self._folder / "vmlinuz", "-initrd", self._folder / "initrd.img",
            "-append", self._kernel_options,
            "-drive", f"file={self._folder / 'disk.img'},format=raw,if=virtio,snapshot=on",
        ]

    def _console_options(self):
        return ["-serial", f"file:{self.console_log}"]

    def _start(self):
        with open(self._logs / "qemu.log", "wb") as log:
            self._process = subprocess.Popen(
                [str(word) for word in self._command()], stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, preexec_fn=_die_with_parent)
        deadline = time.monotonic() + 30
        while not (self._sockets / "qmp").exists() and time.monotonic() < deadline and self.alive():
            time.sleep(0.05)
        if not self.alive() or not (self._sockets / "qmp").exists():
            raise MachineError(f"QEMU does not start: see {self._logs / 'qemu.log'}")
        self._qmp = Qmp(str(self._sockets / "qmp"))
        self.keyboard = Keyboard(self._qmp)
        self.shell = Shell(str(self._sockets / "shell"))

    def alive(self):
        return self._process.poll() is None

    def wait_for_end(self):
        """Until the person closes the window or the guest powers off."""
        self._process.wait()

    def run(self, command, timeout=60, user=None):
        return self.shell.run(command, timeout, user)

    def check(self, command, timeout=60, user=None):
        """Run, and have the output; a failure is an exception."""
        status, output = self.run(command, timeout, user)
        if status:
            raise MachineError(f"exit status {status} of: {command}\n{output}")
        return output

    def wait_until(self, command, timeout, user=None, pause=0.5):
        """Repeat a command until it succeeds; returns its output."""
        deadline = time.monotonic() + timeout
        while True:
            status, output = self.run(command, 60, user)
            if status == 0:
                return output
            if time.monotonic() > deadline:
                raise MachineError(f"not within {timeout} s: {command}\n{output}")
            time.sleep(pause)

    def screenshot(self, path):
        """The guest's real screen, as a PNG."""
        path = pathlib.Path(path).resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._qmp.command("screendump", filename=str(path), format="png")

    def shut_down(self, timeout=60):
        """Power off as an administrator would; True if it went cleanly."""
        # The shell may be gone before it has answered.
        with contextlib.suppress(ShellError):
            self.run("systemctl poweroff --no-block")
        try:
            self._process.wait(timeout)
            return True
        except subprocess.TimeoutExpired:
            return False


def is_display_available():
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
