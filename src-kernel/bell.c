// SPDX-License-Identifier: GPL-2.0-only
/*
 * Telling those who wait that events have been recorded
 *
 * Sleeping without missing an event takes two steps on either side, each side
 * writing first and looking second:
 *
 *	emitter				who wants to sleep
 *	publish the head		say so: arm the doorbell, or queue up in
 *					channel->readers
 *	smp_mb()			full barrier
 *	who is armed, who queues?	is the head where I wait for it?
 *
 * Each side's store is ordered before its load, so of two that run at the same
 * time at least one sees the other: either the emitter rings, or the sleeper
 * finds that the event is there. Release and acquire would not do: they let the
 * load pass the store.
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/minmax.h>
#include <linux/poll.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/sched/signal.h>
#include <linux/spinlock.h>

#include "internal.h"

/* Whoever takes the number out of the doorbell rings it, so it rings once. */
static bool bell_take(struct efdmon_channel *channel, struct efdmon_registration_entry *entry,
		      u64 armed)
{
	if (armed == EFDMON_NOT_ARMED ||
	    cmpxchg(&entry->armed, armed, EFDMON_NOT_ARMED) != armed)
		return false;
	atomic_dec(&channel->armed);
	return true;
}

/* A registration that ends may have lost its eventfd already. */
static void bell_ring_doorbells(struct efdmon_channel *channel, u64 head)
{
	struct efdmon_registration_entry *entry;
	u64 armed;

	list_for_each_entry_rcu(entry, &channel->doorbells, channel_node) {
		armed = READ_ONCE(entry->armed);
		if (unlikely(armed <= head) && !efdmon_registration_ends(entry) &&
		    bell_take(channel, entry, armed))
			eventfd_signal(entry->ctx);
	}
}

static void bell_wake_readers(struct efdmon_channel *channel, __poll_t events)
{
	/* Pairs with file_poll() and with wait_event() in file_read(). */
	if (waitqueue_active(&channel->readers))
		wake_up_interruptible_poll(&channel->readers, events);
}

/**
 * efdmon_bell_ring_deferred() - efdmon_bell_ring() for events that left it to others
 * @channel: where they were fired
 * @after: how many deferred events came before the first
 * @upto: how many came up to the last
 *
 * Context: as efdmon_bell_ring(), inside the RCU read section in which the
 * caller took these events on.
 */
void efdmon_bell_ring_deferred(struct efdmon_channel *channel, u64 after, u64 upto)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry_rcu(entry, &channel->counting, channel_node)
		efdmon_registration_count(entry, max(after, entry->first.deferred),
					  min(upto, READ_ONCE(entry->last.deferred)));
}

/* The part of efdmon_bell_wake() for when somebody waits. */
void efdmon_bell_wake_waiters(struct efdmon_channel *channel, u32 sigios)
{
	if (atomic_read(&channel->armed))
		bell_ring_doorbells(channel, efdmon_ring_head(&channel->ring));
	bell_wake_readers(channel, EPOLLIN | EPOLLRDNORM);
	if (!READ_ONCE(channel->fasync))
		return;
	if (sigios == EFDMON_SIGIO_LATER)
		efdmon_defer_sigio(channel);
	else
		for (; READ_ONCE(channel->fasync) && sigios; sigios--)
			kill_fasync(&channel->fasync, SIGIO, POLL_IN);
}

/**
 * efdmon_bell_ring_gone() - tell everybody that no event will come any more
 * @channel: its .gone is set
 *
 * Context: process.
 */
void efdmon_bell_ring_gone(struct efdmon_channel *channel)
{
	struct efdmon_registration_entry *entry;

	/* .gone before the question who waits, as with the head. */
	smp_mb();
	scoped_guard(efdmon_rcu)
		list_for_each_entry_rcu(entry, &channel->doorbells, channel_node)
			if (!efdmon_registration_ends(entry) &&
			    bell_take(channel, entry, READ_ONCE(entry->armed)))
				eventfd_signal(entry->ctx);
	bell_wake_readers(channel, EPOLLIN | EPOLLRDNORM | EPOLLHUP | EPOLLERR);
	kill_fasync(&channel->fasync, SIGIO, POLL_HUP);
}

/*
 * Sets what the doorbell waits for. It is counted first and discounted last, so
 * that the count never falls short. Ends in a full barrier.
 */
static void bell_set(struct efdmon_channel *channel, struct efdmon_registration_entry *entry,
		     u64 seq)
{
	if (seq != EFDMON_NOT_ARMED)
		atomic_inc(&channel->armed);
	if (xchg(&entry->armed, seq) != EFDMON_NOT_ARMED)
		atomic_dec(&channel->armed);
}

/* Process context. The last thing that is done to a registration. */
void efdmon_bell_disarm(struct efdmon_channel *channel, struct efdmon_registration_entry *entry)
{
	bell_set(channel, entry, EFDMON_NOT_ARMED);
}

/*
 * Returns 0 if the doorbell will ring or has just rung, 1 if it need not, or a
 * negative error. If the number cannot be taken back, an emitter has it, or
 * efdmon_bell_ring_gone(): no other ARM, for they take turns.
 */
static int bell_arm_entry(struct efdmon_channel *channel,
			  struct efdmon_registration_entry *entry, u64 seq)
{
	bool gone;

	guard(spinlock)(&entry->arm_lock);
	if (efdmon_registration_ends(entry))
		return -ENOENT;

	/* Before the look at the head; see the top of this file. */
	bell_set(channel, entry, seq);
	/* Before the head, to which nothing is added after that. */
	gone = smp_load_acquire(&channel->gone);
	if (efdmon_ring_head(&channel->ring) >= seq)
		return bell_take(channel, entry, seq);
	if (!gone)
		return 0;
	bell_take(channel, entry, seq);
	return -ENODEV;
}

static int bell_arm_ctx(struct efdmon_file *file, struct eventfd_ctx *ctx, u64 seq)
{
	struct efdmon_registration_entry *entry;

	guard(efdmon_rcu)();
	list_for_each_entry_rcu(entry, &file->registrations, file_node)
		if (entry->ctx == ctx && entry->doorbell)
			return bell_arm_entry(file->channel, entry, seq);
	return -ENOENT;
}

/**
 * efdmon_bell_arm() - let a doorbell ring at an event
 * @file: the open file that registered it
 * @arm: which doorbell, in the table of current, and which event
 *
 * Context: process. Waits for nobody but another ARM of the same doorbell.
 * Return: 0 if it is armed, 1 if the event has been recorded already, -EBADF,
 * -EINVAL, -ENOENT or -ENODEV, as the uapi header has them.
 */
int efdmon_bell_arm(struct efdmon_file *file, const struct efdmon_arm *arm)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(arm->fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = bell_arm_ctx(file, ctx, arm->seq);
	eventfd_ctx_put(ctx);
	return ret;
}
