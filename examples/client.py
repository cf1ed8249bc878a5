# SPDX-License-Identifier: GPL-3.0-or-later
import asyncio, fcntl, os, struct

EFDMON_IOC_REGISTER = 0xC020EF01  # _IOWR(0xEF, 0x01, struct efdmon_registration)

channel = os.open("/dev/efdmon0", os.O_RDONLY)
efd = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
fcntl.ioctl(channel, EFDMON_IOC_REGISTER, struct.pack("=iIQ16x", efd, 0, 0))

async def main():
    asyncio.get_running_loop().add_reader(
        efd, lambda: print(os.eventfd_read(efd), "events", flush=True))
    await asyncio.Event().wait()

asyncio.run(main())
