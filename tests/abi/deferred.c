// SPDX-License-Identifier: GPL-3.0-or-later
/* Bells and signals that are left to the module's thread. */
/* module: channels=1 ring_entries=64 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "sample.h"
#include "tap.h"

/* More bells than an interrupt may be busy with. */
static void test_many_bells(int fd)
{
	enum { EVENTFDS = 200, EVENTS = 1000 };
	unsigned int i, good = 0;
	int efds[EVENTFDS];

	for (i = 0; i < EVENTFDS; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		device_register(fd, efds[i]);
	}
	need(!fire("irqs-off", EVENTS, -1), "many bells: fires");
	/* each is waited for, but only until one is missing */
	for (i = 0; i < EVENTFDS && good == i; i++)
		good += count_up_to(efds[i], EVENTS) == EVENTS;
	check_equal(good, EVENTFDS, "many bells: each eventfd counts each event");
	for (good = i = 0; i < EVENTFDS; i++)
		good += eventfd_take(efds[i]) == 0;
	check_equal(good, EVENTFDS, "many bells: and nothing twice");
	need(!fire("irqs-off", EVENTS, -1), "many bells: fires again");
	for (good = i = 0; i < EVENTFDS; i++) {
		device_unregister(fd, efds[i]);
		good += eventfd_take(efds[i]) == EVENTS;
		close(efds[i]);
	}
	check_equal(good, EVENTFDS, "many bells: none is left out when registrations end");
}

static bool thread_has_name(pid_t pid, const char *name)
{
	char path[64], text[32] = "";
	FILE *comm;

	snprintf(path, sizeof(path), "/proc/%d/comm", pid);
	comm = fopen(path, "re");
	if (!comm)
		return false;
	if (!fgets(text, sizeof(text), comm))
		text[0] = '\0';
	fclose(comm);
	text[strcspn(text, "\n")] = '\0';
	return !strcmp(text, name);
}

/* The module's thread, or 0. */
static pid_t find_thread(void)
{
	DIR *proc = opendir("/proc");
	struct dirent *process;
	pid_t found = 0;

	while (!found && (process = readdir(proc))) {
		pid_t pid = (pid_t)atoi(process->d_name);

		if (pid > 0 && thread_has_name(pid, "efdmon"))
			found = pid;
	}
	closedir(proc);
	return found;
}

/*
 * The thread, on the CPU of this program and only while that is idle: it gets as
 * far as a grace period is long, and no farther.
 */
static bool hold_back(pid_t thread)
{
	const struct sched_param none = { 0 };
	cpu_set_t first;

	CPU_ZERO(&first);
	CPU_SET(0, &first);
	return thread && !sched_setaffinity(0, sizeof(first), &first) &&
		!sched_setaffinity(thread, sizeof(first), &first) &&
		!sched_setscheduler(thread, SCHED_IDLE, &none);
}

/* How the thread was before it was held back. */
struct pace {
	int policy;
	struct sched_param param;
	int nice;
	cpu_set_t own_cpus, thread_cpus;
};

static struct pace pace_of(pid_t thread)
{
	struct pace pace;

	pace.policy = sched_getscheduler(thread);
	sched_getparam(thread, &pace.param);
	pace.nice = getpriority(PRIO_PROCESS, (id_t)thread);
	sched_getaffinity(0, sizeof(pace.own_cpus), &pace.own_cpus);
	sched_getaffinity(thread, sizeof(pace.thread_cpus), &pace.thread_cpus);
	return pace;
}

static bool let_go(pid_t thread, const struct pace *pace)
{
	return !sched_setscheduler(thread, pace->policy, &pace->param) &&
		!setpriority(PRIO_PROCESS, (id_t)thread, pace->nice) &&
		!sched_setaffinity(thread, sizeof(pace->thread_cpus), &pace->thread_cpus) &&
		!sched_setaffinity(0, sizeof(pace->own_cpus), &pace->own_cpus);
}

