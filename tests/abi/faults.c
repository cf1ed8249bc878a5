// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Each allocation and each access to user memory fails once, in every call. The
 * kernel must be able to do that: CONFIG_FAILSLAB, CONFIG_FAIL_PAGE_ALLOC and
 * CONFIG_FAULT_INJECTION_USERCOPY.
 */
/* module: channels=1 ring_entries=64 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

static int fail_nth;
static int channel, bell;
static uint64_t read_seq;

static void set(const char *path, const char *value)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	need(write(fd, value, strlen(value)) == (ssize_t)strlen(value), "%s", path);
	close(fd);
}

/* The next call fails inside at its nth chance to. */
static void inject(unsigned int nth)
{
	char text[16];

	snprintf(text, sizeof(text), "%u", nth);
	if (write(fail_nth, text, strlen(text)) < 0)
		abort();
}

/* Whether it came to that; from here on nothing fails. */
static bool injected(void)
{
	char text[16] = "";
	bool hit = pread(fail_nth, text, sizeof(text) - 1, 0) > 0 && !atoi(text);

	while (write(fail_nth, "0", 1) < 0)
		;
	return hit;
}

/*
 * Makes the call until nothing in it failed. "after" looks at the result, cleans
 * up, and says whether all is as it should be.
 */
static void sweep(const char *name, long (*call)(void), bool (*after)(long ret, int error))
{
	unsigned int bad = 0, failed = 0, nth = 0;
	bool hit;

	do {
		long ret;
		int error;

		inject(++nth);
		ret = call();
		error = errno;
		hit = injected();
		failed += ret < 0;
		if (after(ret, error))
			continue;
		printf("# %s: failure %u: returned %ld, errno %d\n", name, nth, ret, error);
		bad++;
	} while (hit);
	check_equal(bad, 0, "%s: fails well", name);
	check(failed > 0, "%s: %u of %u injected failures were felt", name, failed, nth - 1);
}

static long call_open(void)
{
	return open("/dev/efdmon0", O_RDWR | O_CLOEXEC);
}

static bool after_open(long ret, int error)
{
	if (ret >= 0)
		return !close((int)ret);
	return error == ENOMEM || error == EFAULT || error == ENFILE;
}

static long call_info(void)
{
	static struct efdmon_info info;

	return ioctl(channel, EFDMON_IOC_GET_INFO, &info);
}

static bool after_fault(long ret, int error)
{
	return !ret || error == EFAULT;
}

static struct efdmon_registration registration;

static long call_register(void)
{
	registration.fd = bell;
	return ioctl(channel, EFDMON_IOC_REGISTER, &registration);
}

static bool after_register(long ret, int error)
{
	if (ret)
		return (error == ENOMEM || error == EFAULT) &&
			!strcmp(device_sysfs_read(0, "listeners"), "0");
	return device_unregister(channel, bell) == registration.seq;
}

static long call_unregister(void)
{
	registration.fd = bell;
	return ioctl(channel, EFDMON_IOC_UNREGISTER, &registration);
}

/* Failed or not, it can be made again, and then it counts again. */
static bool after_unregister(long ret, int error)
{
	bool gone = !strcmp(device_sysfs_read(0, "listeners"), "0");

	if (gone)
		device_register(channel, bell);
	return ret ? error == EFAULT : gone;
}

static long call_arm(void)
{
	struct efdmon_arm arm = { .fd = bell, .seq = UINT64_MAX };

	return ioctl(channel, EFDMON_IOC_ARM, &arm);
}

static struct efdmon_event records[5];

static long call_read(void)
{
	return read(channel, records, sizeof(records));
}

/* Nothing that was not returned is gone. */
static bool after_read(long ret, int error)
{
	long count = ret < 0 ? 0 : ret / (long)sizeof(*records);
	bool good = ret > 0 ? ret % (long)sizeof(*records) == 0 : error == EFAULT;

	for (long i = 0; i < count; i++)
		good = good && records[i].seq == ++read_seq;
	return good && device_info(channel).read_seq == read_seq;
}

static size_t mmap_size;

static long call_mmap(void)
{
	return (long)mmap(NULL, mmap_size, PROT_READ, MAP_SHARED, channel, 0);
}

static bool after_mmap(long ret, int error)
{
	if (ret == -1)
		return error == ENOMEM;
	return !munmap((void *)ret, mmap_size);
}

static long call_async(void)
{
	return fcntl(channel, F_SETFL, O_RDWR | O_NONBLOCK | O_ASYNC);
}

static bool after_async(long ret, int error)
{
	bool on = fcntl(channel, F_GETFL) & O_ASYNC;

	fcntl(channel, F_SETFL, O_RDWR | O_NONBLOCK);
	return ret ? error == ENOMEM && !on : on;
}

static const char *module;
static int module_fd;

static long call_load(void)
{
	return syscall(SYS_finit_module, module_fd, "", 0);
}

static bool after_load(long ret, int error)
{
	/* Whatever the loader itself, sysfs and the driver core may say. */
	return ret ? error > 0 : !syscall(SYS_delete_module, module, O_NONBLOCK);
}

static void test_calls(void)
{
	channel = device_open(0, O_RDWR | O_NONBLOCK);
	bell = eventfd(0, EFD_NONBLOCK);
	mmap_size = device_info(channel).mmap_size;
	sweep("open", call_open, after_open);
	sweep("GET_INFO", call_info, after_fault);
	sweep("mmap", call_mmap, after_mmap);
	sweep("O_ASYNC", call_async, after_async);
	sweep("REGISTER", call_register, after_register);
	registration.flags = EFDMON_REG_DOORBELL;
	sweep("REGISTER, a doorbell", call_register, after_register);
	device_register_doorbell(channel, bell);
	sweep("ARM", call_arm, after_fault);
	device_unregister(channel, bell);
	registration.flags = 0;
	/* write() allocates nothing, and takes a message in a way that is not injected. */
	device_fire(channel, 0, 6, 0, 0);
	sweep("read", call_read, after_read);
	device_register(channel, bell);
	sweep("UNREGISTER", call_unregister, after_unregister);
	device_trigger(0, 1);
	check_equal(eventfd_take(bell) > 0, 1, "after all that, an event rings");
	close(bell);
	close(channel);
}

static void test_loading(const char *name)
{
	struct utsname system;
	char path[256];

	uname(&system);
	snprintf(path, sizeof(path), "/lib/modules/%s/%s.ko", system.release, name);
	module = name;
	module_fd = open(path, O_RDONLY | O_CLOEXEC);
	sweep(name, call_load, after_load);
	close(module_fd);
}

int main(void)
{
	static const char *const kinds[] = { "failslab", "fail_page_alloc", "fail_usercopy" };
	char path[128];

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		/* the log is for what goes wrong */
		snprintf(path, sizeof(path), "/sys/kernel/debug/%s/verbose", kinds[i]);
		set(path, "0");
	}
	/* also those that could wait for memory, which otherwise never fail */
	set("/sys/kernel/debug/failslab/ignore-gfp-wait", "N");
	set("/sys/kernel/debug/fail_page_alloc/ignore-gfp-wait", "N");
	set("/sys/kernel/debug/fail_page_alloc/min-order", "0");
	fail_nth = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	need(fail_nth >= 0, "calls can be made to fail");
	test_calls();
	test_loading("efdmon_sample");
	need(!syscall(SYS_delete_module, "efdmon", O_NONBLOCK), "efdmon unloads");
	test_loading("efdmon");
	return tap_end();
}
