/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files of efdmon share
 *
 * Ownership: main.c owns the channels. A channel is a struct device and lives
 * until its last reference is put: by main.c, by its cdev, and by every open
 * file through the cdev; a mapping holds its open file. An open file owns its
 * registrations; a registration owns a reference to its eventfd context.
 *
 * Locks:
 *	efdmon_file.read_lock			mutex; user memory may be
 *						touched under it
 *	efdmon_channel.registration_lock	mutex; user memory may not, for
 *						all users of a channel share it
 *	efdmon_channel.lock			raw spinlock, interrupts off, any
 *						context; inside registration_lock
 */
#ifndef EFDMON_INTERNAL_H
#define EFDMON_INTERNAL_H

#include "compat.h"

#include <linux/cdev.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/mm_types.h>
#include <linux/mutex.h>
#include <linux/spinlock.h>
#include <linux/wait.h>
#include <uapi/linux/efdmon.h>

#define EFDMON_CHANNELS_MAX	64
#define EFDMON_RING_ENTRIES_MIN	64
#define EFDMON_RING_ENTRIES_MAX	1048576

struct eventfd_ctx;

/**
 * struct efdmon_ring - the records of one channel
 * @memory:	one page with the published head, then the records; mapped
 *		read-only by readers, written by efdmon_ring_append() alone
 * @size:	bytes of @memory, whole pages
 * @entries:	number of records, a power of two
 * @head:	sequence number of the last record; read and written under
 *		efdmon_channel.lock only. Elsewhere efdmon_ring_head() tells
 *		what has been published
 */
struct efdmon_ring {
	void *memory;
	size_t size;
	u32 entries;
	u64 head;
};

int efdmon_ring_init(struct efdmon_ring *ring, u32 entries);
void efdmon_ring_free(struct efdmon_ring *ring);
u64 efdmon_ring_append(struct efdmon_ring *ring, const struct efdmon_event *event);
u64 efdmon_ring_head(const struct efdmon_ring *ring);
ssize_t efdmon_ring_copy_to_user(const struct efdmon_ring *ring, u64 *seq,
				 char __user *to, size_t size);
int efdmon_ring_mmap(const struct efdmon_ring *ring, struct vm_area_struct *vma);
void efdmon_ring_describe(const struct efdmon_ring *ring, struct efdmon_info *info);

/**
 * struct efdmon_channel - one stream of events
 * @dev:		/sys/class/efdmon/efdmonN; its release frees the channel
 * @cdev:		/dev/efdmonN; holds a reference to @dev
 * @number:		N; constant
 * @name:		what the channel is called; constant
 * @lock:		taken by emitters in any context and by registration
 * @ring:		the records; appended to under @lock
 * @last_ns:		time of the last event; written under @lock
 * @registration_lock:	serializes REGISTER, UNREGISTER and close; protects
 *			@serial and the lists of all open files
 * @serial:		of the last registration
 * @registrations:	of all open files; changed under @registration_lock and
 *			@lock, walked under either of them or RCU
 * @listeners:		length of @registrations; changed as it is, read with
 *			READ_ONCE()
 * @readers:		read() and poll() sleep here
 * @fasync:		who gets SIGIO; kept by fasync_helper()
 */
struct efdmon_channel {
	struct device dev;
	struct cdev cdev;
	int number;
	char name[EFDMON_NAME_LEN];
	raw_spinlock_t lock;
	struct efdmon_ring ring;
	u64 last_ns;
	struct mutex registration_lock;	/* REGISTER, UNREGISTER and close */
	u64 serial;
	struct list_head registrations;
	unsigned int listeners;
	wait_queue_head_t readers;
	struct fasync_struct *fasync;
};

static inline struct efdmon_channel *dev_to_channel(struct device *dev)
{
	return container_of(dev, struct efdmon_channel, dev);
}

int efdmon_channel_init(void);
void efdmon_channel_exit(void);
struct efdmon_channel *efdmon_channel_alloc(u32 ring_entries);
void efdmon_channel_free(struct efdmon_channel *channel);
int efdmon_channel_publish(struct efdmon_channel *channel);
void efdmon_channel_unpublish(struct efdmon_channel *channel);
void efdmon_channel_last(struct efdmon_channel *channel, u64 *seq, u64 *time_ns);

/**
 * struct efdmon_file - an open file of a channel
 * @channel:		constant; the open file's cdev keeps it alive
 * @read_lock:		serializes read() and lseek()
 * @seq:		last event read or skipped; written under @read_lock,
 *			read by poll() and GET_INFO with READ_ONCE()
 * @registrations:	of this file; protected by the channel's
 *			registration_lock
 */
struct efdmon_file {
	struct efdmon_channel *channel;
	struct mutex read_lock;		/* read() against lseek() */
	u64 seq;
	struct list_head registrations;
};

extern const struct file_operations efdmon_file_operations;

int efdmon_registration_add(struct efdmon_file *file, int fd, u64 *seq, u64 *serial);
int efdmon_registration_remove(struct efdmon_file *file, int fd, u64 *seq);
void efdmon_registration_undo(struct efdmon_file *file, u64 serial);
void efdmon_registration_remove_all(struct efdmon_file *file);
void efdmon_registration_ring(struct efdmon_channel *channel, u64 seq);

int efdmon_emit_burst(struct efdmon_channel *channel, enum efdmon_source source,
		      const struct efdmon_message *message);

extern const struct attribute_group *efdmon_sysfs_groups[];

struct eventfd_ctx *efdmon_classic_find(pid_t nr, int fd);

#endif /* EFDMON_INTERNAL_H */
