// SPDX-License-Identifier: GPL-3.0-or-later
#define _GNU_SOURCE
#include "device.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tap.h"

static void give_up(const char *what)
{
	printf("Bail out! %s: %s\n", what, strerror(errno));
	exit(EXIT_FAILURE);
}

int device_open(int number, int flags)
{
	char path[32];
	int fd;

	snprintf(path, sizeof(path), "/dev/efdmon%d", number);
	fd = open(path, flags | O_CLOEXEC);
	if (fd < 0)
		give_up(path);
	return fd;
}

struct efdmon_info device_info(int fd)
{
	struct efdmon_info info;

	/* What the kernel leaves alone must not look like its zeros. */
	memset(&info, 0xff, sizeof(info));
	if (ioctl(fd, EFDMON_IOC_GET_INFO, &info))
		give_up("EFDMON_IOC_GET_INFO");
	return info;
}

static uint64_t register_as(int fd, int eventfd, uint32_t flags)
{
	struct efdmon_registration reg = { .fd = eventfd, .flags = flags };

	if (ioctl(fd, EFDMON_IOC_REGISTER, &reg))
		give_up("EFDMON_IOC_REGISTER");
	return reg.seq;
}

uint64_t device_register(int fd, int eventfd)
{
	return register_as(fd, eventfd, 0);
}

uint64_t device_register_doorbell(int fd, int eventfd)
{
	return register_as(fd, eventfd, EFDMON_REG_DOORBELL);
}

int device_arm(int fd, int eventfd, uint64_t seq)
{
	struct efdmon_arm arm = { .fd = eventfd, .seq = seq };

	return ioctl(fd, EFDMON_IOC_ARM, &arm);
}

int device_try(int fd, unsigned long request, int eventfd, uint32_t flags, uint64_t reserved)
{
	struct efdmon_registration reg = {
		.fd = eventfd,
		.flags = flags,
		.reserved = { 0, reserved },
	};

	return ioctl(fd, request, &reg);
}

uint64_t device_unregister(int fd, int eventfd)
{
	struct efdmon_registration reg = { .fd = eventfd };

	if (ioctl(fd, EFDMON_IOC_UNREGISTER, &reg))
		give_up("EFDMON_IOC_UNREGISTER");
	return reg.seq;
}

ssize_t device_fire(int fd, uint32_t id, uint32_t count, uint64_t data0, uint64_t data1)
{
	struct efdmon_message message = {
		.id = id,
		.count = count,
		.data = { data0, data1 },
	};

	return write(fd, &message, sizeof(message));
}

static int open_attribute(int number, const char *attribute, int flags)
{
	char path[64];
	int fd;

	snprintf(path, sizeof(path), "/sys/class/efdmon/efdmon%d/%s", number, attribute);
	fd = open(path, flags | O_CLOEXEC);
	if (fd < 0)
		give_up(path);
	return fd;
}

ssize_t device_sysfs_write(int number, const char *attribute, const char *text)
{
	int fd = open_attribute(number, attribute, O_WRONLY);
	ssize_t ret = write(fd, text, strlen(text));
	int error = errno;

	close(fd);
	errno = error;
	return ret;
}

void device_trigger(int number, unsigned int count)
{
	char text[16];

	snprintf(text, sizeof(text), "%u\n", count);
	if (device_sysfs_write(number, "trigger", text) != (ssize_t)strlen(text))
		give_up("trigger");
}

const char *device_sysfs_read(int number, const char *attribute)
{
	static char text[256];
	int fd = open_attribute(number, attribute, O_RDONLY);
	ssize_t n = read(fd, text, sizeof(text) - 1);

	if (n < 1)
		give_up(attribute);
	close(fd);
	text[n] = '\0';
	text[strcspn(text, "\n")] = '\0';
	return text;
}

struct ring ring_open(int fd, uint64_t seq)
{
	struct ring ring = { .info = device_info(fd), .seq = seq };
	void *map = mmap(NULL, ring.info.mmap_size, PROT_READ, MAP_SHARED, fd, 0);

	if (map == MAP_FAILED)
		give_up("mmap");
	ring.map = map;
	return ring;
}

void ring_close(struct ring *ring)
{
	munmap((void *)ring->map, ring->info.mmap_size);
}

uint64_t ring_head(const struct ring *ring)
{
	return __atomic_load_n((const uint64_t *)(ring->map + ring->info.head_offset),
			       __ATOMIC_ACQUIRE);
}

static void ring_copy(const struct ring *ring, uint64_t seq, struct efdmon_event *event)
{
	uint64_t slot = (seq - 1) & (ring->info.ring_entries - 1);

	memcpy(event, ring->map + ring->info.entries_offset + slot * ring->info.entry_size,
	       sizeof(*event));
}

bool ring_next(struct ring *ring, struct efdmon_event *event)
{
	uint64_t head = ring_head(ring);

	while (ring->seq < head) {
		ring_copy(ring, ring->seq + 1, event);
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		head = ring_head(ring);
		if (head - (ring->seq + 1) < ring->info.ring_entries - 1) {
			ring->seq++;
			ring->received++;
			return true;
		}
		ring->lost += head - ring->info.ring_entries + 1 - ring->seq;
		ring->seq = head - ring->info.ring_entries + 1;
	}
	return false;
}

void ring_drain(struct ring *ring)
{
	struct efdmon_event event;

	while (ring_next(ring, &event))
		;
}

uint64_t eventfd_take(int eventfd)
{
	uint64_t count;

	return read(eventfd, &count, sizeof(count)) == sizeof(count) ? count : 0;
}

int readable_within(int fd, int milliseconds)
{
	struct pollfd pfd = { .fd = fd, .events = POLLIN };

	return poll(&pfd, 1, milliseconds) == 1 && (pfd.revents & POLLIN);
}
