// SPDX-License-Identifier: GPL-2.0-only
/*
 * Eventfds that a channel rings
 *
 * A registration counts the events from .first (exclusive) to .last (inclusive).
 * Both are set to the head of the ring under the channel's lock, the one when
 * the registration appears, the other when it is about to end.
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>

#include "internal.h"

/**
 * struct efdmon_registration_entry - one eventfd of one open file
 * @channel_node:	in efdmon_channel.registrations
 * @file_node:		in efdmon_file.registrations
 * @ctx:		the eventfd; a reference is held; constant
 * @serial:		unlike that of any other of the channel; constant
 * @first:		last event that is not counted yet; constant once visible
 * @last:		last event that is counted; U64_MAX until the end nears.
 *			Written under the channel's lock, read with READ_ONCE()
 *			by emitters
 * @rcu:		emitters may still look at @last when all else is over
 */
struct efdmon_registration_entry {
	struct list_head channel_node;
	struct list_head file_node;
	struct eventfd_ctx *ctx;
	u64 serial;
	u64 first;
	u64 last;
	struct rcu_head rcu;
};

/* Nothing has been done yet when a signal comes, so the call can start anew. */
static int registration_lock(struct efdmon_channel *channel)
{
	return mutex_lock_interruptible(&channel->registration_lock) ? -ERESTARTSYS : 0;
}

static bool registration_is_known(struct efdmon_channel *channel, struct eventfd_ctx *ctx)
{
	struct efdmon_registration_entry *entry;

	lockdep_assert_held(&channel->registration_lock);
	list_for_each_entry(entry, &channel->registrations, channel_node)
		if (entry->ctx == ctx)
			return true;
	return false;
}

/*
 * An event numbered above .first takes the lock later and finds the entry; one
 * numbered below or equal may find it too and leaves it alone.
 */
static void registration_link(struct efdmon_channel *channel,
			      struct efdmon_registration_entry *entry)
{
	guard(raw_spinlock_irqsave)(&channel->lock);
	entry->first = channel->ring.head;
	entry->last = U64_MAX;
	list_add_tail_rcu(&entry->channel_node, &channel->registrations);
	WRITE_ONCE(channel->listeners, channel->listeners + 1);
}

/* From now on the entry counts nothing new. Returns the last event that it does. */
static u64 registration_limit(struct efdmon_channel *channel,
			      struct efdmon_registration_entry *entry)
{
	guard(raw_spinlock_irqsave)(&channel->lock);
	WRITE_ONCE(entry->last, channel->ring.head);
	return channel->ring.head;
}

static void registration_unlink(struct efdmon_channel *channel,
				struct efdmon_registration_entry *entry)
{
	guard(raw_spinlock_irqsave)(&channel->lock);
	list_del_rcu(&entry->channel_node);
	WRITE_ONCE(channel->listeners, channel->listeners - 1);
}

/*
 * Ends the registrations of a list, limited already and linked by .file_node.
 *
 * The grace period lets emitters ring for the events up to .last. When it is
 * over, none rings these entries any more, though one may pass by until the
 * next: hence the entry, but not its eventfd, goes by RCU. Expedited, because a
 * process that exits waits here; PREEMPT_RT makes a normal one of it.
 */
static void registration_end(struct efdmon_channel *channel, struct list_head *entries)
{
	struct efdmon_registration_entry *entry, *next;

	lockdep_assert_held(&channel->registration_lock);
	if (list_empty(entries))
		return;

	synchronize_rcu_expedited();
	list_for_each_entry_safe(entry, next, entries, file_node) {
		registration_unlink(channel, entry);
		eventfd_ctx_put(entry->ctx);
		kfree_rcu(entry, rcu);
	}
}

/* Takes over the reference to @ctx, but only if it succeeds. */
static int registration_insert(struct efdmon_file *file, struct eventfd_ctx *ctx,
			       u64 *seq, u64 *serial)
{
	struct efdmon_channel *channel = file->channel;
	struct efdmon_registration_entry *entry;

	lockdep_assert_held(&channel->registration_lock);
	if (registration_is_known(channel, ctx))
		return -EEXIST;
	if (channel->listeners >= EFDMON_REG_MAX)
		return -ENOSPC;

	entry = kzalloc(sizeof(*entry), GFP_KERNEL_ACCOUNT);
	if (!entry)
		return -ENOMEM;
	entry->ctx = ctx;
	entry->serial = ++channel->serial;
	registration_link(channel, entry);
	list_add_tail(&entry->file_node, &file->registrations);
	*seq = entry->first;
	*serial = entry->serial;
	return 0;
}

