/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * loop.h - what the programs share that listen in somebody else's event loop:
 * all of it that is not that loop's own.
 */
#ifndef LOOP_H
#define LOOP_H

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <linux/efdmon.h>

/* An eventfd of one's own that the channel rings; ends the program on error. */
static inline int loop_open(int flags)
{
	struct efdmon_registration reg = {};
	int channel = open("/dev/efdmon0", O_RDONLY | O_CLOEXEC);

	reg.fd = eventfd(0, EFD_CLOEXEC | flags);
	if (ioctl(channel, EFDMON_IOC_REGISTER, &reg)) {
		perror("/dev/efdmon0");
		exit(EXIT_FAILURE);
	}
	return reg.fd;
}

/* Says how many events a wake-up has brought. */
static inline void loop_print(uint64_t events)
{
	printf("%llu events\n", (unsigned long long)events);
	fflush(stdout);
}

/* The same, for loops that only say that the eventfd can be read. */
static inline void loop_read(int efd)
{
	eventfd_t events;

	if (!eventfd_read(efd, &events))
		loop_print(events);
}

#endif /* LOOP_H */
