// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading: the mapping, read(), lseek(), poll(), and being overtaken. */
/* module: channels=1 ring_entries=64 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

enum { ENTRIES = 64 };

static void test_mapping(int fd)
{
	struct ring ring = ring_open(fd, 0);
	struct efdmon_event event;

	check(!ring_next(&ring, &event), "mapping: nothing at first");
	device_fire(fd, 9, 3, 1, 2);
	check(ring_next(&ring, &event) && event.seq == 1 && event.id == 9 &&
	      event.data[0] == 1 && event.data[1] == 2, "mapping: the first record");
	ring_drain(&ring);
	check_equal(ring.received, 3, "mapping: three received");
	check_equal(ring.lost, 0, "mapping: none lost");
	check(!ring_next(&ring, &event), "mapping: no more");
	ring_close(&ring);
}

static void test_mapping_outlives_file(void)
{
	int fd = device_open(0, O_RDONLY), efd = eventfd(0, EFD_NONBLOCK);
	struct ring ring = ring_open(fd, 0);
	uint64_t head = ring_head(&ring);

	device_register(fd, efd);
	close(fd);
	device_trigger(0, 2);
	check_equal(ring_head(&ring), head + 2, "mapping: lives on after close");
	check_equal(eventfd_take(efd), 2, "mapping: and keeps the registration");
	ring_close(&ring);
	device_trigger(0, 1);
	check_equal(eventfd_take(efd), 0, "mapping: until it goes as well");
	close(efd);
}

static void test_read_position(void)
{
	int fd = device_open(0, O_RDWR | O_NONBLOCK);
	int other = device_open(0, O_RDONLY | O_NONBLOCK);
	struct efdmon_event event[8];

	check_errno(read(fd, event, sizeof(event)), EAGAIN, "read: a fresh open starts at now");
	device_trigger(0, 2);
	check_equal(read(fd, event, sizeof(event)), 2 * sizeof(*event), "read: the two since");
	check_errno(read(fd, event, sizeof(event)), EAGAIN, "read: once only");
	check_equal(read(other, event, sizeof(*event) + 63), sizeof(*event),
		    "read: whole records, from each file's own position");

	check_equal(lseek(fd, 0, SEEK_SET), 0, "lseek: to the oldest");
	check(read(fd, event, sizeof(event)) > 0 && event[0].seq == 1,
	      "read: from the first event on");
	check_equal(lseek(fd, 0, SEEK_END), 0, "lseek: to now");
	check_errno(read(fd, event, sizeof(event)), EAGAIN, "read: nothing");
	close(other);
	close(fd);
}

static void test_poll(void)
{
	int fd = device_open(0, O_RDWR | O_NONBLOCK);
	struct pollfd pfd = { .fd = fd, .events = POLLIN | POLLOUT };
	struct efdmon_event event;

	poll(&pfd, 1, 0);
	check_equal(pfd.revents, POLLOUT, "poll: writable, nothing to read");
	device_trigger(0, 1);
	poll(&pfd, 1, 0);
	check_equal(pfd.revents, POLLIN | POLLOUT, "poll: readable");
	check(read(fd, &event, sizeof(event)) == sizeof(event), "poll: and it is");
	check_equal(readable_within(fd, 0), 0, "poll: not any more");
	close(fd);
}

static void *trigger_later(void *arg)
{
	usleep(200000);
	device_trigger(0, 1);
	return arg;
}

static void test_blocking_read(void)
{
	int fd = device_open(0, O_RDONLY);
	struct efdmon_event event;
	pthread_t thread;

	pthread_create(&thread, NULL, trigger_later, NULL);
	check_equal(read(fd, &event, sizeof(event)), sizeof(event), "read: waits for an event");
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, trigger_later, NULL);
	check_equal(readable_within(fd, 20000), 1, "poll: waits for an event");
	pthread_join(thread, NULL);
	close(fd);
}

/* Received and lost add up, by the mapping and by the gaps that read() leaves. */
static void test_overtaken(void)
{
	int fd = device_open(0, O_RDONLY | O_NONBLOCK);
	uint64_t start = device_info(fd).head_seq;
	struct ring ring = ring_open(fd, start);
	struct efdmon_event event[2 * ENTRIES];
	uint64_t received = 0, last = start, gaps = 0, calls = 0;
	ssize_t n;

	device_trigger(0, 1000);
	ring_drain(&ring);
	check_equal(ring.received, ENTRIES - 1, "overtaken: the mapping keeps all but one slot");
	check_equal(ring.received + ring.lost, 1000, "overtaken: received + lost = fired");

	/* In one call, though the ring wraps around in the middle. */
	while ((n = read(fd, event, sizeof(event))) > 0) {
		calls++;
		for (ssize_t i = 0; i < n / (ssize_t)sizeof(*event); i++) {
			gaps += event[i].seq - last - 1;
			last = event[i].seq;
			received++;
		}
	}
	check_equal(received, ENTRIES - 1, "overtaken: read() keeps all but one slot");
	check_equal(received + gaps, 1000, "overtaken: read() accounts for all as well");
	check_equal(calls, 1, "overtaken: in one call");
	check_equal(last, start + 1000, "overtaken: up to the last");
	check_equal(gaps, ring.lost, "overtaken: both lose the same");
	ring_close(&ring);
	close(fd);
}