/**
 * efdmon_registration_add() - let the channel ring an eventfd
 * @file: the open file that the registration will belong to
 * @fd: the eventfd, in the table of current
 * @seq: out: the last event that will not be counted
 * @serial: out: for efdmon_registration_undo()
 *
 * Context: process, may sleep.
 * Return: 0, -EBADF, -EINVAL, -EEXIST, -ENOSPC, -ENOMEM or
 * -ERESTARTSYS, as the uapi header has them.
 */
int efdmon_registration_add(struct efdmon_file *file, int fd, u64 *seq, u64 *serial)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = registration_lock(file->channel);
	if (!ret) {
		ret = registration_insert(file, ctx, seq, serial);
		mutex_unlock(&file->channel->registration_lock);
	}
	if (ret)
		eventfd_ctx_put(ctx);
	return ret;
}

/* Returns the last event that it counted. */
static u64 registration_end_one(struct efdmon_file *file,
				struct efdmon_registration_entry *entry)
{
	LIST_HEAD(ended);
	u64 last;

	list_move(&entry->file_node, &ended);
	last = registration_limit(file->channel, entry);
	registration_end(file->channel, &ended);
	return last;
}

static int registration_delete(struct efdmon_file *file, struct eventfd_ctx *ctx, u64 *seq)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry(entry, &file->registrations, file_node) {
		if (entry->ctx != ctx)
			continue;
		*seq = registration_end_one(file, entry);
		return 0;
	}
	return -ENOENT;
}

/**
 * efdmon_registration_remove() - the reverse of efdmon_registration_add()
 * @file: the open file that the registration belongs to
 * @fd: the eventfd, in the table of current
 * @seq: out: the last event that was counted
 *
 * When it has returned, the eventfd is rung no more.
 *
 * Context: process, sleeps for an RCU grace period. The lock is kept meanwhile:
 * otherwise the same eventfd could be registered anew and be rung for an event
 * that the old registration counts and the new one does not.
 * Return: 0, -EBADF, -EINVAL, -ENOENT or -ERESTARTSYS, as the uapi header has
 * them.
 */
int efdmon_registration_remove(struct efdmon_file *file, int fd, u64 *seq)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = registration_lock(file->channel);
	if (!ret) {
		ret = registration_delete(file, ctx, seq);
		mutex_unlock(&file->channel->registration_lock);
	}
	eventfd_ctx_put(ctx);
	return ret;
}

/**
 * efdmon_registration_undo() - take back what could not be reported
 * @file: the open file that the registration was made for
 * @serial: which one; by now another thread may have ended it, or have put
 *	another eventfd in the place of its descriptor
 *
 * Context: process, sleeps for an RCU grace period.
 */
void efdmon_registration_undo(struct efdmon_file *file, u64 serial)
{
	struct efdmon_registration_entry *entry;

	guard(mutex)(&file->channel->registration_lock);
	list_for_each_entry(entry, &file->registrations, file_node) {
		if (entry->serial != serial)
			continue;
		registration_end_one(file, entry);
		return;
	}
}

/* The same for all that a file has, at its last close. */
void efdmon_registration_remove_all(struct efdmon_file *file)
{
	struct efdmon_registration_entry *entry;

	guard(mutex)(&file->channel->registration_lock);
	list_for_each_entry(entry, &file->registrations, file_node)
		registration_limit(file->channel, entry);
	registration_end(file->channel, &file->registrations);
}

/**
 * efdmon_registration_ring() - ring every eventfd that counts an event
 * @channel: where the event was fired
 * @seq: its number; its record is published already
 *
 * Context: process, under RCU since before the event got its number.
 * eventfd_signal() takes a spinlock that sleeps on PREEMPT_RT, and may not be
 * called from inside an eventfd wake-up.
 */
void efdmon_registration_ring(struct efdmon_channel *channel, u64 seq)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry_rcu(entry, &channel->registrations, channel_node)
		if (seq > entry->first && seq <= READ_ONCE(entry->last))
			eventfd_signal(entry->ctx);
}
