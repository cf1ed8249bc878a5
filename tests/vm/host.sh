#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# host.sh <suite>: the real thing, on this machine, which is of that suite.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/common.sh"
suite=${1:?usage: host.sh <suite>}
kernel=$(uname -r)

# Everything that can be known beforehand, before anything is changed.
ask_kernel() {
    local no="nothing was changed: this machine cannot load efdmon, because"
    [ -e /proc/modules ] || die "$no its kernel ($kernel) has no support for modules"
    [ "$(cat /proc/sys/kernel/modules_disabled)" = 0 ] ||
        die "$no loading modules is switched off until the next boot (kernel.modules_disabled)"
    ! systemd-detect-virt --quiet --container ||
        die "$no it is a container ($(systemd-detect-virt --container)): load modules on its host"
    [ -d "/lib/modules/$kernel" ] ||
        die "$no there are no modules of the running kernel ($kernel): reboot into an installed one"
    [ -e "/lib/modules/$kernel/build/include" ] || apt-cache show "linux-headers-$kernel" >/dev/null 2>&1 ||
        die "$no there are no headers of the running kernel ($kernel): upgrade, reboot and try again"
}

ask_kernel
packages=$("$here/packages.sh" "$suite")
install=("$packages"/efd-monitor-dkms_*.deb "$packages"/efd-monitor_*.deb)
[ -e "/lib/modules/$kernel/build/include" ] || install+=("linux-headers-$kernel")

say "installing the packages on this machine"
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --reinstall "${install[@]}" >&2
as_root modprobe efdmon || die "efdmon is installed, but the kernel does not load it: with Secure Boot, run
\"mokutil --import /var/lib/dkms/mok.pub\", reboot and enrol the key; else \"dmesg\" says why"
say "efdmon is loaded: try \"echo 1 > /sys/class/efdmon/efdmon0/trigger\" as root"

[ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || die "there is no display for the monitor: start efd-monitor in a desktop session"
# The monitor needs no root, and some desktops give root no window.
if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER-}" ]; then
    exec runuser -u "$SUDO_USER" -- efd-monitor
fi
exec efd-monitor