static uint64_t time_of(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* What the thread takes of a CPU meanwhile, percent. */
static unsigned int load_of(clockid_t thread, unsigned int milliseconds)
{
	const uint64_t start = time_of(CLOCK_MONOTONIC), before = time_of(thread);

	usleep(milliseconds * 1000);
	return (unsigned int)((time_of(thread) - before) * 100 /
			      (time_of(CLOCK_MONOTONIC) - start));
}

/* More bells than it can ring at once do not make the thread take a CPU for itself. */
static void test_load(void)
{
	enum { EVENTFDS = 250, EVENTS = 100000 };
	int fd = device_open(1, O_RDWR), efds[EVENTFDS];
	unsigned int i, load;
	clockid_t thread;

	need(!clock_getcpuclockid(find_thread(), &thread), "load: the thread has a clock");
	for (i = 0; i < EVENTFDS; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		device_register(fd, efds[i]);
	}
	need(!fire("irqs-off", EVENTS, -1), "load: fires");
	load = load_of(thread, 2000);
	check(eventfd_take(efds[0]) < EVENTS, "load: there is more to ring all the time");
	check(load > 10 && load < 60, "load: the thread takes half of a CPU: %u %%", load);
	close(fd);
	for (i = 0; i < EVENTFDS; i++)
		close(efds[i]);
}

/* Bells that are put off for long: nobody who ends a registration waits for them. */
static void test_behind(void)
{
	enum { EVENTFDS = 250, EVENTS = 100000 };
	int fd = device_open(1, O_RDWR), efds[EVENTFDS];
	pid_t thread = find_thread();
	struct pace pace = pace_of(thread);
	uint64_t counted;
	unsigned int i;

	need(hold_back(thread), "behind: the thread is held back");
	for (i = 0; i < EVENTFDS; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		device_register(fd, efds[i]);
	}
	need(!fire("irqs-off", EVENTS, -1), "behind: fires");
	device_unregister(fd, efds[0]);
	check_equal(eventfd_take(efds[0]), EVENTS, "behind: UNREGISTER counts each event");
	counted = eventfd_take(efds[1]);
	check(counted < EVENTS, "behind: before others have: %ju", (uintmax_t)counted);
	close(fd);
	counted += eventfd_take(efds[1]);
	check(counted < EVENTS, "behind: nor does close() wait: %ju", (uintmax_t)counted);
	check(!readable_within(efds[1], 500), "behind: and what was put off is rung no more");
	need(let_go(thread, &pace), "behind: the thread is let go");
	for (i = 0; i < EVENTFDS; i++)
		close(efds[i]);
}

static bool has_preempt_rt(void)
{
	struct utsname system;

	uname(&system);
	return strstr(system.version, "PREEMPT_RT");
}

/*
 * Doorbells that are not armed are nothing to ring: however many there are, the
 * interrupt rings what it would ring without them.
 */
static void test_idle_doorbells(int fd)
{
	enum { FILES = 2, DOORBELLS = FILES * EFDMON_REG_FILE_MAX };
	int others[FILES], efds[DOORBELLS], efd = eventfd(0, EFD_NONBLOCK);
	pid_t thread = find_thread();
	struct pace pace = pace_of(thread);
	unsigned int i;

	for (i = 0; i < FILES; i++)
		others[i] = device_open(1, O_RDWR);
	for (i = 0; i < DOORBELLS; i++) {
		efds[i] = eventfd(0, EFD_NONBLOCK);
		device_register_doorbell(others[i % FILES], efds[i]);
	}
	device_register(fd, efd);
	need(hold_back(thread), "idle doorbells: the thread is held back");
	need(!fire("irqs-off", 1, -1), "idle doorbells: fires");
	if (has_preempt_rt())
		check_equal(count_up_to(efd, 1), 1, "idle doorbells: the bell comes");
	else
		check_equal(eventfd_take(efd), 1, "idle doorbells: no bell is left to the thread");
	need(let_go(thread, &pace), "idle doorbells: the thread is let go");
	device_unregister(fd, efd);
	close(efd);
	for (i = 0; i < FILES; i++)
		close(others[i]);
	for (i = 0; i < DOORBELLS; i++)
		close(efds[i]);
}

/* How many of these signals come, until none has for a while. */
static unsigned int signals_taken(const sigset_t *set, long quiet_ms)
{
	const struct timespec quiet = { .tv_nsec = quiet_ms * 1000000 };
	unsigned int taken = 0;

	while (sigtimedwait(set, NULL, &quiet) > 0)
		taken++;
	return taken;
}

static void test_sigio(int fd)
{
	unsigned int taken;
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN);
	sigprocmask(SIG_BLOCK, &set, NULL);
	need(!fcntl(fd, F_SETOWN, getpid()) && !fcntl(fd, F_SETSIG, SIGRTMIN) &&
		     !fcntl(fd, F_SETFL, O_RDWR | O_NONBLOCK | O_ASYNC),
	     "SIGIO: is wanted");
	/* The thread may still have to come to the events of the test before. */
	signals_taken(&set, 500);
	need(!fire("process", 1, -1), "SIGIO: fires");
	check_equal(signals_taken(&set, 500), 1, "SIGIO: one event, one signal");
	need(!fire("process", 100, -1), "SIGIO: fires more");
	taken = signals_taken(&set, 500);
	check(taken >= 1 && taken <= 100, "SIGIO: some for many that come close together: %u", taken);
	need(!fire("irqs-off", 1, -1), "SIGIO: fires with interrupts off");
	check_equal(signals_taken(&set, 500), 1, "SIGIO: one event, one signal there too");
	fcntl(fd, F_SETFL, O_RDWR | O_NONBLOCK);
	need(!fire("process", 1, -1), "SIGIO: fires when nobody wants any");
	check_equal(signals_taken(&set, 100), 0, "SIGIO: none comes");
}

int main(void)
{
	int fd;

	need(!load_sample(), "the sample driver loads");
	fd = device_open(1, O_RDWR | O_NONBLOCK);
	/* First, while nothing is left to the thread. */
	test_idle_doorbells(fd);
	test_many_bells(fd);
	test_behind();
	test_load();
	test_sigio(fd);
	close(fd);
	need(!unload("efdmon_sample"), "the sample driver unloads");
	return tap_end();
}
