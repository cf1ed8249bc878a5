// SPDX-License-Identifier: GPL-3.0-or-later
/* Another driver's channel: events from every context, and its end. */
/* module: channels=1 ring_entries=65536 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "sample.h"
#include "tap.h"

/* What the sample driver calls its contexts; the place is the id of its events. */
static const char *const contexts[] = {
	NULL, "process", "irqs-off", "timer", "hrtimer", "irq_work", "kprobe", "nested", "nmi",
};

enum { PROCESS = 1, IRQS_OFF, TIMER, HRTIMER, IRQ_WORK, KPROBE, NESTED, NMI };

/* The sample driver sends NMIs with what an x86 processor has for it. */
#ifdef __x86_64__
enum { HAS_NMI = 1 };
#else
enum { HAS_NMI = 0 };
#endif

/* What is aside in one channel at a time with its details. */
enum { ASIDE_MAX = 64 };

/* A probe is an NMI to some kernels, and to others what it interrupts. */
enum { ANY_FLAGS = 0xff };

static unsigned int good_records(struct ring *ring, unsigned int id, uint8_t flags)
{
	struct efdmon_event event;
	unsigned int good = 0;
	uint64_t time_ns = 0;

	while (ring_next(ring, &event)) {
		good += event.id == id && event.source == EFDMON_SOURCE_DRIVER &&
			(event.flags == flags || flags == ANY_FLAGS) &&
			event.data[0] == good && event.time_ns >= time_ns &&
			(event.pid == getpid()) == (event.flags == EFDMON_EVENT_TASK);
		time_ns = event.time_ns;
	}
	return good;
}

static void test_context(int fd, unsigned int id, unsigned int count, uint8_t flags)
{
	int efd = eventfd(0, EFD_NONBLOCK), bell = eventfd(0, EFD_NONBLOCK);
	uint64_t seq = device_register(fd, efd);
	struct ring ring = ring_open(fd, seq);
	const char *name = contexts[id];

	device_register_doorbell(fd, bell);
	device_arm(fd, bell, seq + count);
	need(!fire(name, count, -1), "%s: fires", name);
	check_equal(count_up_to(efd, count), count, "%s: each event is counted", name);
	check_equal(count_up_to(bell, 1), 1, "%s: a doorbell rings at the last one", name);
	check_equal(good_records(&ring, id, flags), count, "%s: each record is right", name);
	check_equal(ring.seq, seq + count, "%s: and there are no others", name);
	check_equal(eventfd_take(efd), 0, "%s: nothing is counted twice", name);
	device_unregister(fd, bell);
	device_unregister(fd, efd);
	ring_close(&ring);
	close(bell);
	close(efd);
}

/* Fired where the CPU holds the channel's lock: late, or bare, but all there. */
static void test_nested(int fd)
{
	enum { COUNT = 100 };
	int efd = eventfd(0, EFD_NONBLOCK);
	struct ring ring = ring_open(fd, device_register(fd, efd));
	unsigned int whole = 0, bare = 0;
	struct efdmon_event event;

	need(!fire("nested", COUNT, -1), "nested: fires");
	check_equal(count_up_to(efd, COUNT), COUNT, "nested: each event is counted");
	while (ring_next(&ring, &event)) {
		whole += event.id == NESTED && event.data[0] == whole;
		bare += event.flags == EFDMON_EVENT_BARE && !event.id && !event.data[0];
	}
	check_equal(whole, 1 + ASIDE_MAX, "nested: as many as fit aside have their details");
	check_equal(bare, COUNT - whole, "nested: the others are recorded without");
	check_equal(ring.received, COUNT, "nested: each has a record");
	device_unregister(fd, efd);
	ring_close(&ring);
	close(efd);
}

static atomic_bool stop;

/* How far who fires may be ahead of who reads, so that nothing is overwritten. */
enum { AHEAD_MAX = 20000 };

static atomic_uint_least64_t hammered;
static atomic_uint_least64_t drained;

static void *hammer(void *arg)
{
	uint64_t *fired = arg;
	int fd = device_open(1, O_WRONLY);

	while (!atomic_load(&stop)) {
		if (atomic_load(&hammered) > atomic_load(&drained) + AHEAD_MAX)
			continue;
		if (device_fire(fd, 0, 1, 0, 0) < 0)
			break;
		atomic_fetch_add(&hammered, 1);
		++*fired;
	}
	close(fd);
	return NULL;
}

static unsigned int nmi_records(struct ring *ring)
{
	struct efdmon_event event;
	unsigned int n = 0;

	while (ring_next(ring, &event))
		n += event.id == NMI && event.source == EFDMON_SOURCE_DRIVER && !event.flags;
	atomic_store(&drained, ring->received);
	return n;
}

