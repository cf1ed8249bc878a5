// SPDX-License-Identifier: GPL-3.0-or-later
/* Prints every event of a channel: drain the mapped ring, arm, sleep. */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <linux/efdmon.h>

static struct efdmon_info info;
static const unsigned char *ring;
static __u64 seen; /* the last event that was read or lost */

static __u64 head(void)
{
	const void *place = ring + info.head_offset;

	return __atomic_load_n((const __u64 *)place, __ATOMIC_ACQUIRE);
}

/* Copies the event after the last one seen; false if there is none yet. */
static bool next(struct efdmon_event *event)
{
	__u64 last = head(), slot;

	while (seen < last) {
		slot = seen & (info.ring_entries - 1);
		memcpy(event, ring + info.entries_offset + slot * info.entry_size, sizeof(*event));
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		last = head();
		if (last - (seen + 1) < info.ring_entries - 1) {
			seen++;
			return true;
		}
		printf("%llu events lost\n", last - info.ring_entries + 1 - seen);
		seen = last - info.ring_entries + 1;
	}
	return false;
}

static void drain(void)
{
	struct efdmon_event event;

	while (next(&event))
		printf("event %llu: id %u, data %llu %llu\n", event.seq, event.id, event.data[0],
		       event.data[1]);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	const char *path = argc > 1 ? argv[1] : "/dev/efdmon0";
	int channel = open(path, O_RDONLY | O_CLOEXEC), bell = eventfd(0, EFD_CLOEXEC), reached;
	struct efdmon_registration reg = { .fd = bell, .flags = EFDMON_REG_DOORBELL };
	struct efdmon_arm arm = { .fd = bell };
	eventfd_t rung;

	if (ioctl(channel, EFDMON_IOC_GET_INFO, &info))
		return perror(path), 1;
	if (info.abi_version != EFDMON_ABI_VERSION)
		return fprintf(stderr, "%s: unknown ABI version\n", path), 1;
	ring = mmap(NULL, info.mmap_size, PROT_READ, MAP_SHARED, channel, 0);
	if (ring == MAP_FAILED || ioctl(channel, EFDMON_IOC_REGISTER, &reg))
		return perror(path), 1;

	seen = reg.seq; /* from now on */
	do {
		drain();
		arm.seq = seen + 1;
		reached = ioctl(channel, EFDMON_IOC_ARM, &arm);
	} while (reached == 1 || (reached == 0 && !eventfd_read(bell, &rung)));
	perror(path); /* ENODEV: the channel is gone */
	drain();      /* what came just before that */
	return 1;
}
