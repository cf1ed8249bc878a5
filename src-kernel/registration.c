// SPDX-License-Identifier: GPL-2.0-only
/*
 * Making and ending registrations
 *
 * A registration counts the events from .first (exclusive) to .last (inclusive).
 * Both are set to where the channel stands under its lock, the one when the
 * registration appears, the other when it is about to end.
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/minmax.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

#include "internal.h"

/* Nothing has been done yet when a signal comes, so the call can start anew. */
static int registration_lock(struct efdmon_channel *channel)
{
	return mutex_lock_interruptible(&channel->registration_lock) ? -ERESTARTSYS : 0;
}

static bool registration_is_in(struct list_head *registrations, struct eventfd_ctx *ctx)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry(entry, registrations, channel_node)
		if (entry->ctx == ctx)
			return true;
	return false;
}

/* The channel's lock is held. */
static struct efdmon_position registration_now(const struct efdmon_channel *channel)
{
	return (struct efdmon_position) {
		.seq = channel->ring.head,
		.deferred = channel->deferred,
	};
}

/*
 * An event numbered above .first takes the lock later and finds the entry; one
 * numbered below or equal may find it too and leaves it alone.
 */
static void registration_link(struct efdmon_channel *channel,
			      struct efdmon_registration_entry *entry)
{
	guard(efdmon_channel)(channel);
	entry->first = registration_now(channel);
	if (entry->doorbell) {
		list_add_tail_rcu(&entry->channel_node, &channel->doorbells);
		WRITE_ONCE(channel->doorbells_length, channel->doorbells_length + 1);
	} else {
		list_add_tail_rcu(&entry->channel_node, &channel->counting);
		WRITE_ONCE(channel->counting_length, channel->counting_length + 1);
	}
}

/*
 * From now on the entry counts nothing new, and is found by ARM no more. Nobody is
 * waited for who has yet to take on deferred bells: they are the entry's own to ring.
 */
static void registration_limit(struct efdmon_channel *channel,
			       struct efdmon_registration_entry *entry)
{
	guard(efdmon_channel)(channel);
	WRITE_ONCE(entry->last.seq, channel->ring.head);
	WRITE_ONCE(entry->last.deferred, channel->settled);
	if (!entry->doorbell)
		entry->left = channel->deferred - max(channel->settled, entry->first.deferred);
}

static void registration_unlink(struct efdmon_channel *channel,
				struct efdmon_registration_entry *entry)
{
	guard(efdmon_channel)(channel);
	list_del_rcu(&entry->channel_node);
	if (entry->doorbell)
		WRITE_ONCE(channel->doorbells_length, channel->doorbells_length - 1);
	else
		WRITE_ONCE(channel->counting_length, channel->counting_length - 1);
}

/*
 * When it has returned, every limited registration has been rung by others for all
 * that they count, and nobody else is about to ring it.
 *
 * Whoever rings has taken that on in the same RCU read section. Expedited, because
 * a process that exits waits here; PREEMPT_RT makes a normal grace period of it.
 */
static void registration_wait(void)
{
	synchronize_rcu_expedited();
}

/*
 * For UNREGISTER. A process that is being killed will not ask how many there were;
 * who shares its memory may miss some.
 */
static void registration_ring_left(struct efdmon_registration_entry *entry)
{
	for (; entry->left && !fatal_signal_pending(current); entry->left--) {
		eventfd_signal(entry->ctx);
		cond_resched();
	}
}

/* After registration_wait(). Who passes by looks at .last, an ARM under .arm_lock, no more. */
static void registration_free(struct efdmon_file *file, struct efdmon_registration_entry *entry)
{
	struct efdmon_channel *channel = file->channel;

	registration_unlink(channel, entry);
	efdmon_bell_disarm(channel, entry);
	list_del_rcu(&entry->file_node);
	file->registrations_length--;
	efdmon_user_uncharge(file->user, EFDMON_USER_REGISTRATIONS);
	eventfd_ctx_put(entry->ctx);
	kfree_rcu(entry, rcu);
}

/*
 * Without a lock: the memory is the caller's to wait for, perhaps long. Returns a
 * registration that belongs to nobody yet, or an ERR_PTR().
 */
static struct efdmon_registration_entry *registration_alloc(const struct efdmon_registration *reg)
{
	struct efdmon_registration_entry *entry = kzalloc(sizeof(*entry), GFP_KERNEL_ACCOUNT);
	struct eventfd_ctx *ctx;

	if (!entry)
		return ERR_PTR(-ENOMEM);
	ctx = eventfd_ctx_fdget(reg->fd);
	if (IS_ERR(ctx)) {
		kfree(entry);
		return ERR_CAST(ctx);
	}
	entry->ctx = ctx;
	entry->doorbell = reg->flags & EFDMON_REG_DOORBELL;
	entry->armed = EFDMON_NOT_ARMED;
	spin_lock_init(&entry->arm_lock);
	entry->last = (struct efdmon_position) { U64_MAX, U64_MAX };
	return entry;
}

static void registration_discard(struct efdmon_registration_entry *entry)
{
	eventfd_ctx_put(entry->ctx);
	kfree(entry);
}

/* Whether the channel can ring this eventfd, too, for this open file. */
static int registration_check(const struct efdmon_file *file, struct eventfd_ctx *ctx)
{
	struct efdmon_channel *channel = file->channel;

	if (READ_ONCE(channel->gone))
		return -ENODEV;
	if (registration_is_in(&channel->counting, ctx) ||
	    registration_is_in(&channel->doorbells, ctx))
		return -EEXIST;
	if (file->registrations_length >= EFDMON_REG_FILE_MAX ||
	    efdmon_channel_listeners(channel) >= EFDMON_REG_MAX)
		return -ENOSPC;
	return 0;
}

