/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * device.h - a client of efdmon in a few calls, written from its header alone
 */
#ifndef DEVICE_H
#define DEVICE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <linux/efdmon.h>

/* Opens /dev/efdmon<number>, or ends the program. */
int device_open(int number, int flags);
struct efdmon_info device_info(int fd);

/* Number of the last event that is not counted; ends the program on error. */
uint64_t device_register(int fd, int eventfd);
/* The same for a doorbell: number of the last event so far. */
uint64_t device_register_doorbell(int fd, int eventfd);
/* As ioctl(2): 0 armed, 1 already reached, or -1 and errno. */
int device_arm(int fd, int eventfd, uint64_t seq);
/* As ioctl(2): 0, or -1 and errno. */
int device_try(int fd, unsigned long request, int eventfd, uint32_t flags, uint64_t reserved);
/* Number of the last event that was counted; ends the program on error. */
uint64_t device_unregister(int fd, int eventfd);

/* As write(2), one message. */
ssize_t device_fire(int fd, uint32_t id, uint32_t count, uint64_t data0, uint64_t data1);

/* Writes text to an attribute of channel <number>, as "echo -n" does. */
ssize_t device_sysfs_write(int number, const char *attribute, const char *text);
/* The same for the trigger, with a number; ends the program on error. */
void device_trigger(int number, unsigned int count);
/* Reads an attribute, without its newline, into a static buffer. */
const char *device_sysfs_read(int number, const char *attribute);

/* A mapped ring, and one reader's place in it. */
struct ring {
	const unsigned char *map;
	struct efdmon_info info;
	uint64_t seq;		/* last event received or lost */
	uint64_t received;
	uint64_t lost;
};

struct ring ring_open(int fd, uint64_t seq);
void ring_close(struct ring *ring);
uint64_t ring_head(const struct ring *ring);
/* Copies the next record; false if there is none. Counts what was lost. */
bool ring_next(struct ring *ring, struct efdmon_event *event);
/* Receives all there is. */
void ring_drain(struct ring *ring);

/* The count of a non-blocking eventfd, 0 if nothing is pending. */
uint64_t eventfd_take(int eventfd);

/* 1: readable within the time; 0: not. */
int readable_within(int fd, int milliseconds);

#endif /* DEVICE_H */
