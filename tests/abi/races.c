// SPDX-License-Identifier: GPL-3.0-or-later
/* Calls that meet other threads, signals and death. */
/* module: channels=1 ring_entries=64 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

static uint64_t events(void)
{
	return strtoull(device_sysfs_read(0, "events"), NULL, 10);
}

static atomic_bool stop;

struct slot {
	int fd;			/* the descriptor that changes its meaning */
	int eventfds[2];
};

static void *swap_eventfds(void *arg)
{
	struct slot *slot = arg;

	for (unsigned int i = 0; !atomic_load(&stop); i++)
		dup2(slot->eventfds[i % 2], slot->fd);
	return NULL;
}

/*
 * REGISTER cannot write its answer and takes back what it did, while another
 * thread puts the other eventfd, which is registered for good, into the slot.
 */
static void test_undo(int fd)
{
	struct slot slot = { .eventfds = { eventfd(0, EFD_NONBLOCK), eventfd(0, EFD_NONBLOCK) } };
	struct efdmon_registration *answer = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
						  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned int faults = 0, wrong = 0;
	pthread_t thread;

	slot.fd = dup(slot.eventfds[0]);
	device_register(fd, slot.eventfds[1]);
	answer->fd = slot.fd;
	mprotect(answer, 4096, PROT_READ);
	pthread_create(&thread, NULL, swap_eventfds, &slot);
	for (unsigned int i = 0; i < 1000; i++) {
		if (ioctl(fd, EFDMON_IOC_REGISTER, answer) == -1 && errno == EFAULT)
			faults++;
		wrong += atoi(device_sysfs_read(0, "listeners")) != 1;
	}
	atomic_store(&stop, true);
	pthread_join(thread, NULL);
	check(faults > 0, "undo: %u registrations were taken back", faults);
	check_equal(wrong, 0, "undo: each time the right one");
	device_unregister(fd, slot.eventfds[1]);
}

static void on_signal(int number)
{
	(void)number;
}

static void alarm_after(unsigned int milliseconds)
{
	const struct itimerspec once = {
		.it_value = { .tv_nsec = (long)milliseconds * 1000000 },
	};
	struct sigaction action = { .sa_handler = on_signal };
	timer_t timer;

	sigaction(SIGALRM, &action, NULL);
	timer_create(CLOCK_MONOTONIC, NULL, &timer);
	timer_settime(timer, 0, &once, NULL);
}

static void test_interrupted_read(void)
{
	int fd = device_open(0, O_RDONLY);
	struct efdmon_event event;

	alarm_after(200);
	check_errno(read(fd, &event, sizeof(event)), EINTR, "read: a signal ends the wait");
	close(fd);
}

/* A write of many messages ends at the next one, and says how many were fired. */
static void test_interrupted_write(int fd)
{
	enum { MESSAGES = 100000, COUNT = 1000 };
	struct efdmon_message *messages = calloc(MESSAGES, sizeof(*messages));
	uint64_t before = events();
	ssize_t done;

	for (unsigned int i = 0; i < MESSAGES; i++)
		messages[i].count = COUNT;
	alarm_after(200);
	done = write(fd, messages, MESSAGES * sizeof(*messages));
	check(done > 0 && done < (ssize_t)(MESSAGES * sizeof(*messages)),
	      "write: a signal ends it early");
	check_equal((uint64_t)done / sizeof(*messages) * COUNT, events() - before,
		    "write: what it returns is what it fired");
	free(messages);
}

static void test_killed_in_burst(void)
{
	uint64_t before = events(), after;
	pid_t pid = fork();

	if (!pid) {
		int fd = device_open(0, O_WRONLY);

		for (;;)
			device_fire(fd, 0, EFDMON_COUNT_MAX, 0, 0);
	}
	while (events() == before)
		usleep(1000);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	after = events();
	usleep(100000);
	check((after - before) % EFDMON_COUNT_MAX, "a fatal signal ends a burst in the middle");
	check_equal(events(), after, "and nothing comes later");
}

/*
 * A process exits with many open files, each with a registration. How long that
 * takes is printed, not judged: time in an emulator says little.
 */
static void test_exit_with_many_files(void)
{
	enum { FILES = 300 };
	struct timespec start, end;
	pid_t pid = fork();

	if (!pid) {
		for (unsigned int i = 0; i < FILES; i++)
			device_register(device_open(0, O_RDONLY), eventfd(0, 0));
		_exit(0);
	}
	clock_gettime(CLOCK_MONOTONIC, &start);
	waitpid(pid, NULL, 0);
	clock_gettime(CLOCK_MONOTONIC, &end);
	check_equal(atoi(device_sysfs_read(0, "listeners")), 0, "exit: ends all registrations");
	printf("# %d open files: %ld s\n", FILES, (long)(end.tv_sec - start.tv_sec));
}

/* One open file, shared by descriptor and by process: it lives to the last close. */
static void test_shared_file(void)
{
	int fd = device_open(0, O_RDONLY | O_NONBLOCK), copy = dup(fd), efd = eventfd(0, EFD_NONBLOCK);
	struct efdmon_event event;
	pid_t pid;

	device_register(fd, efd);
	close(fd);
	device_trigger(0, 2);
	check_equal(eventfd_take(efd), 2, "shared: the registration lives on in the duplicate");
	pid = fork();
	if (!pid)
		_exit(read(copy, &event, sizeof(event)) == sizeof(event) ? 0 : 1);
	waitpid(pid, NULL, 0);
	check_equal(read(copy, &event, sizeof(event)), sizeof(event), "shared: a child's read");
	check_errno(read(copy, &event, sizeof(event)), EAGAIN, "moves the position of both");
	close(copy);
	device_trigger(0, 1);
	check_equal(eventfd_take(efd), 0, "shared: and ends with the last close");
	close(efd);
}

int main(void)
{
	int fd = device_open(0, O_RDWR);

	test_undo(fd);
	test_interrupted_read();
	test_interrupted_write(fd);
	test_killed_in_burst();
	close(fd);
	test_exit_with_many_files();
	test_shared_file();
	return tap_end();
}