/* Takes over the entry, but only if it succeeds. */
static int registration_insert(struct efdmon_file *file, struct efdmon_registration_entry *entry)
{
	struct efdmon_channel *channel = file->channel;
	int ret;

	lockdep_assert_held(&channel->registration_lock);
	ret = registration_check(file, entry->ctx);
	if (ret)
		return ret;
	ret = efdmon_user_charge(file->user, EFDMON_USER_REGISTRATIONS);
	if (ret)
		return ret;
	entry->serial = ++channel->serial;
	registration_link(channel, entry);
	list_add_tail_rcu(&entry->file_node, &file->registrations);
	file->registrations_length++;
	return 0;
}

/**
 * efdmon_registration_add() - let the channel ring an eventfd
 * @file: the open file that the registration will belong to
 * @reg: .fd, in the table of current, and .flags, checked; out: .seq
 * @serial: out: for efdmon_registration_undo()
 *
 * Context: process, may sleep.
 * Return: 0, -EBADF, -EINVAL, -EEXIST, -ENOSPC, -ENODEV, -ENOMEM or
 * -ERESTARTSYS, as the uapi header has them.
 */
int efdmon_registration_add(struct efdmon_file *file, struct efdmon_registration *reg,
			    u64 *serial)
{
	struct efdmon_registration_entry *entry = registration_alloc(reg);
	int ret;

	if (IS_ERR(entry))
		return PTR_ERR(entry);
	ret = registration_lock(file->channel);
	if (!ret) {
		ret = registration_insert(file, entry);
		if (!ret) {
			reg->seq = entry->first.seq;
			*serial = entry->serial;
		}
		mutex_unlock(&file->channel->registration_lock);
	}
	if (ret)
		registration_discard(entry);
	return ret;
}

/* Whoever has limited a registration ends it: waits, without the lock, and frees. */
static void registration_finish(struct efdmon_file *file, struct efdmon_registration_entry *entry)
{
	registration_wait();
	registration_ring_left(entry);
	guard(mutex)(&file->channel->registration_lock);
	registration_free(file, entry);
}

/* The file's registration of the eventfd, unless it is ending. */
static struct efdmon_registration_entry *registration_find(struct efdmon_file *file,
							   struct eventfd_ctx *ctx)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry(entry, &file->registrations, file_node)
		if (entry->ctx == ctx && !efdmon_registration_ends(entry))
			return entry;
	return NULL;
}

static int registration_delete(struct efdmon_file *file, struct eventfd_ctx *ctx, u64 *seq)
{
	struct efdmon_channel *channel = file->channel;
	struct efdmon_registration_entry *entry;
	int ret = registration_lock(channel);

	if (ret)
		return ret;
	entry = registration_find(file, ctx);
	if (entry)
		registration_limit(channel, entry);
	mutex_unlock(&channel->registration_lock);
	if (!entry)
		return -ENOENT;

	*seq = entry->last.seq;
	registration_finish(file, entry);
	return 0;
}

/**
 * efdmon_registration_remove() - the reverse of efdmon_registration_add()
 * @file: the open file that the registration belongs to
 * @reg: .fd, in the table of current; out: .seq, the last event that was counted
 *
 * When it has returned, the eventfd is rung no more. Until then it cannot be
 * registered anew: it would be rung for an event that the old registration counts
 * and the new one does not.
 *
 * Context: process, sleeps for RCU grace periods.
 * Return: 0, -EBADF, -EINVAL, -ENOENT or -ERESTARTSYS, as the uapi header has
 * them.
 */
int efdmon_registration_remove(struct efdmon_file *file, struct efdmon_registration *reg)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(reg->fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = registration_delete(file, ctx, &reg->seq);
	eventfd_ctx_put(ctx);
	return ret;
}

/* Limits the file's registration with this number, unless that has been done. */
static struct efdmon_registration_entry *registration_limit_serial(struct efdmon_file *file,
								   u64 serial)
{
	struct efdmon_registration_entry *entry;

	guard(mutex)(&file->channel->registration_lock);
	list_for_each_entry(entry, &file->registrations, file_node) {
		if (entry->serial != serial || efdmon_registration_ends(entry))
			continue;
		registration_limit(file->channel, entry);
		return entry;
	}
	return NULL;
}

/**
 * efdmon_registration_undo() - take back what could not be reported
 * @file: the open file that the registration was made for
 * @serial: which one; by now another thread may have ended it, or have put
 *	another eventfd in the place of its descriptor
 *
 * Context: process, sleeps for RCU grace periods.
 */
void efdmon_registration_undo(struct efdmon_file *file, u64 serial)
{
	struct efdmon_registration_entry *entry = registration_limit_serial(file, serial);

	if (entry)
		registration_finish(file, entry);
	else
		registration_wait();
}

/*
 * The same for all that a file has, at its last close. What is left is not rung: a
 * process that exits shall not have to, however much there is.
 */
void efdmon_registration_remove_all(struct efdmon_file *file)
{
	struct efdmon_channel *channel = file->channel;
	struct efdmon_registration_entry *entry, *next;

	if (list_empty(&file->registrations))
		return;
	scoped_guard(mutex, &channel->registration_lock)
		list_for_each_entry(entry, &file->registrations, file_node)
			registration_limit(channel, entry);
	registration_wait();
	guard(mutex)(&channel->registration_lock);
	list_for_each_entry_safe(entry, next, &file->registrations, file_node)
		registration_free(file, entry);
}
