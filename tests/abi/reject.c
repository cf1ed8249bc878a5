// SPDX-License-Identifier: GPL-3.0-or-later
/* Every input that is not allowed: the right errno, and nothing happened. */
/* module: channels=1 ring_entries=256 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "device.h"
#include "tap.h"

/* Address of a page that may not be touched; NULL would make compilers warn. */
static void *nowhere(void)
{
	return mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void test_registration(int fd, unsigned long request, uint32_t known, const char *name)
{
	int eventfd_fd = eventfd(0, EFD_NONBLOCK);
	int other = open("/dev/null", O_RDONLY);

	check_errno(device_try(fd, request, -1, 0, 0), EBADF, "%s: fd -1", name);
	check_errno(device_try(fd, request, 999, 0, 0), EBADF, "%s: closed fd", name);
	check_errno(device_try(fd, request, INT32_MAX, 0, 0), EBADF, "%s: huge fd", name);
	check_errno(device_try(fd, request, other, 0, 0), EINVAL, "%s: no eventfd", name);
	check_errno(device_try(fd, request, fd, 0, 0), EINVAL, "%s: the device itself", name);
	for (unsigned int bit = 0; bit < 32; bit++)
		if (!(known & 1u << bit))
			check_errno(device_try(fd, request, eventfd_fd, 1u << bit, 0), EINVAL,
				    "%s: unknown flag 1 << %u", name, bit);
	check_errno(device_try(fd, request, eventfd_fd, 0, 1), EINVAL, "%s: reserved", name);
	check_errno(ioctl(fd, request, nowhere()), EFAULT, "%s: bad address", name);
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "%s: nothing registered", name);
	close(other);
	close(eventfd_fd);
}

static int try_unregister(int fd, int efd)
{
	return device_try(fd, EFDMON_IOC_UNREGISTER, efd, 0, 0);
}

