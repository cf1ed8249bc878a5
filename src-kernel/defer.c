// SPDX-License-Identifier: GPL-2.0-only
/*
 * Events fired where nothing may be rung, or not even recorded
 *
 * With interrupts off, an eventfd's or a wait queue's lock may be held by what
 * was interrupted, and on PREEMPT_RT such a lock sleeps. So the event is recorded,
 * and its bells are left to an irq_work, which runs when interrupts are on again.
 *
 * An NMI or a probe may even interrupt this CPU while it holds a channel's lock.
 * Then the event is put aside, for the irq_work to record, or for whoever takes
 * the lock before.
 */
#include <linux/bitops.h>
#include <linux/eventfd.h>
#include <linux/irqflags.h>
#include <linux/percpu.h>
#include <linux/rcupdate.h>
#include <linux/smp.h>
#include <linux/timekeeping.h>

#include "internal.h"

static struct efdmon_aside *defer_get_slot(struct efdmon_channel *channel)
{
	unsigned long busy;
	unsigned int i;

	for (;;) {
		busy = READ_ONCE(channel->aside_busy);
		if (busy == ULONG_MAX)
			return NULL;
		i = ffz(busy);
		if (!test_and_set_bit_lock(i, &channel->aside_busy))
			return &channel->aside_slots[i];
	}
}

static void defer_put_slot(struct efdmon_channel *channel, struct efdmon_aside *slot)
{
	clear_bit_unlock(slot - channel->aside_slots, &channel->aside_busy);
}

/* Any context, takes no lock. */
static void defer_put_aside(struct efdmon_channel *channel, u8 flags,
			    const struct efdmon_message *message)
{
	struct efdmon_aside *slot = defer_get_slot(channel);

	if (!slot) {
		atomic_inc(&channel->aside_bare);
		return;
	}
	efdmon_emit_keep(&slot->event, flags, message);
	llist_add(&slot->node, &channel->aside);
}

static void defer_append(struct efdmon_channel *channel, const struct efdmon_event *kept)
{
	efdmon_emit_record_kept(channel, kept);
	channel->deferred++;
}

static void defer_append_aside(struct efdmon_channel *channel)
{
	struct llist_node *list = llist_reverse_order(llist_del_all(&channel->aside));
	struct efdmon_aside *slot, *next;

	llist_for_each_entry_safe(slot, next, list, node) {
		defer_append(channel, &slot->event);
		defer_put_slot(channel, slot);
	}
}

static void defer_append_bare(struct efdmon_channel *channel)
{
	const struct efdmon_event bare = {
		.source = EFDMON_SOURCE_DRIVER,
		.flags = EFDMON_EVENT_BARE,
		.time_ns = ktime_get_mono_fast_ns(),
	};
	int n;

	for (n = atomic_xchg(&channel->aside_bare, 0); n; n--)
		defer_append(channel, &bare);
}

/**
 * efdmon_defer_take_aside() - record what was put aside
 * @channel: the caller holds its lock
 *
 * Whoever put it aside has queued the irq_work, which will ring for it.
 *
 * Context: any.
 */
void efdmon_defer_take_aside(struct efdmon_channel *channel)
{
	defer_append_aside(channel);
	if (atomic_read(&channel->aside_bare))
		defer_append_bare(channel);
}

/**
 * efdmon_defer_settle() - ring for the events that left it to others
 * @channel: where they were fired
 *
 * Several may do so at a time, each for events of its own.
 *
 * Context: where efdmon_bell_ring() may be called.
 */
void efdmon_defer_settle(struct efdmon_channel *channel)
{
	u64 after, upto;

	guard(rcu)();
	scoped_guard(efdmon_channel, channel) {
		efdmon_defer_take_aside(channel);
		after = channel->settled;
		upto = channel->deferred;
		channel->settled = upto;
	}
	if (after < upto) {
		efdmon_bell_ring_deferred(channel, after, upto);
		/* SIGIO tells of many at once here: nobody knows how many wait. */
		efdmon_bell_wake(channel, 1);
	}
}

/* In a hard interrupt; on PREEMPT_RT in a thread. */
static void defer_work(struct irq_work *work)
{
	efdmon_defer_settle(container_of(work, struct efdmon_bell_work, work)->channel);
}

/* Process context, may sleep. Returns 0 or -ENOMEM. */
int efdmon_defer_init(struct efdmon_channel *channel)
{
	struct efdmon_bell_work *bell;
	int cpu;

	channel->bell_works = alloc_percpu(struct efdmon_bell_work);
	if (!channel->bell_works)
		return -ENOMEM;
	for_each_possible_cpu(cpu) {
		bell = per_cpu_ptr(channel->bell_works, cpu);
		init_irq_work(&bell->work, defer_work);
		bell->channel = channel;
	}
	return 0;
}

/* Any context that may sleep; nothing has been fired since efdmon_defer_wait(). */
void efdmon_defer_exit(struct efdmon_channel *channel)
{
	free_percpu(channel->bell_works);
}

/**
 * efdmon_defer_wait() - wait until all deferred bells have been rung
 * @channel: its driver fires no more
 *
 * On PREEMPT_RT, kernels before 2026 may touch an irq_work once more after
 * irq_work_sync() has returned; the grace period is what newer ones do about it.
 *
 * Context: process, sleeps.
 */
void efdmon_defer_wait(struct efdmon_channel *channel)
{
	int cpu;

	for_each_possible_cpu(cpu)
		irq_work_sync(&per_cpu_ptr(channel->bell_works, cpu)->work);
	synchronize_rcu();
}

/**
 * efdmon_defer_emit() - fire a driver's event, whose bells ring later
 * @channel: where
 * @flags: EFDMON_EVENT_TASK if current fires it
 * @message: with what
 *
 * Context: any.
 */
void efdmon_defer_emit(struct efdmon_channel *channel, u8 flags,
		       const struct efdmon_message *message)
{
	unsigned long irq_flags;

	/* Up to the queueing, for those who wait before they settle. */
	guard(rcu)();
	local_irq_save(irq_flags);
	if (efdmon_channel_trylock(channel)) {
		if (efdmon_defer_has_aside(channel))
			efdmon_defer_take_aside(channel);
		efdmon_emit_record(channel, EFDMON_SOURCE_DRIVER, flags, message);
		channel->deferred++;
		efdmon_channel_unlock(channel);
	} else {
		defer_put_aside(channel, flags, message);
	}
	irq_work_queue(&this_cpu_ptr(channel->bell_works)->work);
	local_irq_restore(irq_flags);
}
