// SPDX-License-Identifier: GPL-2.0-only
/*
 * Eventfds that a channel rings
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>

#include "internal.h"
#include "compat.h"

/**
 * struct efdmon_registration_entry - one eventfd of one open file
 * @channel_node:	in efdmon_channel.registrations
 * @file_node:		in efdmon_file.registrations
 * @ctx:		the eventfd; a reference is held; constant
 * @seq:		last event that is not counted; constant once visible
 */
struct efdmon_registration_entry {
	struct list_head channel_node;
	struct list_head file_node;
	struct eventfd_ctx *ctx;
	u64 seq;
};

static struct efdmon_registration_entry *
registration_find(struct efdmon_file *file, struct eventfd_ctx *ctx)
{
	struct efdmon_registration_entry *entry;

	lockdep_assert_held(&file->registration_lock);
	list_for_each_entry(entry, &file->registrations, file_node)
		if (entry->ctx == ctx)
			return entry;
	return NULL;
}

/*
 * The head is sampled and the entry made visible in one critical section: an
 * event numbered above it takes the lock later and finds the entry, one
 * numbered below or equal may find it too and leaves it alone.
 */
static void registration_link(struct efdmon_file *file,
			      struct efdmon_registration_entry *entry)
{
	struct efdmon_channel *channel = file->channel;

	guard(raw_spinlock_irqsave)(&channel->lock);
	entry->seq = channel->ring.head;
	list_add_tail_rcu(&entry->channel_node, &channel->registrations);
	WRITE_ONCE(channel->listeners, channel->listeners + 1);
}

static void registration_unlink(struct efdmon_file *file,
				struct efdmon_registration_entry *entry)
{
	struct efdmon_channel *channel = file->channel;

	guard(raw_spinlock_irqsave)(&channel->lock);
	list_del_rcu(&entry->channel_node);
	WRITE_ONCE(channel->listeners, channel->listeners - 1);
}

/* Nobody rings the entry any more when this is called. */
static void registration_free(struct efdmon_registration_entry *entry)
{
	eventfd_ctx_put(entry->ctx);
	kfree(entry);
}

/* Takes over the reference to @ctx, but only if it succeeds. */
static int registration_insert(struct efdmon_file *file, struct eventfd_ctx *ctx,
			       u64 *seq)
{
	struct efdmon_registration_entry *entry;

	guard(mutex)(&file->registration_lock);
	if (registration_find(file, ctx))
		return -EEXIST;
	if (file->registration_count >= EFDMON_REG_MAX)
		return -ENOSPC;

	entry = kzalloc(sizeof(*entry), GFP_KERNEL_ACCOUNT);
	if (!entry)
		return -ENOMEM;
	entry->ctx = ctx;
	registration_link(file, entry);
	list_add_tail(&entry->file_node, &file->registrations);
	file->registration_count++;
	*seq = entry->seq;
	return 0;
}

/**
 * efdmon_registration_add() - let the channel ring an eventfd
 * @file: the open file that the registration will belong to
 * @fd: the eventfd, in the table of current
 * @seq: out: the last event that will not be counted
 *
 * Context: process, may sleep.
 * Return: 0, -EBADF, -EINVAL, -EEXIST, -ENOSPC or -ENOMEM, as the uapi header
 * has them.
 */
int efdmon_registration_add(struct efdmon_file *file, int fd, u64 *seq)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = registration_insert(file, ctx, seq);
	if (ret)
		eventfd_ctx_put(ctx);
	return ret;
}

static int registration_delete(struct efdmon_file *file, struct eventfd_ctx *ctx)
{
	struct efdmon_registration_entry *entry;

	guard(mutex)(&file->registration_lock);
	entry = registration_find(file, ctx);
	if (!entry)
		return -ENOENT;

	list_del(&entry->file_node);
	file->registration_count--;
	registration_unlink(file, entry);

	/*
	 * An emitter may be about to ring the entry. The mutex is kept while
	 * it finishes: otherwise the same eventfd could be registered anew
	 * here, and be rung once for an event that it does not count.
	 */
	synchronize_rcu();
	registration_free(entry);
	return 0;
}

/**
 * efdmon_registration_remove() - the reverse of efdmon_registration_add()
 * @file: the open file that the registration belongs to
 * @fd: the eventfd, in the table of current
 *
 * When it has returned, the eventfd is rung no more.
 *
 * Context: process, sleeps for an RCU grace period.
 * Return: 0, -EBADF, -EINVAL or -ENOENT, as the uapi header has them.
 */
int efdmon_registration_remove(struct efdmon_file *file, int fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = registration_delete(file, ctx);
	eventfd_ctx_put(ctx);
	return ret;
}

/**
 * efdmon_registration_remove_all() - end all registrations of a closed file
 * @file: nobody else uses it any more, so no lock is taken
 *
 * Context: process, sleeps for an RCU grace period if there are any.
 */
void efdmon_registration_remove_all(struct efdmon_file *file)
{
	struct efdmon_registration_entry *entry, *next;

	if (list_empty(&file->registrations))
		return;

	list_for_each_entry(entry, &file->registrations, file_node)
		registration_unlink(file, entry);
	synchronize_rcu();
	list_for_each_entry_safe(entry, next, &file->registrations, file_node)
		registration_free(entry);
}

/**
 * efdmon_registration_ring() - ring every eventfd that counts an event
 * @channel: where the event was fired
 * @seq: its number; its record is published already
 *
 * Context: process. eventfd_signal() takes a spinlock that sleeps on
 * PREEMPT_RT, and may not be called from inside an eventfd wake-up.
 */
void efdmon_registration_ring(struct efdmon_channel *channel, u64 seq)
{
	struct efdmon_registration_entry *entry;

	guard(rcu)();
	list_for_each_entry_rcu(entry, &channel->registrations, channel_node)
		if (seq > entry->seq)
			eventfd_signal(entry->ctx);
}
