// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Registering while events are on their way: the sequence number that REGISTER
 * returns parts the events that count from those that do not, to the last one.
 */
/* module: channels=1 ring_entries=64 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

enum {
	SENDERS = 2,
	ROUNDS = 32,
	/* The more there are, the longer an event is on its way past them. */
	LISTENERS = EFDMON_REG_FILE_MAX,
};

struct shared {
	atomic_bool fire;
	atomic_int firing;	/* senders inside a write() */
};

static void send_while_told(struct shared *shared)
{
	int fd = device_open(0, O_WRONLY);

	for (;;) {
		atomic_fetch_add(&shared->firing, 1);
		if (atomic_load(&shared->fire))
			device_fire(fd, 0, 1, 0, 0);
		atomic_fetch_sub(&shared->firing, 1);
		if (!atomic_load(&shared->fire))
			usleep(1000);
	}
}

static void wait_for_events(int fd, uint64_t head)
{
	while (device_info(fd).head_seq < head)
		usleep(100);
}

static void register_in_flight(struct shared *shared, int fd, int *efds, uint64_t *seqs)
{
	atomic_store(&shared->fire, true);
	wait_for_events(fd, device_info(fd).head_seq + SENDERS);
	for (unsigned int i = 0; i < LISTENERS; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		seqs[i] = device_register(fd, efds[i]);
	}
	wait_for_events(fd, device_info(fd).head_seq + SENDERS);
	atomic_store(&shared->fire, false);
	while (atomic_load(&shared->firing))
		usleep(100);
}

static void count_round(struct shared *shared, uint64_t *too_few, uint64_t *too_many)
{
	static int efds[LISTENERS];
	static uint64_t seqs[LISTENERS];
	int fd = device_open(0, O_RDONLY);
	uint64_t head;

	register_in_flight(shared, fd, efds, seqs);
	head = device_info(fd).head_seq;
	for (unsigned int i = 0; i < LISTENERS; i++) {
		uint64_t counted = eventfd_take(efds[i]);

		*too_few += counted < head - seqs[i];
		*too_many += counted > head - seqs[i];
		close(efds[i]);
	}
	close(fd);
}

int main(void)
{
	struct shared *shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
				     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	uint64_t too_few = 0, too_many = 0;
	pid_t senders[SENDERS];

	for (unsigned int i = 0; i < SENDERS; i++) {
		senders[i] = fork();
		if (!senders[i])
			send_while_told(shared);
	}
	for (unsigned int i = 0; i < ROUNDS; i++)
		count_round(shared, &too_few, &too_many);
	for (unsigned int i = 0; i < SENDERS; i++) {
		kill(senders[i], SIGKILL);
		waitpid(senders[i], NULL, 0);
	}

	check(atoi(device_sysfs_read(0, "events")) > ROUNDS * SENDERS, "events were on their way");
	check_equal(too_few, 0, "I1: no registration counted too few");
	check_equal(too_many, 0, "I1: no registration counted too many");
	printf("# %s events passed %d registrations\n", device_sysfs_read(0, "events"),
	       ROUNDS * LISTENERS);
	return tap_end();
}
