// SPDX-License-Identifier: GPL-3.0-or-later
/* Doorbells: they ring when armed, once, and no wake-up is ever lost. */
/* module: channels=1 ring_entries=256 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

static uint64_t events(void)
{
	return strtoull(device_sysfs_read(0, "events"), NULL, 10);
}

static void test_one_shot(int fd)
{
	int bell = eventfd(0, EFD_NONBLOCK);
	uint64_t seq;

	device_trigger(0, 3);
	seq = device_register_doorbell(fd, bell);
	check_equal(seq, events(), "REGISTER says what the last event was");
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 0, "not armed: silent");
	check_equal(device_arm(fd, bell, seq + 1), 1, "ARM: says that the event is there already");
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 0, "and has armed nothing");

	seq = events();
	check_equal(device_arm(fd, bell, seq + 3), 0, "ARM: three events ahead");
	device_trigger(0, 2);
	check_equal(eventfd_take(bell), 0, "silent until then");
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 1, "rings");
	device_trigger(0, 100);
	check_equal(eventfd_take(bell), 0, "once");

	check_equal(device_arm(fd, bell, 0), 1, "ARM: event 0 is always there");
	seq = events();
	check_equal(device_arm(fd, bell, seq + 5), 0, "ARM: in the middle of a burst");
	device_trigger(0, 200);
	check_equal(eventfd_take(bell), 1, "rings once");
	check_equal(device_unregister(fd, bell), seq + 200, "UNREGISTER says what was the last");
	close(bell);
}

static void test_rearm(int fd)
{
	int bell = eventfd(0, EFD_NONBLOCK);
	uint64_t seq = device_register_doorbell(fd, bell);

	device_arm(fd, bell, seq + 1);
	device_arm(fd, bell, seq + 10);
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 0, "arming again replaces the number by a later one");
	device_arm(fd, bell, seq + 2);
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 1, "or by an earlier one");
	device_arm(fd, bell, seq + 3);
	check_equal(device_arm(fd, bell, UINT64_MAX), 0, "all ones: not at all");
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 0, "and it is silent");
	device_arm(fd, bell, seq + 4);
	device_unregister(fd, bell);
	device_trigger(0, 1);
	check_equal(eventfd_take(bell), 0, "armed, but registered no more");
	close(bell);
}

/* Each of many at a number of its own; and counters between them count on. */
static void test_many(int fd)
{
	enum { MANY = 250 }; /* and the counter: one open file can have 256 */
	static int bells[MANY];
	int counter = eventfd(0, EFD_NONBLOCK);
	uint64_t seq = device_register(fd, counter);
	unsigned int rung, early = 0;

	for (unsigned int i = 0; i < MANY; i++) {
		bells[i] = eventfd(0, EFD_NONBLOCK);
		device_register_doorbell(fd, bells[i]);
		device_arm(fd, bells[i], seq + 1 + i);
	}
	for (unsigned int fired = 50; fired <= MANY; fired += 50) {
		device_trigger(0, 50);
		rung = 0;
		for (unsigned int i = 0; i < MANY; i++)
			rung += (unsigned int)eventfd_take(bells[i]);
		early += rung != 50;
	}
	check_equal(early, 0, "each of many doorbells rings at its event, not sooner or later");
	check_equal(eventfd_take(counter), MANY, "and a counter beside them counts all");
	for (unsigned int i = 0; i < MANY; i++)
		close(bells[i]);
	close(counter);
}

enum { ROUNDS = 1000000, HURRY_MS = 30000, LEAD_MAX = 1 << 16 };

struct hunt {
	int fd;
	atomic_uint_least64_t drained;	/* the sleeper has seen all up to here */
	uint64_t start;
	uint64_t random;
};

static void spin(uint64_t steps)
{
	while (steps--)
		__asm__ volatile("");
}

/* Not the same delay each time, so that each step of the other is hit. */
static void dawdle(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	spin(*state >> 55);
}

/*
 * How long the sleeper waits before ARM, for the event to come just then. How
 * long firing takes is the machine's, so it is sought: a little longer after each
 * round whose event came late, shorter after one whose event was there.
 */
