// SPDX-License-Identifier: GPL-3.0-or-later
/* module: channels=2 */
/*
 * What one open file, one user and one channel may have, and that it is given back
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

#define ALICE		1000
#define BOB		1001
#define SUBORDINATE	100000
#define USER_FILES	256
#define USER_REGS	512
#define USER_SIGIO	16
#define FILES_OF_ALL	(EFDMON_REG_MAX / EFDMON_REG_FILE_MAX)
#define FILES_OF_USER	(USER_REGS / EFDMON_REG_FILE_MAX)

static int efds[EFDMON_REG_MAX + 1];

/* Who has this capability may go beyond the limits of users. */
static void may_exceed(bool may)
{
	struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct data[2];
	uint32_t bit = 1u << CAP_SYS_RESOURCE;

	if (syscall(SYS_capget, &header, data))
		exit(EXIT_FAILURE);
	data[0].effective = may ? data[0].effective | bit : data[0].effective & ~bit;
	need(!syscall(SYS_capset, &header, data), "CAP_SYS_RESOURCE: %s", may ? "yes" : "no");
}

/* Charged is the real user id; the effective one may open the node. */
static void become(uid_t uid)
{
	int error = errno;

	if (setresuid(uid, 0, 0)) {
		printf("Bail out! setresuid: %s\n", strerror(errno));
		exit(EXIT_FAILURE);
	}
	errno = error;
}

static int open_as(uid_t uid, int number)
{
	char path[32];
	int fd;

	snprintf(path, sizeof(path), "/dev/efdmon%d", number);
	become(uid);
	fd = open(path, O_RDWR | O_CLOEXEC);
	become(0);
	return fd;
}

/* How many of the eventfds from @first on could be registered before one could not. */
static unsigned int register_until(int fd, unsigned int first, unsigned int most)
{
	unsigned int good = 0;

	while (good < most && !device_try(fd, EFDMON_IOC_REGISTER, efds[first + good], 0, 0))
		good++;
	return good;
}

static void set_limit(const char *name, unsigned int value)
{
	char path[80], text[16];
	int size = snprintf(text, sizeof(text), "%u", value), fd;

	snprintf(path, sizeof(path), "/sys/module/efdmon/parameters/%s", name);
	fd = open(path, O_WRONLY);
	need(write(fd, text, size) == size, "%s is now %u", name, value);
	close(fd);
}

static void test_file(void)
{
	int fd = open_as(ALICE, 0);

	check_equal(register_until(fd, 0, USER_REGS), EFDMON_REG_FILE_MAX,
		    "an open file: as many as allowed");
	check(errno == ENOSPC, "an open file: ENOSPC for one more");
	device_unregister(fd, efds[7]);
	check_equal(register_until(fd, EFDMON_REG_FILE_MAX, 2), 1,
		    "an open file: one in the place of one that ended");
	close(fd);
}

static void test_user(void)
{
	int first = open_as(ALICE, 0), second = open_as(ALICE, 1), third = open_as(ALICE, 0);
	int bobs = open_as(BOB, 0);

	check_equal(register_until(first, 0, EFDMON_REG_FILE_MAX), EFDMON_REG_FILE_MAX,
		    "a user: half in one channel");
	check_equal(register_until(second, EFDMON_REG_FILE_MAX, EFDMON_REG_FILE_MAX),
		    EFDMON_REG_FILE_MAX, "a user: half in another");
	check_equal(register_until(third, USER_REGS, 1), 0, "a user: no more");
	check(errno == ENOSPC, "a user: it is ENOSPC");
	check_equal(register_until(bobs, USER_REGS, 1), 1, "another user is not concerned");

	/* Alice has been given Bob's descriptor: it is he who answers for it. */
	become(ALICE);
	check_equal(register_until(bobs, USER_REGS + 1, 1), 1, "who opened it is charged");
	become(0);

	close(second);
	check_equal(register_until(third, EFDMON_REG_FILE_MAX, EFDMON_REG_FILE_MAX),
		    EFDMON_REG_FILE_MAX, "a user: what a file had is given back when it is closed");
	set_limit("max_user_registrations", USER_REGS + 1);
	second = open_as(ALICE, 1);
	check_equal(register_until(second, USER_REGS + 2, 3), 1, "a user: root may allow one more");
	set_limit("max_user_registrations", USER_REGS);
	may_exceed(true);
	check_equal(register_until(second, USER_REGS + 3, 3), 3, "a user: who may exceed limits does");
	may_exceed(false);
	close(first);
	close(second);
	close(third);
	close(bobs);
}

