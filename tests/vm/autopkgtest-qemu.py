#!/usr/bin/env -S python3 -B
# SPDX-License-Identifier: GPL-3.0-or-later
"""What autopkgtest starts instead of QEMU: the machine that EFDMON_MACHINE names.

It boots the kernel of that folder, as the disk has no boot loader, and uses KVM
only where KVM works: autopkgtest wants it wherever /dev/kvm exists.
"""

import os
import pathlib
import sys

import accel
from machine import KERNEL_OPTIONS

# Nobody logs in at the machine, so no desktop is started there.
NO_DESKTOP = "systemd.mask=getty@tty1.service"

folder = pathlib.Path(os.environ["EFDMON_MACHINE"])
asked = [word for word in sys.argv[1:] if word != "-enable-kvm"]
os.execvp("qemu-system-x86_64", [
    "qemu-system-x86_64", *accel.options(folder / "vmlinuz"), *asked,
    "-kernel", str(folder / "vmlinuz"), "-initrd", str(folder / "initrd.img"), "-append", f"{KERNEL_OPTIONS} {NO_DESKTOP}"])
