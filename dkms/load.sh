#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# load    has the running system use the module that was built for its kernel: the
#         channels are there at once.
#
# What stands in the way is said in one line, with what helps; it fails nobody. Why
# a module has not been built, build-for has said.
set -eu

# Why the kernel refuses the module that was built for it.
hint() {
    if [ "$(od -An -tu1 -j4 -N1 /sys/firmware/efi/efivars/SecureBoot-* 2>/dev/null | tr -d ' ')" = 1 ]; then
        if [ -e /var/lib/dkms/mok.pub ]; then
            echo "efdmon is built, but Secure Boot refuses it: run \"mokutil --import /var/lib/dkms/mok.pub\", reboot and enrol the key."
        else
            echo "efdmon is built, but not signed, and Secure Boot refuses it: apt install --reinstall mokutil openssl efd-monitor-dkms"
        fi
    elif grep -qs '\[[ic]' /sys/kernel/security/lockdown; then
        echo "efdmon is built, but the kernel is locked down and refuses it: take \"lockdown\" out of its command line, or use Secure Boot."
    elif grep -qsx Y /sys/module/module/parameters/sig_enforce; then
        echo "efdmon is built, but the kernel takes signed modules only: take \"module.sig_enforce\" out of its command line, or use Secure Boot."
    else
        echo "efdmon is built, but the kernel does not load it: \"modprobe efdmon\" says why."
    fi
}

# As systemd understands an empty file in the place of the package's.
shall_be_loaded() {
    own=/etc/modules-load.d/efdmon.conf
    [ ! -e "$own" ] || grep -q '^efdmon' "$own"
}

# In a chroot or a container the kernel is not ours.
[ -d /run/systemd/system ] || exit 0
! systemd-detect-virt -q --container || exit 0
udevadm control --reload 2>/dev/null || true
built=$(modinfo -F srcversion efdmon 2>/dev/null || true)
if [ -d /sys/module/efdmon ]; then
    udevadm trigger --subsystem-match=efdmon 2>/dev/null || true
    if [ -n "$built" ] && [ "$(cat /sys/module/efdmon/srcversion)" != "$built" ]; then
        echo "efdmon stays loaded as it was before: \"modprobe -r efdmon; modprobe efdmon\" or a reboot changes to the new one."
    fi
elif [ -n "$built" ] && shall_be_loaded && ! modprobe -bq efdmon 2>/dev/null; then
    hint
fi
