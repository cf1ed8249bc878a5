// SPDX-License-Identifier: GPL-2.0-only
/*
 * Firing events: record first, then ring
 */
#include <linux/eventfd.h>
#include <linux/export.h>
#include <linux/minmax.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/sched/signal.h>
#include <linux/smp.h>
#include <linux/string.h>
#include <linux/timekeeping.h>

#include "internal.h"

/* Events that are recorded with the lock held and interrupts off. */
#define EMIT_CHUNK_MAX	32
/* Eventfds that are rung, one for one event, between two chances to reschedule. */
#define EMIT_BELLS_MAX	64

static void emit_describe_sender(struct efdmon_event *event)
{
	event->flags = EFDMON_EVENT_TASK;
	event->pid = task_tgid_nr(current);
	event->tid = task_pid_nr(current);
	/* It may be changing; its last byte never does. */
	memcpy(event->comm, current->comm, sizeof(event->comm) - 1);
}

/**
 * efdmon_emit_append() - record one event
 * @channel: the caller holds its lock
 * @event: complete but for its sequence number; .time_ns is when it was fired,
 *	and becomes what was recorded
 *
 * Context: any.
 */
void efdmon_emit_append(struct efdmon_channel *channel, struct efdmon_event *event)
{
	/*
	 * Events that were put aside are late, and the clock that may be read in
	 * an NMI can step back by a trifle. The record never does.
	 */
	event->time_ns = max(event->time_ns, channel->last_ns);
	channel->last_ns = event->time_ns;
	efdmon_ring_append(&channel->ring, event);
}

/* Returns the number of the last of @count like events. */
static u64 emit_record(struct efdmon_channel *channel, struct efdmon_event *event, u32 count)
{
	u64 last;

	guard(efdmon_channel)(channel);
	event->cpu = smp_processor_id();
	while (count--) {
		event->time_ns = ktime_get_mono_fast_ns();
		efdmon_emit_append(channel, event);
	}
	last = channel->ring.head;
	efdmon_defer_take_aside(channel);
	return last;
}

static void emit_now(struct efdmon_channel *channel, struct efdmon_event *event, u32 count)
{
	u64 last;

	/*
	 * From the record to the last bell, so that a registration which is
	 * about to end can wait for the events that it still counts.
	 */
	guard(rcu)();
	last = emit_record(channel, event, count);
	efdmon_bell_ring(channel, last - count, last);
}

/* The more eventfds there are to ring, the fewer events at a time. */
static u32 emit_chunk(const struct efdmon_channel *channel)
{
	return clamp(EMIT_BELLS_MAX / (READ_ONCE(channel->listeners) + 1), 1, EMIT_CHUNK_MAX);
}

/**
 * efdmon_emit_burst() - fire message->count events on behalf of current
 * @channel: where
 * @source: what current used to fire them
 * @message: what to record, and how often
 *
 * Context: process, sleeps between events of a long burst.
 * Return: 0, -ERANGE for a count that is not allowed or -ENODEV if the channel
 * is gone (nothing was fired then), or -EINTR if current is being killed (fewer
 * were).
 */
int efdmon_emit_burst(struct efdmon_channel *channel, enum efdmon_source source,
		      const struct efdmon_message *message)
{
	struct efdmon_event event = {
		.id = message->id,
		.source = source,
		.data = { message->data[0], message->data[1] },
	};
	u32 left, count;

	if (!message->count || message->count > EFDMON_COUNT_MAX)
		return -ERANGE;
	if (READ_ONCE(channel->gone))
		return -ENODEV;

	emit_describe_sender(&event);
	for (left = message->count; left; left -= count) {
		if (fatal_signal_pending(current))
			return -EINTR;
		count = min(left, emit_chunk(channel));
		emit_now(channel, &event, count);
		cond_resched();
	}
	return 0;
}

/*
 * With interrupts off, what was interrupted may hold the lock of an eventfd or of
 * a wait queue. On PREEMPT_RT these locks sleep.
 */
static bool emit_may_ring(void)
{
	if (IS_ENABLED(CONFIG_PREEMPT_RT) && !preemptible())
		return false;
	return !irqs_disabled() && eventfd_signal_allowed();
}

/* Its contract stands in <linux/efdmon.h>. */
void efdmon_emit(struct efdmon_channel *channel, u32 id, u64 data0, u64 data1)
{
	struct efdmon_event event = {
		.id = id,
		.source = EFDMON_SOURCE_DRIVER,
		.data = { data0, data1 },
	};

	if (in_task())
		emit_describe_sender(&event);
	if (emit_may_ring())
		emit_now(channel, &event, 1);
	else
		efdmon_defer_emit(channel, &event);
}
EXPORT_SYMBOL_GPL(efdmon_emit);
