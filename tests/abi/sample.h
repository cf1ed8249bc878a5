/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample driver: loaded, unloaded, and told to fire. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "device.h"

static inline int load_sample(void)
{
	struct utsname system;
	char path[256];
	int fd, ret;

	uname(&system);
	snprintf(path, sizeof(path), "/lib/modules/%s/efdmon_sample.ko", system.release);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	ret = (int)syscall(SYS_finit_module, fd, "", 0);
	close(fd);
	return ret;
}

static inline int unload(const char *name)
{
	return (int)syscall(SYS_delete_module, name, O_NONBLOCK);
}

static inline int fire(const char *context, unsigned int count, int eventfd)
{
	int fd = open("/sys/module/efdmon_sample/parameters/fire", O_WRONLY | O_CLOEXEC);
	char text[64];
	ssize_t n;

	snprintf(text, sizeof(text), "%s %u %d", context, count, eventfd);
	n = write(fd, text, strlen(text));
	close(fd);
	return n == (ssize_t)strlen(text) ? 0 : -1;
}

/* What an eventfd counts until it has reached a sum, or for ten seconds at most. */
static inline uint64_t count_up_to(int efd, uint64_t sum)
{
	uint64_t counted = eventfd_take(efd);

	while (counted < sum && readable_within(efd, 10000))
		counted += eventfd_take(efd);
	return counted;
}

#endif /* SAMPLE_H */
