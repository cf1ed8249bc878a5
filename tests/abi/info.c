// SPDX-License-Identifier: GPL-3.0-or-later
/* What the device and its sysfs attributes say, and what a record holds. */
/* module: channels=2 ring_entries=256 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

static uint64_t now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * 1000000000u + (uint64_t)ts.tv_nsec;
}

static void check_attribute(const char *name, const char *expected)
{
	const char *value = device_sysfs_read(0, name);

	if (!check(!strcmp(value, expected), "%s is \"%s\"", name, expected))
		printf("# it is \"%s\"\n", value);
}

static void check_mode(const char *name, mode_t expected)
{
	struct stat st = { 0 };
	char path[64];

	snprintf(path, sizeof(path), "/sys/class/efdmon/efdmon0/%s", name);
	stat(path, &st);
	check((st.st_mode & 07777) == expected, "mode of %s is %04o", name, expected);
}

static void test_fresh(int fd)
{
	struct efdmon_info info = device_info(fd);
	uint64_t reserved = 0;

	check_attribute("name", "efdmon0");
	check_attribute("events", "0");
	check_attribute("last", "0.000000000#0");
	check_attribute("listeners", "0");
	check_attribute("ring_entries", "256");
	check_mode("trigger", 0200);
	check_mode("events", 0444);
	check(!access("/dev/efdmon1", F_OK), "channels=2 makes efdmon1");
	check(access("/dev/efdmon2", F_OK) == -1, "channels=2 makes no efdmon2");

	check_equal(info.abi_version, EFDMON_ABI_VERSION, "info: abi_version");
	check_equal(info.flags, 0, "info: flags");
	check_equal(info.entry_size, sizeof(struct efdmon_event), "info: entry_size");
	check_equal(info.ring_entries, 256, "info: ring_entries");
	check_equal(info.head_seq, 0, "info: head_seq");
	check(info.mmap_size >= info.entries_offset + 256ull * info.entry_size,
	      "info: mmap_size holds the ring");
	check(!strcmp(info.name, "efdmon0"), "info: name");
	check_equal(info.read_seq, 0, "info: read_seq");
	for (unsigned int i = 0; i < sizeof(info.reserved) / sizeof(*info.reserved); i++)
		reserved |= info.reserved[i];
	for (size_t i = strlen(info.name); i < sizeof(info.name); i++)
		reserved |= (unsigned char)info.name[i];
	check_equal(reserved, 0, "info: reserved and the padding of name are 0");
}

static void test_trigger_record(int fd)
{
	uint64_t before = now_ns(), sec, nsec, seq;
	struct efdmon_event event[4];

	device_trigger(0, 3);
	check_attribute("events", "3");
	check_equal(read(fd, event, sizeof(event)), 3 * sizeof(*event), "3 records are read");
	for (unsigned int i = 0; i < 3; i++)
		check_equal(event[i].seq, i + 1, "record %u has its number", i + 1);
	check_equal(event[0].source, EFDMON_SOURCE_SYSFS, "source is sysfs");
	check_equal(event[0].id, 0, "id of a plain trigger is 0");
	check_equal(event[0].flags, EFDMON_EVENT_TASK, "fired by a task");
	check_equal(event[0].pid, getpid(), "pid is the sender's");
	check(event[0].time_ns >= before && event[2].time_ns <= now_ns(),
	      "time is CLOCK_MONOTONIC");
	check(event[0].time_ns <= event[1].time_ns && event[1].time_ns <= event[2].time_ns,
	      "time does not run back");

	check(sscanf(device_sysfs_read(0, "last"), "%llu.%9llu#%llu", (unsigned long long *)&sec,
		     (unsigned long long *)&nsec, (unsigned long long *)&seq) == 3 &&
	      sec * 1000000000u + nsec == event[2].time_ns && seq == 3,
	      "last is the last event");
}

struct sender {
	int fd;
	pid_t tid;
	ssize_t ret;
};

static void *fire_from_thread(void *arg)
{
	struct sender *sender = arg;

	prctl(PR_SET_NAME, "fifteen-letters");
	sender->tid = (pid_t)syscall(SYS_gettid);
	sender->ret = device_fire(sender->fd, 77, 1, 5, UINT64_MAX);
	return NULL;
}

static void test_message_record(int fd)
{
	struct sender sender = { .fd = fd };
	struct efdmon_event event[2];
	pthread_t thread;

	check_equal(device_info(fd).read_seq, 3, "info: read_seq follows read()");
	pthread_create(&thread, NULL, fire_from_thread, &sender);
	pthread_join(thread, NULL);
	check_equal(sender.ret, sizeof(struct efdmon_message), "a message is written whole");
	check_equal(read(fd, event, sizeof(event)), sizeof(*event), "it makes one record");
	check_equal(event->seq, 4, "the number goes on");
	check_equal(event->source, EFDMON_SOURCE_WRITE, "source is write");
	check_equal(event->id, 77, "id");
	check_equal(event->data[0], 5, "data[0]");
	check_equal(event->data[1], UINT64_MAX, "data[1]");
	check_equal(event->pid, getpid(), "pid is the process");
	check_equal(event->tid, sender.tid, "tid is the thread");
	check(!strcmp(event->comm, "fifteen-letters"), "comm is whole and terminated");
	check_equal(device_info(fd).head_seq, 4, "info: head_seq follows");
}

static void test_messages(int fd)
{
	struct efdmon_message two[2] = { { .id = 1, .count = 2 }, { .id = 2, .count = 1 } };
	struct efdmon_event event[4];

	check_equal(write(fd, two, sizeof(two)), sizeof(two), "two messages in one write");
	check_equal(read(fd, event, sizeof(event)), 3 * sizeof(*event), "make three records");
	check(event[0].id == 1 && event[1].id == 1 && event[2].id == 2, "in order");
	check(!strcmp(device_sysfs_read(1, "events"), "0"), "the other channel saw nothing");
}

int main(void)
{
	int fd = device_open(0, O_RDWR | O_NONBLOCK);

	test_fresh(fd);
	test_trigger_record(fd);
	test_message_record(fd);
	test_messages(fd);
	return tap_end();
}