/* A writer at full speed; each record carries a pattern that a torn one breaks. */
static void fire_pattern(uint64_t total)
{
	int fd = device_open(0, O_WRONLY);

	for (uint64_t i = 0; i < total; i++)
		device_fire(fd, (uint32_t)i, 1, i, ~i);
	_exit(0);
}

static bool pattern_holds(const struct efdmon_event *event)
{
	return event->data[0] == ~event->data[1] && event->id == (uint32_t)event->data[0];
}

static void test_torn(void)
{
	enum { TOTAL = 200000 };
	int fd = device_open(0, O_RDONLY | O_NONBLOCK);
	uint64_t start = device_info(fd).head_seq, torn = 0, misplaced = 0;
	struct ring ring = ring_open(fd, start);
	struct efdmon_event event;
	pid_t pid = fork();

	if (!pid)
		fire_pattern(TOTAL);
	while (ring.seq < start + TOTAL) {
		if (!ring_next(&ring, &event))
			continue;
		torn += !pattern_holds(&event);
		misplaced += event.seq != ring.seq;
	}
	waitpid(pid, NULL, 0);
	check_equal(torn, 0, "racing: no record is torn");
	check_equal(misplaced, 0, "racing: each record has its number");
	check_equal(ring.received + ring.lost, TOTAL, "racing: received + lost = fired");
	printf("# racing: %llu received, %llu lost\n", (unsigned long long)ring.received,
	       (unsigned long long)ring.lost);
	ring_close(&ring);
	close(fd);
}

/* epoll, edge-triggered, and a blocked read() learn of what lseek() brings back. */
static void test_seek_wakes(void)
{
	int fd = device_open(0, O_RDONLY | O_NONBLOCK), epfd = epoll_create1(0);
	struct epoll_event event = { .events = EPOLLIN | EPOLLET };

	epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event);
	check_equal(epoll_wait(epfd, &event, 1, 0), 0, "lseek: nothing to read before");
	lseek(fd, 0, SEEK_SET);
	check_equal(epoll_wait(epfd, &event, 1, 0), 1, "lseek: epoll learns of the history");
	close(epfd);
	close(fd);
}

/* A buffer of the ring's size, from the oldest record on, under fire. */
static void test_read_races(void)
{
	enum { TOTAL = 100000 };
	static struct efdmon_event event[ENTRIES];
	int fd = device_open(0, O_RDONLY | O_NONBLOCK);
	uint64_t start = device_info(fd).read_seq, last = start, received = 0, gaps = 0, torn = 0;
	pid_t pid = fork();

	if (!pid)
		fire_pattern(TOTAL);
	while (last < start + TOTAL) {
		ssize_t n = read(fd, event, sizeof(event)) / (ssize_t)sizeof(*event);

		for (ssize_t i = 0; i < n; i++) {
			torn += !pattern_holds(&event[i]);
			gaps += event[i].seq - last - 1;
			last = event[i].seq;
			received++;
		}
	}
	waitpid(pid, NULL, 0);
	check_equal(torn, 0, "read() racing: no record is torn");
	check_equal(received + gaps, TOTAL, "read() racing: received + lost = fired");
	printf("# read() racing: %llu received, %llu lost\n", (unsigned long long)received,
	       (unsigned long long)gaps);
	close(fd);
}

/*
 * Each read() starts at the oldest record, the next to be overwritten, while a
 * burst goes on in the kernel: a copy that was overtaken shows as a number that
 * is higher than the next one.
 */
static void test_read_at_the_edge(void)
{
	static struct efdmon_event event[ENTRIES];
	int fd = device_open(0, O_RDWR | O_NONBLOCK);
	uint64_t start, spoiled = 0;
	pid_t pid = fork();

	if (!pid)
		for (;;)
			device_fire(fd, 0, EFDMON_COUNT_MAX, 0, 0);
	start = device_info(fd).head_seq;
	for (unsigned int i = 0; i < 50000; i++) {
		ssize_t n;

		lseek(fd, 0, SEEK_SET);
		n = read(fd, event, sizeof(event)) / (ssize_t)sizeof(*event);
		for (ssize_t j = 1; j < n; j++)
			spoiled += event[j].seq <= event[j - 1].seq;
	}
	check(device_info(fd).head_seq > start + 50000, "read() at the edge: under fire");
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	check_equal(spoiled, 0, "read() at the edge: no record is spoiled");
	close(fd);
}

static void test_write_only(void)
{
	int fd = device_open(0, O_WRONLY);
	struct pollfd pfd = { .fd = fd, .events = POLLIN | POLLOUT };

	device_trigger(0, 1);
	poll(&pfd, 1, 0);
	check_equal(pfd.revents, POLLOUT, "poll: nothing to read for who may not");
	close(fd);
}

int main(void)
{
	int fd = device_open(0, O_RDWR);

	test_mapping(fd);
	test_mapping_outlives_file();
	test_read_position();
	test_poll();
	test_blocking_read();
	test_overtaken();
	test_torn();
	test_seek_wakes();
	test_read_races();
	test_read_at_the_edge();
	test_write_only();
	return tap_end();
}
