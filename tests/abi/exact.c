// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The promises, under load: 1,000,000 events from two processes, listeners that
 * register and unregister meanwhile, and one that is killed.
 */
/* module: channels=1 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

enum {
	TOTAL = 1000000,
	SENDERS = 2,
	BURST = 100,
};

/* Half of the events by write(), half by the attribute, in bursts. */
static void send_events(void)
{
	int fd = device_open(0, O_WRONLY);

	for (unsigned int fired = 0; fired < TOTAL / SENDERS; fired += 2 * BURST) {
		if (device_fire(fd, 1, BURST, 0, 0) != sizeof(struct efdmon_message))
			_exit(1);
		device_trigger(0, BURST);
	}
	_exit(0);
}

/* A process that listens in every way until it is killed. */
static void listen_for_ever(int ready)
{
	int fd = device_open(0, O_RDONLY | O_NONBLOCK), efd = eventfd(0, EFD_NONBLOCK);
	struct ring ring = ring_open(fd, device_register(fd, efd));
	struct efdmon_event event[16];

	fcntl(fd, F_SETOWN, getpid());
	fcntl(fd, F_SETSIG, SIGCHLD);
	fcntl(fd, F_SETFL, O_ASYNC | O_NONBLOCK);
	if (write(ready, "", 1) != 1)
		_exit(1);
	for (;;) {
		eventfd_take(efd);
		ring_drain(&ring);
		if (read(fd, event, sizeof(event)) < 0)
			continue;
	}
}

static pid_t start(void (*run)(int), int arg)
{
	pid_t pid = fork();

	if (!pid)
		run(arg);
	return pid;
}

static void run_sender(int unused)
{
	(void)unused;
	send_events();
}

static pid_t start_victim(void)
{
	int ready[2];
	char byte;
	pid_t pid;

	if (pipe(ready))
		exit(1);
	pid = start(listen_for_ever, ready[1]);
	need(read(ready[0], &byte, 1) == 1, "a second listener is ready");
	close(ready[0]);
	close(ready[1]);
	return pid;
}

/* What one registration counted, for I1, while it lasted. */
struct tally {
	unsigned int rounds;
	unsigned int too_few;
	unsigned int too_many;
	unsigned int late;
	atomic_bool stop;
};

/*
 * Registers and unregisters again and again, in the midst of events: the count is
 * what the two sequence numbers say, and it does not grow afterwards.
 */
static void *come_and_go(void *arg)
{
	struct tally *tally = arg;
	int fd = device_open(0, O_RDONLY);

	while (!atomic_load(&tally->stop)) {
		int efd = eventfd(0, EFD_NONBLOCK);
		uint64_t first = device_register(fd, efd);
		uint64_t last, count;

		usleep(1000);
		last = device_unregister(fd, efd);
		count = eventfd_take(efd);
		tally->too_few += count < last - first;
		tally->too_many += count > last - first;
		usleep(1000);
		tally->late += eventfd_take(efd) != 0;
		tally->rounds++;
		close(efd);
	}
	close(fd);
	return NULL;
}

/* Reads bells and records until the senders are done; bells always first. */
static void listen(int efd, struct ring *ring, uint64_t *counted, uint64_t *behind)
{
	int left = SENDERS;

	while (left) {
		*counted += eventfd_take(efd);
		ring_drain(ring);
		*behind += ring->received + ring->lost < *counted;
		if (waitpid(0, NULL, WNOHANG) > 0)
			left--;
	}
	*counted += eventfd_take(efd);
	ring_drain(ring);
}

static void kill_and_wait(pid_t pid)
{
	int status;

	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	check(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "the second listener was killed");
}

int main(void)
{
	int fd = device_open(0, O_RDWR | O_NONBLOCK), efd = eventfd(0, EFD_NONBLOCK);
	uint64_t first = device_register(fd, efd), counted = 0, behind = 0;
	struct ring ring = ring_open(fd, first);
	struct tally tally = { 0 };
	pthread_t thread;
	pid_t victim = start_victim();

	for (int i = 0; i < SENDERS; i++)
		start(run_sender, 0);
	pthread_create(&thread, NULL, come_and_go, &tally);
	while (ring_head(&ring) < TOTAL / 4)
		usleep(1000);
	kill_and_wait(victim);
	check(ring_head(&ring) < first + TOTAL, "in the midst of the events");
	listen(efd, &ring, &counted, &behind);
	atomic_store(&tally.stop, true);
	pthread_join(thread, NULL);

	check_equal(device_info(fd).head_seq - first, TOTAL, "all were fired");
	check_equal(counted, TOTAL, "I1: the eventfd counted each");
	check_equal(ring.received + ring.lost, TOTAL, "I2: received + lost = fired");
	check_equal(behind, 0, "I3: no bell came before its record");
	check(tally.rounds > 10, "registrations came and went");
	check_equal(tally.too_few, 0, "I1: none of them counted too few");
	check_equal(tally.too_many, 0, "I1: none of them counted too many");
	check_equal(tally.late, 0, "I5: none was rung after UNREGISTER");
	check_equal(atoi(device_sysfs_read(0, "listeners")), 1, "I6: the dead left no registration");
	printf("# %u rounds, %llu received, %llu lost\n", tally.rounds,
	       (unsigned long long)ring.received, (unsigned long long)ring.lost);
	ring_close(&ring);
	close(fd);
	device_trigger(0, 3);
	check_equal(eventfd_take(efd), 0, "I5: nor is an eventfd rung after close");
	return tap_end();
}
