#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside a suite's tree, from lifecycle.sh: what happens to the package, and
# what it says, where no machine need be booted. No kernel here is the running one.
set -euo pipefail
. "$(dirname "$0")/lifecycle-checks.sh"

kernel=$(basename /lib/modules/*)
current=$(dpkg-deb -f /packages/current.deb Version)
current=${current%-*}

# Every file, and the content of those that several packages share. What apt,
# dpkg and dkms keep for themselves is theirs, also the key that dkms has made.
snapshot() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /packages \
        -o -path /var/log -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg \
        -o -path '/var/lib/dkms/mok.*' -o -path '/etc/*-' \) -prune -o -printf '%y %m %u:%g %p\n' | sort
    find /var/lib/dpkg/info -name '*efd*'
    find /etc /lib/modules/*/modules.dep -type f ! -name '*-' -exec sha256sum {} + | sort
    find /run -name '*efd*'
}

purged() { # <what>
    apt "$1" purge efd-monitor-dkms
    check "$1: purging leaves nothing" equal "$(diff <(printf '%s\n' "$before") <(snapshot))" ""
}

# As the packages of kernels and of their headers do, ours and that of dkms.
# Called by way of "check".
# shellcheck disable=SC2317
hooks() { # <event> <kernel>
    run-parts --exit-on-error --regex='^(00-efd-monitor-dkms|dkms)$' --arg="$2" "/etc/kernel/$1.d" \
        >"$output" 2>&1 </dev/null
}

whole_life() {
    chapter "Install, upgrade, install again, remove, purge"
    apt "a first version" install /packages/older.deb
    said
    check "the module is built for $kernel" is_built 0.0.9 "$kernel"
    check "the person reads of it in one line" says "Building efdmon 0.0.9 for Linux $kernel."
    check "and of nothing that went wrong" silent_about '[Ee]rror|[Ww]arning|[Ff]ail|not built'
    check "the group is there" quietly getent group efdmon
    apt upgrade install /packages/current.deb
    said
    check "the new module has taken the old one's place" is_built "$current" "$kernel"
    check "dkms knows one version" equal "$(dkms status -m efdmon | grep -c .)" 1
    check "no source of the old one is left" equal "$(cd /usr/src && echo efdmon-*)" "efdmon-$current"
    apt "the same once more" install --reinstall /packages/current.deb
    check "the module is built again" is_built "$current" "$kernel"
    apt removal remove efd-monitor-dkms
    check "the module is gone" not quietly modinfo -k "$kernel" efdmon
    check "what stays behind lets kernels come" hooks postinst "$kernel"
    purged "after removal"
}

build_fails() {
    chapter "The build fails"
    apt "a broken version" install /packages/broken.deb
    said
    check "the person reads the compiler's reason" says 'error: #error broken on purpose'
    check "and what to do, in one line" says "efdmon could not be built for Linux $kernel: see /var/lib/dkms/efdmon/99.0/build/make.log."
    check "the log that is named is there, and is that build's" \
        grep -q " for kernel $kernel " "$(sed -n 's/.*: see \([^ ]*\)\. .*/\1/p' "$output")"
    check "no module pretends to be there" not quietly modinfo -k "$kernel" efdmon
    apt "a mended version" install /packages/current.deb
    check "the mended version is built" is_built "$current" "$kernel"
    purged "after a failure was mended"
    apt "a broken version" install /packages/broken.deb
    purged "after a failure"
}

# Of a kernel, dkms goes by the name, and never asks the compiler. That one comes
# first: dkms's own way would leave out the ones after it.
unsupported_and_without_headers() {
    chapter "A kernel that is too old, and one without headers"
    mv "/lib/modules/$kernel/build" /tmp/build
    mkdir /lib/modules/5.10.0-1-amd64
    cp -a /tmp/build /lib/modules/5.10.0-1-amd64
    apt install install /packages/current.deb
    said
    check "the person reads which kernels it is for, in one line" \
        says "efdmon is not built for Linux 5.10.0-1-amd64: it needs a 64-bit Linux 6.1 or newer"
    check "and which package helps, in another" says "headers are missing: apt install linux-headers-$kernel linux-headers-${kernel##*-}"
    mv /tmp/build "/lib/modules/$kernel"
    check "the hooks of the headers' package succeed" hooks header_postinst "$kernel"
    check "and the module is built by itself" is_built "$current" "$kernel"
    check "the hooks of the kernel that is too old succeed" hooks postinst 5.10.0-1-amd64
    check "and say why there is no module" says "efdmon is not built for Linux 5.10.0-1-amd64: it needs"
    rm -r /lib/modules/5.10.0-1-amd64
    purged "after that"
}