/* NMIs arrive while both CPUs are inside the channel's lock much of the time. */
static void test_nmi(int fd)
{
	enum { COUNT = 3000, PORTION = 50 };
	int efd = eventfd(0, EFD_NONBLOCK);
	struct ring ring = ring_open(fd, device_register(fd, efd));
	uint64_t start = ring.seq, fired[2] = { 0 }, sum;
	unsigned int whole = 0, failed = 0;
	pthread_t threads[2];

	atomic_store(&stop, false);
	for (unsigned int i = 0; i < 2; i++)
		pthread_create(&threads[i], NULL, hammer, &fired[i]);
	for (unsigned int i = 0; i < COUNT; i += PORTION) {
		failed += fire("nmi", PORTION, -1) != 0;
		whole += nmi_records(&ring);
	}
	atomic_store(&stop, true);
	for (unsigned int i = 0; i < 2; i++)
		pthread_join(threads[i], NULL);
	sum = COUNT + fired[0] + fired[1];
	check_equal(failed, 0, "nmi, and two threads: they fire");
	check_equal(count_up_to(efd, sum), sum, "nmi, and two threads: each event is counted");
	whole += nmi_records(&ring);
	check_equal(ring.received, sum, "nmi, and two threads: each has a record");
	check_equal(whole, COUNT, "nmi, and two threads: whole, where it came from an NMI");
	check_equal(ring_head(&ring), start + sum, "and the head says so");
	check(fired[0] && fired[1], "and all of them fired");
	printf("# %u NMIs among %llu others\n", COUNT,
	       (unsigned long long)(fired[0] + fired[1]));
	device_unregister(fd, efd);
	ring_close(&ring);
	close(efd);
}

/* Each wake-up of an eventfd fires an event: another's, and its own counter's. */
static void test_hook(int fd)
{
	int hooked = eventfd(0, EFD_NONBLOCK), efd = eventfd(0, EFD_NONBLOCK);
	const uint64_t one = 1;

	device_register(fd, efd);
	need(!fire("hook", 100, hooked), "hook: an eventfd is hooked");
	for (unsigned int i = 0; i < 150; i++)
		if (write(hooked, &one, sizeof(one)) != sizeof(one))
			break;
	check_equal(count_up_to(efd, 100), 100, "hook: an event at each wake-up, while hooked");
	device_unregister(fd, efd);

	device_register(fd, hooked);
	eventfd_take(hooked);
	need(!fire("hook", 1000, hooked), "hook: the counter itself is hooked");
	if (write(hooked, &one, sizeof(one)) != sizeof(one))
		return;
	check_equal(count_up_to(hooked, 1001), 1001, "hook: each event leads to the next");
	device_unregister(fd, hooked);
	close(hooked);
	close(efd);
}

static void *fire_hrtimer(void *arg)
{
	for (unsigned int i = 0; i < 20 && !atomic_load(&stop); i++)
		fire("hrtimer", 1000, -1);
	atomic_store(&stop, true);
	return arg;
}

/* Registrations that come and go between events whose bells are late. */
static void test_midflight(int fd)
{
	unsigned int made = 0, wrong = 0, busy = 0;
	pthread_t thread;

	atomic_store(&stop, false);
	pthread_create(&thread, NULL, fire_hrtimer, NULL);
	while (!atomic_load(&stop) && made < 2000) {
		int efd = eventfd(0, EFD_NONBLOCK);
		uint64_t first = device_register(fd, efd), last, counted;

		if (made % 2)
			readable_within(efd, 5);
		last = device_unregister(fd, efd);
		counted = eventfd_take(efd);
		wrong += counted != last - first;
		busy += counted > 0;
		made++;
		close(efd);
	}
	atomic_store(&stop, true);
	pthread_join(thread, NULL);
	check_equal(wrong, 0, "registrations in mid-flight count neither too few nor too many");
	check(busy > 10, "and events passed meanwhile");
	printf("# %u registrations, %u of them counted something\n", made, busy);
}

static void *read_to_the_end(void *arg)
{
	int fd = device_open(1, O_RDONLY);
	struct efdmon_event event;
	long *received = arg;

	atomic_store(&stop, true);
	while (read(fd, &event, sizeof(event)) == sizeof(event))
		++*received;
	*received = errno == ENODEV ? *received : -errno;
	close(fd);
	return NULL;
}

static void check_gone(int fd, int efd, int bell)
{
	struct pollfd pfd = { .fd = fd, .events = POLLIN | POLLOUT };
	struct efdmon_event event;

	check_equal(poll(&pfd, 1, 0), 1, "gone: poll() returns");
	check_equal(pfd.revents, POLLIN | POLLHUP | POLLERR, "gone: POLLHUP, POLLERR, and the rest");
	check_equal(read(fd, &event, sizeof(event)), sizeof(event), "gone: the rest can be read");
	check_errno(read(fd, &event, sizeof(event)), ENODEV, "gone: read() after that");
	poll(&pfd, 1, 0);
	check_equal(pfd.revents, POLLHUP | POLLERR, "gone: and no POLLIN");
	check_errno(device_fire(fd, 0, 1, 0, 0), ENODEV, "gone: write()");
	check_errno(device_arm(fd, bell, UINT64_MAX - 1), ENODEV, "gone: ARM");
	check_equal(device_arm(fd, bell, 1), 1, "gone: ARM for an event that is there");
	check_errno(device_try(fd, EFDMON_IOC_REGISTER, eventfd(0, 0), 0, 0), ENODEV,
		    "gone: REGISTER");
	check_equal(eventfd_take(bell), 1, "gone: the armed doorbell has rung");
	check(!device_try(fd, EFDMON_IOC_UNREGISTER, efd, 0, 0), "gone: UNREGISTER works");
	check(!strcmp(device_info(fd).name, "efdmon-sample"), "gone: so does GET_INFO");
	check_equal(lseek(fd, 0, SEEK_SET), 0, "gone: and lseek()");
	check_equal(read(fd, &event, sizeof(event)), sizeof(event), "gone: back to what was");
}

