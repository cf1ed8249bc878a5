// SPDX-License-Identifier: GPL-3.0-or-later
/* Every way to be told of an event, as programs out there use them. */
/* module: channels=2 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/select.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

/* The classic recipe: blocking eventfd, select(), read 8 bytes. */
static uint64_t select_and_read(int efd)
{
	struct timeval limit = { .tv_sec = 20 };
	uint64_t count = 0;
	fd_set set;

	FD_ZERO(&set);
	FD_SET(efd, &set);
	if (select(efd + 1, &set, NULL, NULL, &limit) != 1)
		return 0;
	return read(efd, &count, sizeof(count)) == sizeof(count) ? count : 0;
}

static void test_select(int fd)
{
	int efd = eventfd(0, 0);

	device_register(fd, efd);
	check(!strcmp(device_sysfs_read(0, "listeners"), "1"), "listeners is 1");
	device_trigger(0, 5);
	check_equal(select_and_read(efd), 5, "select: reads 5 after \"echo 5 > trigger\"");
	device_trigger(1, 3);
	check_equal(readable_within(efd, 0), 0, "select: the other channel does not ring it");
	check_equal(device_unregister(fd, efd), 5, "select: UNREGISTER says which was the last");
	device_trigger(0, 1);
	check_equal(readable_within(efd, 0), 0, "select: nor this one after UNREGISTER");
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "listeners is 0");
	close(efd);
}

static void test_semaphore(int fd)
{
	int efd = eventfd(0, EFD_SEMAPHORE | EFD_NONBLOCK);
	unsigned int ones = 0;

	device_register(fd, efd);
	device_trigger(0, 5);
	for (unsigned int i = 0; i < 5; i++)
		ones += eventfd_take(efd) == 1;
	check_equal(ones, 5, "EFD_SEMAPHORE: reads 1 five times");
	check_equal(eventfd_take(efd), 0, "EFD_SEMAPHORE: and then nothing");
	device_unregister(fd, efd);
	close(efd);
}

static unsigned int edges(int epfd)
{
	struct epoll_event event;
	unsigned int n = 0;

	while (epoll_wait(epfd, &event, 1, 0) == 1)
		n++;
	return n;
}

/* One wake-up an event, without the count ever being read. */
static void test_epoll_edges(int fd)
{
	int efd = eventfd(0, EFD_NONBLOCK), epfd = epoll_create1(0);
	struct epoll_event event = { .events = EPOLLIN | EPOLLET };
	unsigned int seen = 0;

	epoll_ctl(epfd, EPOLL_CTL_ADD, efd, &event);
	device_register(fd, efd);
	for (unsigned int i = 0; i < 1000; i++) {
		device_fire(fd, 0, 1, 0, 0);
		seen += edges(epfd);
	}
	check_equal(seen, 1000, "epoll, edge-triggered: sees every event");
	check_equal(eventfd_take(efd), 1000, "and the count is theirs");
	device_unregister(fd, efd);
	close(epfd);
	close(efd);
}

/* The same for the device node itself. */
static void test_epoll_node(int fd)
{
	int node = device_open(0, O_RDONLY | O_NONBLOCK), epfd = epoll_create1(0);
	struct epoll_event event = { .events = EPOLLIN | EPOLLET };
	unsigned int seen = 0;

	epoll_ctl(epfd, EPOLL_CTL_ADD, node, &event);
	for (unsigned int i = 0; i < 100; i++) {
		device_fire(fd, 0, 1, 0, 0);
		seen += edges(epfd);
	}
	check_equal(seen, 100, "epoll, edge-triggered, on the node: sees every event");
	close(epfd);
	close(node);
}

static volatile sig_atomic_t signals;
static volatile sig_atomic_t signal_fd;

static void on_signal(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	signals++;
	signal_fd = info->si_fd;
}

static void test_sigio(void)
{
	struct sigaction action = { .sa_sigaction = on_signal, .sa_flags = SA_SIGINFO };
	int first = device_open(0, O_RDONLY), second = device_open(1, O_RDONLY);

	/* A queued signal with its fd, so that each event is told of. */
	sigaction(SIGRTMIN, &action, NULL);
	fcntl(second, F_SETOWN, getpid());
	fcntl(second, F_SETSIG, SIGRTMIN);
	need(!fcntl(second, F_SETFL, O_ASYNC), "SIGIO: the node takes O_ASYNC");

	device_trigger(0, 3);
	check_equal(signals, 0, "SIGIO: none for the channel that is not bound");
	device_trigger(1, 1);
	check_equal(signals, 1, "SIGIO: one for the channel that is");
	check_equal(signal_fd, second, "SIGIO: and says which");
	device_trigger(1, 1);
	check_equal(signals, 2, "SIGIO: one an event");
	fcntl(second, F_SETFL, 0);
	device_trigger(1, 1);
	check_equal(signals, 2, "SIGIO: none when switched off");
	close(first);
	close(second);
}

static void on_plain(int number)
{
	(void)number;
	signals++;
}

static void test_plain_sigio(void)
{
	int fd = device_open(1, O_RDONLY);

	signals = 0;
	signal(SIGIO, on_plain);
	fcntl(fd, F_SETOWN, getpid());
	fcntl(fd, F_SETFL, O_ASYNC);
	device_trigger(0, 1);
	check_equal(signals, 0, "plain SIGIO: none for the other channel");
	device_trigger(1, 1);
	check_equal(signals, 1, "plain SIGIO: called");
	close(fd);
	device_trigger(1, 1);
	check_equal(signals, 1, "plain SIGIO: not after close");
}

/* The record is there when the bell has rung, whoever waits for the bell. */
static void test_many_listeners(int fd)
{
	enum { MANY = 200 };
	static int efds[MANY];
	unsigned int good = 0;

	for (unsigned int i = 0; i < MANY; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		device_register(fd, efds[i]);
	}
	device_trigger(0, 7);
	for (unsigned int i = 0; i < MANY; i++) {
		good += eventfd_take(efds[i]) == 7;
		close(efds[i]);
	}
	check_equal(good, MANY, "each of many listeners counts all");
	check_equal(atoi(device_sysfs_read(0, "listeners")), MANY,
		    "closing the eventfd does not end the registration");
}

int main(void)
{
	int fd = device_open(0, O_RDWR);

	test_select(fd);
	test_semaphore(fd);
	test_epoll_edges(fd);
	test_epoll_node(fd);
	test_sigio();
	test_plain_sigio();
	test_many_listeners(fd);
	close(fd);
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "closing the node ends them all");
	return tap_end();
}
