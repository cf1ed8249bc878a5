# SPDX-License-Identifier: GPL-3.0-or-later
"""Which accelerator works here: /dev/kvm may exist and not work."""

import hashlib
import os
import pathlib
import subprocess

TCG = ["-accel", "tcg,thread=multi"]
KVM = ["-accel", "kvm"]
# A kernel without a disk panics and, told so, resets: QEMU then ends by itself.
PROBE_SECONDS = 20


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(base) / "efd-monitor"


def _boots(kernel):
    command = ["qemu-system-x86_64", *KVM, "-cpu", "max", "-m", "256", "-nodefaults",
               "-display", "none", "-no-reboot", "-kernel", str(kernel),
               "-append", "panic=-1 quiet"]
    try:
        return subprocess.run(command, timeout=PROBE_SECONDS, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def options(kernel):
    """QEMU's options for the fastest accelerator that boots this kernel."""
    if not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return TCG
    # The answer holds until the machine is booted anew.
    boot = pathlib.Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
    key = hashlib.sha256(boot.encode()).hexdigest()[:16]
    memory = cache_folder() / f"kvm-{key}"
    if not memory.exists():
        memory.parent.mkdir(parents=True, exist_ok=True)
        for old in memory.parent.glob("kvm-*"):
            old.unlink(missing_ok=True)
        memory.write_text("works\n" if _boots(kernel) else "does not work\n", encoding="ascii")
    return KVM if memory.read_text(encoding="ascii") == "works\n" else TCG