static void test_gone(int fd)
{
	int efd = eventfd(0, EFD_NONBLOCK), bell = eventfd(0, EFD_NONBLOCK);
	struct timespec moment = { .tv_nsec = 300000000 };
	struct ring ring = ring_open(fd, device_register(fd, efd));
	long received = 0;
	pthread_t thread;

	check_errno(unload("efdmon"), EWOULDBLOCK, "efdmon stays while a driver uses it");
	device_register_doorbell(fd, bell);
	lseek(fd, 0, SEEK_END);
	atomic_store(&stop, false);
	pthread_create(&thread, NULL, read_to_the_end, &received);
	while (!atomic_load(&stop))
		;
	nanosleep(&moment, NULL);
	fire("irqs-off", 1, -1);
	device_arm(fd, bell, ring_head(&ring) + 1);
	need(!unload("efdmon_sample"), "the driver unloads while its channel is open");
	pthread_join(thread, NULL);
	check_equal(received, 1, "a reader that sleeps gets what there is, then ENODEV");
	check(access("/dev/efdmon1", F_OK), "the node is gone");
	check(access("/sys/class/efdmon/efdmon1", F_OK), "and its attributes");
	check_gone(fd, efd, bell);
	ring_drain(&ring);
	check_equal(ring.received, 1, "gone: the mapping stays");
	check_errno(unload("efdmon"), EWOULDBLOCK, "efdmon stays while the channel is open");

	check(!load_sample(), "the driver loads again");
	check(!strcmp(device_sysfs_read(2, "name"), "efdmon-sample"), "and has a new channel");
	check(!unload("efdmon_sample"), "and unloads");
	ring_close(&ring);
	close(efd);
	close(bell);
}

static void *hammer_all(void *arg)
{
	uint64_t *fired = arg;

	while (!atomic_load(&stop)) {
		int fd = open("/dev/efdmon1", O_RDWR | O_NONBLOCK);
		int efd = eventfd(0, EFD_NONBLOCK);

		device_try(fd, EFDMON_IOC_REGISTER, efd, EFDMON_REG_DOORBELL, 0);
		device_arm(fd, efd, UINT64_MAX - 1);
		while (fd >= 0 && device_fire(fd, 0, 40, 0, 0) > 0)
			++*fired;
		close(efd);
		close(fd);
	}
	return NULL;
}

/* Open, register, fire and close, while the channel comes and goes. */
static void test_come_and_go(void)
{
	unsigned int good = 0;
	uint64_t fired = 0;
	pthread_t thread;

	atomic_store(&stop, false);
	pthread_create(&thread, NULL, hammer_all, &fired);
	for (unsigned int i = 0; i < 50; i++) {
		good += !load_sample();
		fire("hrtimer", 10, -1);
		good += !unload("efdmon_sample");
	}
	atomic_store(&stop, true);
	pthread_join(thread, NULL);
	check_equal(good, 100, "loads and unloads 50 times under fire");
	check(fired > 0, "and it was under fire");
}

int main(void)
{
	int fd;

	need(!load_sample(), "the sample driver loads");
	check(!strcmp(device_sysfs_read(1, "name"), "efdmon-sample"), "its channel has its name");
	check_errno(fire("nonsense", 1, -1), EINVAL, "and it knows what it cannot do");
	fd = device_open(1, O_RDWR | O_NONBLOCK);
	test_context(fd, PROCESS, 1000, EFDMON_EVENT_TASK);
	test_context(fd, IRQS_OFF, 1000, EFDMON_EVENT_TASK);
	test_context(fd, TIMER, 50, 0);
	test_context(fd, HRTIMER, 1000, 0);
	test_context(fd, IRQ_WORK, 1000, 0);
	test_context(fd, KPROBE, 1000, ANY_FLAGS);
	test_nested(fd);
	if (HAS_NMI) {
		test_context(fd, NMI, 1000, 0);
		test_nmi(fd);
	} else {
		check_errno(fire("nmi", 1, -1), EINVAL, "nmi: no way to send one to this processor");
	}
	test_hook(fd);
	test_midflight(fd);
	test_gone(fd);
	close(fd);
	test_come_and_go();
	return tap_end();
}
