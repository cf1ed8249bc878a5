# SPDX-License-Identifier: GPL-3.0-or-later
if [ "$(tty)" = /dev/tty1 ]; then
    exec xinit /usr/local/bin/guest-session -- /usr/bin/Xorg vt1 -keeptty -nolisten tcp >"$HOME/session.log" 2>&1
fi