static void test_registration_state(int fd)
{
	int efd = eventfd(0, EFD_NONBLOCK);
	int copy = dup(efd), other = device_open(0, O_RDONLY);
	struct efdmon_registration *read_only;

	check_errno(try_unregister(fd, efd), ENOENT, "UNREGISTER: never registered");
	device_register(fd, efd);
	check_errno(device_try(fd, EFDMON_IOC_REGISTER, efd, 0, 0), EEXIST, "REGISTER: twice");
	check_errno(device_try(fd, EFDMON_IOC_REGISTER, copy, 0, 0), EEXIST,
		    "REGISTER: a duplicate of the same eventfd");
	check_errno(device_try(other, EFDMON_IOC_REGISTER, efd, 0, 0), EEXIST,
		    "REGISTER: the same eventfd by another open file");
	check_errno(try_unregister(other, efd), ENOENT, "UNREGISTER: what another open file has");
	check(!try_unregister(fd, copy), "UNREGISTER: by a duplicate");
	check_errno(try_unregister(fd, efd), ENOENT, "UNREGISTER: twice");
	close(other);

	/* The argument can be read, but the answer cannot be written. */
	read_only = mmap(NULL, sizeof(*read_only), PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	read_only->fd = efd;
	mprotect(read_only, sizeof(*read_only), PROT_READ);
	check_errno(ioctl(fd, EFDMON_IOC_REGISTER, read_only), EFAULT,
		    "REGISTER: read-only argument");
	check(!strcmp(device_sysfs_read(0, "listeners"), "0"), "and nothing stays registered");
	close(copy);
	close(efd);
}

static void test_arm(int fd)
{
	int bell = eventfd(0, EFD_NONBLOCK), counter = eventfd(0, EFD_NONBLOCK);
	int other = device_open(0, O_RDONLY), writer = device_open(0, O_WRONLY);
	struct efdmon_arm arm = { .fd = bell, .seq = 1 };

	check_errno(device_arm(fd, bell, 1), ENOENT, "ARM: never registered");
	device_register_doorbell(fd, bell);
	device_register(fd, counter);
	check_errno(device_try(fd, EFDMON_IOC_REGISTER, bell, 0, 0), EEXIST,
		    "REGISTER: a doorbell, as a counter too");
	check_errno(device_try(fd, EFDMON_IOC_REGISTER, counter, EFDMON_REG_DOORBELL, 0), EEXIST,
		    "REGISTER: a counter, as a doorbell too");
	check_errno(device_arm(fd, counter, 1), ENOENT, "ARM: no doorbell");
	check_errno(device_arm(other, bell, 1), ENOENT, "ARM: another open file's doorbell");
	check_errno(device_arm(writer, bell, 1), EBADF, "ARM: opened for writing");
	check_errno(device_arm(fd, -1, 1), EBADF, "ARM: fd -1");
	check_errno(device_arm(fd, fd, 1), EINVAL, "ARM: no eventfd");
	for (unsigned int bit = 0; bit < 32; bit++) {
		arm.flags = 1u << bit;
		check_errno(ioctl(fd, EFDMON_IOC_ARM, &arm), EINVAL,
			    "ARM: unknown flag 1 << %u", bit);
	}
	check_errno(ioctl(fd, EFDMON_IOC_ARM, nowhere()), EFAULT, "ARM: bad address");
	check_equal(device_unregister(fd, bell), 0, "UNREGISTER: a doorbell");
	check_errno(device_arm(fd, bell, 1), ENOENT, "ARM: not registered any more");
	device_unregister(fd, counter);
	close(other);
	close(writer);
	close(bell);
	close(counter);
}

static void test_info(int fd)
{
	check_errno(ioctl(fd, EFDMON_IOC_GET_INFO, nowhere()), EFAULT, "GET_INFO: bad address");
	check_errno(ioctl(fd, _IO(EFDMON_IOC_MAGIC, 0x7f), 0), ENOTTY, "unknown ioctl");
	check_errno(ioctl(fd, _IOR(EFDMON_IOC_MAGIC, 0x00, char), 0), ENOTTY,
		    "GET_INFO with another size");
}

static void test_trigger(void)
{
	static const struct {
		const char *text;
		int error;
	} bad[] = {
		{ "0", ERANGE }, { "-1", EINVAL }, { "1000001", ERANGE }, { "\n", EINVAL },
		{ " ", EINVAL }, { "abc", EINVAL }, { "18446744073709551616", ERANGE },
		{ "18446744073709551615", ERANGE }, { "4294967297", ERANGE }, { "1 1", EINVAL },
		{ "1x", EINVAL }, { "0x1", EINVAL }, { "1.0", EINVAL }, { "1\n\n", EINVAL },
	};

	int trigger = open("/sys/class/efdmon/efdmon0/trigger", O_WRONLY);

	for (unsigned int i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		check_errno(device_sysfs_write(0, "trigger", bad[i].text), bad[i].error,
			    "trigger: case %u", i);
	check_errno(write(trigger, "1\0x", 3), EINVAL, "trigger: a NUL and more");
	close(trigger);
	check_equal(device_sysfs_write(0, "trigger", ""), 0, "trigger: nothing written, nothing done");
}

static void test_write(int fd)
{
	struct efdmon_message message[2] = { { .count = 1 }, { .count = 0 } };
	char bytes[sizeof(message)] = { 0 };
	int reader = device_open(0, O_RDONLY);

	check_errno(write(fd, bytes, 0), EINVAL, "write: nothing");
	check_errno(write(fd, message, sizeof(*message) - 1), EINVAL, "write: part of a message");
	check_errno(write(fd, message, sizeof(*message) + 1), EINVAL, "write: a message and a bit");
	check_errno(device_fire(fd, 0, 0, 0, 0), ERANGE, "write: count 0");
	check_errno(device_fire(fd, 0, EFDMON_COUNT_MAX + 1, 0, 0), ERANGE, "write: count too big");
	check_errno(device_fire(fd, 0, UINT32_MAX, 0, 0), ERANGE, "write: count 2^32 - 1");
	check_errno(write(fd, nowhere(), sizeof(*message)), EFAULT, "write: bad address");
	check_errno(write(reader, message, sizeof(*message)), EBADF, "write: opened for reading");
	check(!strcmp(device_sysfs_read(0, "events"), "0"), "no rejected input fired anything");

	check_equal(write(fd, message, sizeof(message)), sizeof(*message),
		    "write: a good message before a bad one is fired");
	check(!strcmp(device_sysfs_read(0, "events"), "1"), "and it alone");
	close(reader);
}

static void test_read(int fd)
{
	struct efdmon_event event;
	char buffer[sizeof(event)];
	int writer = device_open(0, O_WRONLY);

	check_errno(read(fd, buffer, sizeof(event) - 1), EINVAL, "read: room for less than a record");
	check_errno(read(fd, buffer, 0), EINVAL, "read: no room");
	lseek(fd, 0, SEEK_SET);
	check_errno(read(fd, nowhere(), sizeof(event)), EFAULT, "read: bad address");
	check_equal(read(fd, &event, sizeof(event)), sizeof(event), "which loses nothing");
	check_errno(read(fd, &event, sizeof(event)), EAGAIN, "read: nothing there");
	check_errno(device_try(writer, EFDMON_IOC_REGISTER, 0, 0, 0), EBADF,
		    "REGISTER: opened for writing");
	check_errno(device_try(writer, EFDMON_IOC_UNREGISTER, 0, 0, 0), EBADF,
		    "UNREGISTER: opened for writing");
	check_errno(ioctl(writer, _IO(EFDMON_IOC_MAGIC, 0x7f), 0), ENOTTY,
		    "unknown ioctl: opened for writing");
	check_errno(pread(fd, &event, sizeof(event), 0), ESPIPE, "pread");
	check_errno(read(writer, &event, sizeof(event)), EBADF, "read: opened for writing");
	close(writer);
}

static void test_seek(int fd)
{
	check_errno(lseek(fd, 1, SEEK_SET), EINVAL, "lseek: SEEK_SET 1");
	check_errno(lseek(fd, -1, SEEK_END), EINVAL, "lseek: SEEK_END -1");
	check_errno(lseek(fd, 0, SEEK_CUR), EINVAL, "lseek: SEEK_CUR");
	check_errno(lseek(fd, 0, SEEK_DATA), EINVAL, "lseek: SEEK_DATA");
}

static void *try_map(int fd, size_t size, int prot, int flags, off_t offset)
{
	return mmap(NULL, size, prot, flags, fd, offset);
}

static void test_map(int fd)
{
	size_t size = device_info(fd).mmap_size;
	long page = sysconf(_SC_PAGESIZE);
	int memory, reader = device_open(0, O_RDONLY), writer = device_open(0, O_WRONLY);
	struct ring ring;
	void *private;

	check_errno(try_map(fd, size, PROT_READ | PROT_WRITE, MAP_SHARED, 0), EACCES,
		    "mmap: shared, writable");
	check_errno(try_map(fd, size, PROT_WRITE, MAP_SHARED, 0), EACCES, "mmap: write only");
	check_errno(try_map(fd, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, 0), EACCES,
		    "mmap: private, writable");
	check_errno(try_map(writer, size, PROT_READ, MAP_SHARED, 0), EACCES,
		    "mmap: opened for writing");
	check_errno(try_map(reader, size, PROT_READ | PROT_WRITE, MAP_SHARED, 0), EACCES,
		    "mmap: writable, opened for reading");
	check_errno(try_map(fd, size, PROT_READ | PROT_EXEC, MAP_SHARED, 0), EACCES,
		    "mmap: executable");
	check_errno(try_map(fd, size - (size_t)page, PROT_READ, MAP_SHARED, 0), EINVAL,
		    "mmap: too short");
	check_errno(try_map(fd, size + (size_t)page, PROT_READ, MAP_SHARED, 0), EINVAL,
		    "mmap: too long");
	check_errno(try_map(fd, size, PROT_READ, MAP_SHARED, page), EINVAL, "mmap: offset");

	ring = ring_open(fd, 0);
	check_errno(mprotect((void *)ring.map, size, PROT_READ | PROT_WRITE), EACCES,
		    "mprotect: writable later");
	check(mremap((void *)ring.map, size, size + (size_t)page, MREMAP_MAYMOVE) == MAP_FAILED,
	      "mremap: longer later");

	/* What a debugger does, which ignores the protection of a page. */
	memory = open("/proc/self/mem", O_RDWR);
	private = try_map(fd, size, PROT_READ, MAP_PRIVATE, 0);
	need(private != MAP_FAILED, "mmap: private, read-only");
	check_errno(mprotect(private, size, PROT_READ | PROT_WRITE), EACCES,
		    "mprotect: a private mapping writable later");
	check_errno(mprotect(private, size, PROT_READ | PROT_EXEC), EACCES,
		    "mprotect: executable later");
	check(pwrite(memory, "xxxxxxxx", 8, (off_t)(uintptr_t)ring.map) == -1,
	      "a forced write through /proc/self/mem");
	check(pwrite(memory, "xxxxxxxx", 8, (off_t)(uintptr_t)private) == -1,
	      "the same on a private mapping");
	munmap(private, size);
	close(writer);
	check_equal(ring_head(&ring), 1, "the head is untouched");
	close(memory);
	close(reader);
	ring_close(&ring);
}

int main(void)
{
	int fd = device_open(0, O_RDWR | O_NONBLOCK);

	test_registration(fd, EFDMON_IOC_REGISTER, EFDMON_REG_DOORBELL, "REGISTER");
	test_registration(fd, EFDMON_IOC_UNREGISTER, 0, "UNREGISTER");
	test_registration_state(fd);
	test_arm(fd);
	test_info(fd);
	test_trigger();
	test_write(fd);
	test_read(fd);
	test_seek(fd);
	test_map(fd);
	return tap_end();
}
