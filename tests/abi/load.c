// SPDX-License-Identifier: GPL-3.0-or-later
/* Loading and unloading: parameters, the classic pid and efd, and EBUSY. */
/* module: none */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

static int load(const char *parameters)
{
	struct utsname system;
	char path[256];
	int fd, ret, error;

	uname(&system);
	snprintf(path, sizeof(path), "/lib/modules/%s/efdmon.ko", system.release);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	ret = (int)syscall(SYS_finit_module, fd, parameters, 0);
	error = errno;
	close(fd);
	errno = error;
	return ret;
}

static int unload(void)
{
	return (int)syscall(SYS_delete_module, "efdmon", O_NONBLOCK);
}

static bool is_loaded(void)
{
	return !access("/sys/module/efdmon", F_OK);
}

/* The last line of the kernel log that is ours. */
static const char *last_complaint(void)
{
	static char line[1024];
	static char found[256];
	int fd = open("/dev/kmsg", O_RDONLY | O_NONBLOCK);
	ssize_t n;

	while ((n = read(fd, line, sizeof(line) - 1)) > 0) {
		char *text;

		line[n] = '\0';
		text = strstr(line, ";efdmon: ");
		if (!text)
			continue;
		snprintf(found, sizeof(found), "%s", text + strlen(";efdmon: "));
		found[strcspn(found, "\n")] = '\0';
	}
	close(fd);
	return found;
}

static void check_refused(const char *parameters, int error, const char *complaint)
{
	check_errno(load(parameters), error, "refused: %s", parameters);
	check(!is_loaded(), "and it stays unloaded");
	if (!check(!strcmp(last_complaint(), complaint), "and says: %s", complaint))
		printf("# it says: %s\n", last_complaint());
}

static void test_parameters(void)
{
	check_refused("channels=0", EINVAL, "channels=0 is not in 1..64");
	check_refused("channels=65", EINVAL, "channels=65 is not in 1..64");
	check_refused("ring_entries=0", EINVAL, "ring_entries=0 is no power of two in 64..1048576");
	check_refused("ring_entries=100", EINVAL,
		      "ring_entries=100 is no power of two in 64..1048576");
	check_refused("ring_entries=2097152", EINVAL,
		      "ring_entries=2097152 is no power of two in 64..1048576");

	need(!load("channels=64 ring_entries=64"), "the most channels load");
	check(!access("/dev/efdmon63", F_OK), "and are there");
	check(!unload(), "and unload");
	check(access("/dev/efdmon0", F_OK) == -1, "and are gone");
}

static void test_classic_refused(void)
{
	int efd = eventfd(0, EFD_NONBLOCK), pipes[2];
	char parameters[64], complaint[128];
	pid_t dead = fork();

	if (!dead)
		_exit(0);
	waitpid(dead, NULL, 0);
	snprintf(parameters, sizeof(parameters), "pid=%d efd=%d", dead, efd);
	snprintf(complaint, sizeof(complaint), "%s: no such process", parameters);
	check_refused(parameters, ESRCH, complaint);

	snprintf(parameters, sizeof(parameters), "pid=%d efd=999", getpid());
	snprintf(complaint, sizeof(complaint), "%s: not open in that process", parameters);
	check_refused(parameters, EBADF, complaint);

	snprintf(parameters, sizeof(parameters), "pid=%d efd=-2", getpid());
	snprintf(complaint, sizeof(complaint), "%s: not open in that process", parameters);
	check_refused(parameters, EBADF, complaint);

	check(!pipe(pipes), "a pipe");
	snprintf(parameters, sizeof(parameters), "pid=%d efd=%d", getpid(), pipes[0]);
	snprintf(complaint, sizeof(complaint), "%s: not an eventfd", parameters);
	check_refused(parameters, EINVAL, complaint);

	snprintf(parameters, sizeof(parameters), "efd=%d", efd);
	snprintf(complaint, sizeof(complaint), "pid=0 %s: no such process", parameters);
	check_refused(parameters, ESRCH, complaint);
	check_equal(eventfd_take(efd), 0, "none of these rang anything");
	close(efd);
}

/* The program of the recipe: prints its pid and fd, waits, reads 8 bytes. */
static void classic_program(int out)
{
	int efd = eventfd(0, 0);
	struct timeval limit = { .tv_sec = 30 };
	uint64_t count = 0;
	fd_set set;

	dprintf(out, "pid=%d efd=%d\n", getpid(), efd);
	FD_ZERO(&set);
	FD_SET(efd, &set);
	if (select(efd + 1, &set, NULL, NULL, &limit) == 1 &&
	    read(efd, &count, sizeof(count)) == sizeof(count))
		_exit((int)count);
	_exit(100);
}

static void test_classic(void)
{
	char parameters[64] = "", command[128];
	int pipes[2], status;
	pid_t pid;

	need(!pipe(pipes), "a pipe");
	pid = fork();
	if (!pid)
		classic_program(pipes[1]);
	need(read(pipes[0], parameters, sizeof(parameters) - 1) > 0,
	     "the select() program prints its pid and fd");
	snprintf(command, sizeof(command), "modprobe efdmon %s", parameters);
	command[strcspn(command, "\n")] = '\0';
	check(!system(command), "modprobe efdmon pid=P efd=F");
	waitpid(pid, &status, 0);
	check(WIFEXITED(status) && WEXITSTATUS(status) == 1,
	      "the select() program returns with value 1");
	check(!strcmp(device_sysfs_read(0, "events"), "0"), "which is no event of the channel");
}

static int open_soon(void)
{
	for (unsigned int i = 0; i < 3000; i++) {
		int fd = open("/dev/efdmon0", O_RDONLY | O_CLOEXEC);

		if (fd >= 0)
			return fd;
		usleep(100);
	}
	return -1;
}

/*
 * The loader is killed while it makes many channels: either none of them can be
 * open, or the module stays.
 */
static void test_killed_loader(void)
{
	unsigned int refused = 0, kept = 0, dangling = 0;

	for (unsigned int i = 0; i < 20; i++) {
		pid_t pid = fork();
		int fd;

		if (!pid)
			_exit(load("channels=64 ring_entries=32768") ? 1 : 0);
		usleep(i * 10000);
		kill(pid, SIGKILL);
		fd = open_soon();
		waitpid(pid, NULL, 0);
		if (is_loaded())
			kept++;
		else
			refused++;
		if (fd >= 0) {
			dangling += !is_loaded();
			check_equal(device_info(fd).ring_entries, 32768, "killed loader: the node works");
			close(fd);
		}
		if (is_loaded())
			need(!unload(), "killed loader: it unloads");
	}
	check_equal(dangling, 0, "killed loader: no node without a module");
	printf("# killed loader: refused %u times, kept %u times\n", refused, kept);
}

static void test_busy(void)
{
	int fd = device_open(0, O_RDONLY), status;
	struct ring ring = ring_open(fd, 0);
	pid_t pid;

	check_errno(unload(), EWOULDBLOCK, "busy while the node is open");
	close(fd);
	check_errno(unload(), EWOULDBLOCK, "busy while the ring is mapped");
	ring_close(&ring);

	pid = fork();
	if (!pid) {
		int efd = eventfd(0, 0);

		fd = device_open(0, O_RDWR);
		device_register(fd, efd);
		ring = ring_open(fd, 0);
		abort();
	}
	waitpid(pid, &status, 0);
	check(!unload(), "free when its last user has died");
	check(!is_loaded(), "and gone");
}

int main(void)
{
	test_parameters();
	test_classic_refused();
	test_classic();
	test_busy();
	test_killed_loader();
	return tap_end();
}