/* What was refused, or taken back, is not charged. */
static void test_refused(void)
{
	struct efdmon_registration *answer = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
						  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int first = open_as(ALICE, 0), second = open_as(ALICE, 0);
	unsigned int exist = 0, fault = 0;

	device_register(first, efds[0]);
	need(answer != MAP_FAILED, "memory for the answer");
	*answer = (struct efdmon_registration) { .fd = efds[1] };
	mprotect(answer, 4096, PROT_READ);
	/* More often than the limit would allow. */
	for (unsigned int i = 0; i < USER_REGS; i++) {
		exist += device_try(second, EFDMON_IOC_REGISTER, efds[0], 0, 0) && errno == EEXIST;
		fault += ioctl(second, EFDMON_IOC_REGISTER, answer) && errno == EFAULT;
	}
	check_equal(exist, USER_REGS, "refused: registered already");
	check_equal(fault, USER_REGS, "taken back: the answer could not be written");
	check_equal(register_until(second, 1, EFDMON_REG_FILE_MAX), EFDMON_REG_FILE_MAX,
		    "neither is charged to the file");
	check_equal(register_until(first, 1 + EFDMON_REG_FILE_MAX, EFDMON_REG_FILE_MAX),
		    EFDMON_REG_FILE_MAX - 1, "nor to the user");
	munmap(answer, 4096);
	close(first);
	close(second);
}

static void test_channel(void)
{
	int fds[FILES_OF_ALL], fd;
	unsigned int good = 0;

	for (unsigned int i = 0; i < FILES_OF_ALL; i++) {
		fds[i] = open_as(ALICE + i / FILES_OF_USER, 0);
		good += register_until(fds[i], good, EFDMON_REG_FILE_MAX);
	}
	check_equal(good, EFDMON_REG_MAX, "a channel: as many as allowed");
	fd = open_as(ALICE + FILES_OF_ALL, 0);
	check_equal(register_until(fd, EFDMON_REG_MAX, 1), 0, "a channel: no more");
	check(errno == ENOSPC, "a channel: it is ENOSPC");
	for (unsigned int i = 0; i < FILES_OF_ALL; i++)
		close(fds[i]);
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "and they end with their files");
	close(fd);
}

/* How many files, in turns of both channels; they stay open. */
static unsigned int open_until(uid_t uid, int *fds, unsigned int most)
{
	unsigned int good = 0;
	char path[32];

	become(uid);
	for (; good < most; good++) {
		snprintf(path, sizeof(path), "/dev/efdmon%u", good % 2);
		fds[good] = open(path, O_RDONLY | O_CLOEXEC);
		if (fds[good] < 0)
			break;
	}
	become(0);
	return good;
}

static void close_all(const int *fds, unsigned int count)
{
	while (count)
		close(fds[--count]);
}

static void test_mapped(void)
{
	static void *maps[USER_FILES];
	size_t size = 0;
	unsigned int i;

	for (i = 0; i < USER_FILES; i++) {
		int fd = open_as(ALICE, 0);

		if (!i)
			size = device_info(fd).mmap_size;
		maps[i] = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
		close(fd);
	}
	check_errno(open_as(ALICE, 0), EMFILE, "mappings count: they keep the open file");
	while (i)
		munmap(maps[--i], size);
	i = open_as(ALICE, 0);
	check((int)i >= 0, "and give it back");
	close(i);
}

static int set_async(int fd, bool on)
{
	return fcntl(fd, F_SETFL, on ? O_ASYNC : 0);
}

static void test_sigio(void)
{
	int fds[USER_SIGIO + 1], bobs = open_as(BOB, 0);
	unsigned int good = 0;

	for (unsigned int i = 0; i <= USER_SIGIO; i++) {
		fds[i] = open_as(ALICE, i % 2);
		good += !set_async(fds[i], true);
	}
	check_equal(good, USER_SIGIO, "SIGIO: as many as allowed, of both channels together");
	check_errno(set_async(fds[USER_SIGIO], true), ENOSPC, "SIGIO: no more");
	check(!set_async(bobs, true), "SIGIO: another user is not concerned");
	check(!set_async(fds[3], true) && !set_async(fds[3], false), "SIGIO: twice on is once on");
	check(!set_async(fds[USER_SIGIO], true), "SIGIO: one in the place of one that was switched off");
	check_errno(set_async(fds[3], true), ENOSPC, "SIGIO: but one only");
	close(fds[5]);
	check(!set_async(fds[3], true), "SIGIO: one in the place of one that was closed");
	close_all(fds, 5);
	close_all(fds + 6, USER_SIGIO - 5);
	close(bobs);
}

/* A subordinate uid of a namespace of Alice's; says through the pipe how many it had. */
static void open_subordinate(int report, int go)
{
	static int fds[2 * USER_FILES];
	unsigned int good = 0;
	char c = 'u';

	/* not by the limits' exception, which her namespace would not give anyway */
	if (setresuid(ALICE, ALICE, ALICE) || unshare(CLONE_NEWUSER) ||
	    write(report, &c, 1) != 1 || read(go, &c, 1) != 1 || setresuid(1, 1, 1))
		_exit(EXIT_FAILURE);
	while (good < 2 * USER_FILES) {
		fds[good] = open("/dev/efdmon0", O_RDONLY);
		if (fds[good] < 0)
			break;
		good++;
	}
	if (write(report, &good, sizeof(good)) == sizeof(good))
		pause();
	_exit(EXIT_FAILURE);
}

