#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# failed    exits with 0 while the hooks run of a kernel for which efdmon could not
#           be built, and with 1 at all other times
#
# For dkms.conf, of efdmon and of modules that are built against it: without what
# cannot be built now, dkms does not fail the kernel's package.
set -eu
# The hook has left the process there that runs all of them.
kill -0 "$(cat /run/efd-monitor-dkms.tried 2>/dev/null)" 2>/dev/null