static uint64_t adjust(uint64_t lead, int reached)
{
	const uint64_t step = 8;

	if (reached)
		return lead > step ? lead - step : 0;
	return lead < LEAD_MAX ? lead + step : lead;
}

static void *fire_rounds(void *arg)
{
	struct hunt *hunt = arg;

	for (uint64_t i = 0; i < ROUNDS; i++) {
		while (atomic_load(&hunt->drained) < hunt->start + i)
			;
		dawdle(&hunt->random);
		if (device_fire(hunt->fd, 0, 1, 0, 0) < 0)
			return arg;
	}
	return NULL;
}

/*
 * One event a round, fired at any moment of drain, arm and sleep. A lost wake-up
 * would leave the sleeper asleep for ever, for no other event comes.
 */
static void test_lost_wakeup(int fd)
{
	struct hunt hunt = { .fd = device_open(0, O_WRONLY), .random = 1 };
	int bell = eventfd(0, EFD_NONBLOCK);
	uint64_t slept = 0, reached = 0, spurious = 0, late = 0, lead = 0;
	struct ring ring;
	pthread_t thread;
	void *failed;

	hunt.start = device_register_doorbell(fd, bell);
	atomic_store(&hunt.drained, hunt.start);
	ring = ring_open(fd, hunt.start);
	pthread_create(&thread, NULL, fire_rounds, &hunt);
	while (ring.seq < hunt.start + ROUNDS && !late) {
		int there;

		spin(lead);
		there = device_arm(fd, bell, ring.seq + 1) == 1;
		lead = adjust(lead, there);
		if (there) {
			reached++;
		} else {
			late += !readable_within(bell, HURRY_MS);
			spurious += eventfd_take(bell) != 1 || ring_head(&ring) == ring.seq;
			slept++;
		}
		ring_drain(&ring);
		atomic_store(&hunt.drained, ring.seq);
	}
	need(!late, "no wake-up is lost in a million rounds");
	pthread_join(thread, &failed);
	check(!failed, "the other thread fired all");
	check_equal(ring.received, ROUNDS, "each event is received");
	check_equal(spurious, 0, "the bell rings once when armed, and after the record");
	check_equal(eventfd_take(bell), 0, "and not otherwise");
	check(slept > ROUNDS / 100 && reached > ROUNDS / 100, "the event came before and after ARM");
	printf("# %llu rounds armed in time, %llu found the event there\n",
	       (unsigned long long)slept, (unsigned long long)reached);
	ring_close(&ring);
	close(hunt.fd);
	close(bell);
}

struct armer {
	pthread_t thread;
	int fd, bell;
	unsigned int armed;	/* how often it was told so */
};

static void *arm_for_the_past(void *arg)
{
	struct armer *armer = arg;

	for (unsigned int i = 0; i < 100000; i++)
		armer->armed += device_arm(armer->fd, armer->bell, 0) != 1;
	return NULL;
}

/* Who is told 0 would sleep, so nobody may be when the event is there. */
static void test_arm_together(int fd)
{
	int bell = eventfd(0, EFD_NONBLOCK);
	struct armer armers[] = { { .fd = fd, .bell = bell }, { .fd = fd, .bell = bell } };
	unsigned int i, armed = 0;

	device_register_doorbell(fd, bell);
	for (i = 0; i < 2; i++)
		pthread_create(&armers[i].thread, NULL, arm_for_the_past, &armers[i]);
	for (i = 0; i < 2; i++) {
		pthread_join(armers[i].thread, NULL);
		armed += armers[i].armed;
	}
	check_equal(armed, 0, "two threads that ARM one doorbell both learn of the event");
	check_equal(eventfd_take(bell), 0, "and nothing rings");
	device_unregister(fd, bell);
	close(bell);
}

int main(void)
{
	int fd = device_open(0, O_RDWR);

	test_one_shot(fd);
	test_rearm(fd);
	test_many(fd);
	test_arm_together(fd);
	close(fd);
	fd = device_open(0, O_RDWR);
	test_lost_wakeup(fd);
	close(fd);
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "closing the node ends them all");
	return tap_end();
}