static bool map_ids(pid_t child)
{
	char path[32], text[64];
	int size = snprintf(text, sizeof(text), "0 %u 1\n1 %u 9\n", ALICE, SUBORDINATE), fd;
	bool good;

	snprintf(path, sizeof(path), "/proc/%d/uid_map", child);
	fd = open(path, O_WRONLY);
	good = write(fd, text, size) == size;
	close(fd);
	return good;
}

static void test_subordinate(void)
{
	unsigned int had = 0;
	int report[2], go[2];
	pid_t child;
	char c;

	need(!pipe(report) && !pipe(go), "pipes");
	chmod("/dev/efdmon0", 0666);
	fflush(stdout);
	child = fork();
	if (!child)
		open_subordinate(report[1], go[0]);
	close(report[1]);
	close(go[0]);
	need(read(report[0], &c, 1) == 1 && map_ids(child) && write(go[1], &c, 1) == 1,
	     "Alice has a user namespace with ids of its own");
	check(read(report[0], &had, sizeof(had)) == sizeof(had) && had == USER_FILES,
	      "one of these ids may open as many as she");
	check_errno(open_as(ALICE, 0), EMFILE, "and they are charged to her");
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(report[0]);
	close(go[1]);
	chmod("/dev/efdmon0", 0600);
}

static void test_files(void)
{
	static int fds[2 * USER_FILES];
	int fd;

	check_equal(open_until(ALICE, fds, 2 * USER_FILES), USER_FILES,
		    "open files: as many as allowed, of both channels together");
	check(errno == EMFILE, "open files: EMFILE for one more");
	fd = open_as(BOB, 0);
	check(fd >= 0, "open files: another user is not concerned");
	close(fd);
	close(fds[5]);
	fds[5] = open_as(ALICE, 0);
	check(fds[5] >= 0, "open files: one in the place of one that was closed");

	set_limit("max_user_files", 0);
	check_errno(open_as(BOB, 0), EMFILE, "open files: root may allow none");
	check_equal(device_info(fds[9]).abi_version, EFDMON_ABI_VERSION,
		    "open files: what is open stays open");
	may_exceed(true);
	fd = open_as(BOB, 0);
	check(fd >= 0, "open files: who may exceed limits does");
	may_exceed(false);
	close(fd);
	set_limit("max_user_files", USER_FILES);
	close_all(fds, USER_FILES);
	check_equal(open_until(ALICE, fds, 2 * USER_FILES), USER_FILES,
		    "open files: all were given back");
	close_all(fds, USER_FILES);
}

static void hold_all(int ready)
{
	static int fds[USER_FILES];
	unsigned int files = open_until(ALICE, fds, USER_FILES), regs = 0;

	while (files && regs < USER_REGS && register_until(fds[regs % files], regs, 1))
		regs++;
	if (write(ready, &regs, sizeof(regs)) == sizeof(regs))
		pause();
	_exit(EXIT_FAILURE);
}

static void test_killed(void)
{
	static int fds[USER_FILES];
	unsigned int regs = 0;
	int ready[2];
	pid_t child;

	need(!pipe(ready), "pipe");
	fflush(stdout);
	child = fork();
	if (!child)
		hold_all(ready[1]);
	/* If the child dies, nobody has this end any more, and reading ends. */
	close(ready[1]);
	check(read(ready[0], &regs, sizeof(regs)) == sizeof(regs) && regs == USER_REGS,
	      "a process holds all that Alice may");
	check_errno(open_as(ALICE, 0), EMFILE, "nothing is left for her");
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(ready[0]);
	check_equal(open_until(ALICE, fds, USER_FILES), USER_FILES,
		    "it is killed, and all files are given back");
	check_equal(register_until(fds[0], 0, USER_REGS), EFDMON_REG_FILE_MAX,
		    "and registrations: a file's worth");
	check_equal(register_until(fds[1], EFDMON_REG_FILE_MAX, USER_REGS), EFDMON_REG_FILE_MAX,
		    "and a second one's");
	close_all(fds, USER_FILES);
}

int main(void)
{
	const struct rlimit limit = { 4 * EFDMON_REG_MAX, 4 * EFDMON_REG_MAX };

	need(!setrlimit(RLIMIT_NOFILE, &limit), "the process may open enough files");
	for (unsigned int i = 0; i <= EFDMON_REG_MAX; i++)
		efds[i] = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	need(efds[EFDMON_REG_MAX] >= 0, "there are eventfds");
	may_exceed(false);
	test_file();
	test_user();
	test_refused();
	test_channel();
	test_files();
	test_mapped();
	test_sigio();
	test_subordinate();
	test_killed();
	return tap_end();
}
