/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <linux/efdmon.h>

int main(void)
{
	struct efdmon_registration reg = { .fd = eventfd(0, EFD_CLOEXEC) };
	int channel = open("/dev/efdmon0", O_RDONLY | O_CLOEXEC);
	eventfd_t n;

	if (ioctl(channel, EFDMON_IOC_REGISTER, &reg))
		return perror("/dev/efdmon0"), 1;
	while (!eventfd_read(reg.fd, &n))
		printf("%llu events\n", (unsigned long long)n), fflush(stdout);
	return 0;
}