without_modules() {
    chapter "A container without /lib/modules"
    mv /lib/modules /tmp/modules
    apt install install /packages/current.deb
    said
    check "the person reads where to install it, in one line" says "efdmon is not built: no kernel is installed here."
    apt purge purge efd-monitor-dkms
    check "purging it makes no /lib/modules" not test -e /lib/modules
    mv /tmp/modules /lib/modules
}

refused() { # <why> <file below /sys> <its content> <words that the person reads>
    mkdir -p "/sys/$(dirname "$2")"
    printf %b "$3" >"/sys/$2"
    apt "$1" install --reinstall /packages/current.deb
    said
    check "the person reads why the module is not loaded, and what helps, in one line" says "$4"
    rm -r "/sys/${2%%/*}"
}

# The tree's kernel is made to look like the running one, which answers modprobe as
# the script does. What real kernels say, machines are booted for.
pretend_to_run() { # <script in place of modprobe>
    running=$(uname -r)
    mv "/lib/modules/$kernel" "/lib/modules/$running"
    mv /usr/sbin/modprobe /tmp/modprobe
    printf '#!/bin/sh\n%s\n' "$1" >/usr/sbin/modprobe
    chmod 755 /usr/sbin/modprobe
    mv /usr/bin/systemd-detect-virt /tmp/detect-virt
    printf '#!/bin/sh\nexit 1\n' >/usr/bin/systemd-detect-virt
    chmod 755 /usr/bin/systemd-detect-virt
    mkdir -p /run/systemd/system
}

stop_pretending() {
    rmdir /run/systemd/system
    mv /tmp/modprobe /usr/sbin/modprobe
    mv /tmp/detect-virt /usr/bin/systemd-detect-virt
    mv "/lib/modules/$running" "/lib/modules/$kernel"
}

refusals() {
    local running secure_boot=firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c
    chapter "The running kernel refuses the module"
    pretend_to_run 'exit 1'
    # with it, dkms makes a key
    [ ! -e /usr/bin/openssl ] || mv /usr/bin/openssl /tmp/openssl
    rm -f /var/lib/dkms/mok.*
    refused lockdown kernel/security/lockdown 'none [integrity] confidentiality\n' \
        'efdmon is built, but the kernel is locked down and refuses it: take "lockdown" out of its command line'
    refused "Secure Boot, no signature" "$secure_boot" '\06\0\0\0\01' \
        "Secure Boot refuses it: apt install --reinstall mokutil openssl efd-monitor-dkms"
    touch /var/lib/dkms/mok.pub
    refused "Secure Boot, a key that is not enrolled" "$secure_boot" '\06\0\0\0\01' \
        'Secure Boot refuses it: run "mokutil --import /var/lib/dkms/mok.pub", reboot and enrol the key.'
    rm /var/lib/dkms/mok.pub
    apt purge purge efd-monitor-dkms
    [ ! -e /tmp/openssl ] || mv /tmp/openssl /usr/bin/openssl
    stop_pretending
}

headers_come_late() {
    local running
    chapter "The headers of the running kernel come after the package"
    pretend_to_run 'echo "$*" >>/tmp/asked'
    mv "/lib/modules/$running/build" /tmp/build
    apt install install /packages/current.deb
    check "there is nothing to load" not test -e /tmp/asked
    mv /tmp/build "/lib/modules/$running"
    check "the hooks of the headers' package succeed" hooks header_postinst "$running"
    check "and load what is built" equal "$(grep efdmon /tmp/asked)" "-bq efdmon"
    rm -f /tmp/asked
    check "the next time, they succeed too" hooks header_postinst "$running"
    check "and leave what somebody may have unloaded" not test -e /tmp/asked
    apt purge purge efd-monitor-dkms
    stop_pretending
}

echo "# $(dpkg-query -W -f 'dkms ${Version}' dkms), kernel $kernel"
# there are fewer modules than when the tree was made
depmod "$kernel"
before=$(snapshot)
whole_life
build_fails
unsupported_and_without_headers
without_modules
refusals
headers_come_late
finish
