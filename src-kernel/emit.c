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
/*
 * Eventfds that are rung, one for one event, between two chances to reschedule: but
 * at least one event's, and as many as are registered by the time it is recorded.
 */
#define EMIT_BELLS_MAX	64

static_assert(sizeof_field(struct efdmon_event, comm) == TASK_COMM_LEN);

/* All but .seq and .time_ns. */
static __always_inline void emit_describe(struct efdmon_event *event, enum efdmon_source source,
					  u8 flags, const struct efdmon_message *message)
{
	event->id = message->id;
	event->source = source;
	event->flags = flags;
	event->cpu = smp_processor_id();
	event->data[0] = message->data[0];
	event->data[1] = message->data[1];
	if (flags & EFDMON_EVENT_TASK) {
		event->pid = task_tgid_nr(current);
		event->tid = task_pid_nr(current);
		/* It may be changing; its last byte is always 0. */
		memcpy(event->comm, current->comm, sizeof(event->comm));
	} else {
		event->pid = 0;
		event->tid = 0;
		memset(event->comm, 0, sizeof(event->comm));
	}
}

/*
 * Events that were put aside are late, and the clock that may be read in an NMI
 * can step back by a trifle. The record never does.
 */
static __always_inline void emit_publish(struct efdmon_channel *channel,
					 struct efdmon_event *event, u64 time_ns)
{
	channel->last_ns = max(time_ns, channel->last_ns);
	event->time_ns = channel->last_ns;
	efdmon_ring_publish(&channel->ring, event);
}

/**
 * efdmon_emit_record() - record one event that is fired now
 * @channel: the caller holds its lock
 * @source: who fires it
 * @flags: EFDMON_EVENT_TASK if that is current
 * @message: with what
 *
 * Context: any.
 */
noinline void efdmon_emit_record(struct efdmon_channel *channel, enum efdmon_source source,
				 u8 flags, const struct efdmon_message *message)
{
	struct efdmon_event *event = efdmon_ring_begin(&channel->ring);

	emit_describe(event, source, flags, message);
	emit_publish(channel, event, ktime_get_mono_fast_ns());
}

/* The same in two steps: what is fired now, interrupts off, is recorded later. */
void efdmon_emit_keep(struct efdmon_event *event, u8 flags, const struct efdmon_message *message)
{
	emit_describe(event, EFDMON_SOURCE_DRIVER, flags, message);
	event->time_ns = ktime_get_mono_fast_ns();
}

/* Any context; the caller holds the channel's lock. */
void efdmon_emit_record_kept(struct efdmon_channel *channel, const struct efdmon_event *kept)
{
	struct efdmon_event *event = efdmon_ring_begin(&channel->ring);

	*event = *kept;
	emit_publish(channel, event, kept->time_ns);
}

/* Returns the number of the last of @count like events, 0 if the channel is closed. */
static __always_inline u64 emit_record_all(struct efdmon_channel *channel,
					   enum efdmon_source source, u8 flags,
					   const struct efdmon_message *message, u32 count)
{
	guard(efdmon_channel)(channel);
	if (channel->closed)
		return 0;
	if (efdmon_defer_has_aside(channel))
		efdmon_defer_take_aside(channel);
	for (u32 i = 0; i < count; i++)
		efdmon_emit_record(channel, source, flags, message);
	return channel->ring.head;
}

/* Returns whether the channel is still there. */
static bool emit_now(struct efdmon_channel *channel, enum efdmon_source source, u8 flags,
		     const struct efdmon_message *message, u32 count)
{
	u64 last;

	/*
	 * From the record to the last bell, so that a registration which is
	 * about to end can wait for the events that it still counts.
	 */
	guard(efdmon_rcu)();
	last = emit_record_all(channel, source, flags, message, count);
	if (!last)
		return false;
	efdmon_bell_ring(channel, last - count, last);
	/*
	 * SIGIO takes tasklist_lock for reading, which a driver may be called
	 * under: then it would wait for a writer who waits for the driver.
	 */
	efdmon_bell_wake(channel, source == EFDMON_SOURCE_DRIVER ? EFDMON_SIGIO_LATER : count);
	return true;
}

/*
 * The more eventfds there are to ring, the fewer events at a time; and one SIGIO
 * may be for a whole process group.
 */
static u32 emit_chunk(const struct efdmon_channel *channel, u32 left)
{
	u32 counting = READ_ONCE(channel->counting_length);

	if (left == 1 || READ_ONCE(channel->fasync))
		return 1;
	return min(left, clamp(EMIT_BELLS_MAX / (counting + 1), 1, EMIT_CHUNK_MAX));
}

/**
 * efdmon_emit_burst() - fire message->count events on behalf of current
 * @channel: where
 * @source: what current used to fire them
 * @message: what to record, and how often
 *
 * Context: process, sleeps between events of a long burst.
 * Return: 0, -ERANGE for a count that is not allowed (nothing was fired then), or
 * -ENODEV if the channel is gone or -EINTR if current is being killed (fewer were,
 * perhaps none).
 */
int efdmon_emit_burst(struct efdmon_channel *channel, enum efdmon_source source,
		      const struct efdmon_message *message)
{
	u32 left = message->count, count;

	if (!left || left > EFDMON_COUNT_MAX)
		return -ERANGE;

	for (;;) {
		count = emit_chunk(channel, left);
		if (!emit_now(channel, source, EFDMON_EVENT_TASK, message, count))
			return -ENODEV;
		left -= count;
		if (!left)
			return 0;
		if (fatal_signal_pending(current))
			return -EINTR;
		cond_resched();
	}
}

/*
 * With interrupts off, this CPU may hold the lock of an eventfd or of a wait
 * queue: we were called by a wake function, or have interrupted one. On PREEMPT_RT
 * these locks sleep, and who holds one is inside RCU instead.
 */
static bool emit_may_ring(void)
{
	if (IS_ENABLED(CONFIG_PREEMPT_RT) && (!preemptible() || rcu_preempt_depth()))
		return false;
	return !irqs_disabled() && eventfd_signal_allowed();
}

/* Its contract stands in <linux/efdmon.h>. */
void efdmon_emit(struct efdmon_channel *channel, u32 id, u64 data0, u64 data1)
{
	const struct efdmon_message message = { .id = id, .data = { data0, data1 } };
	u8 flags = in_task() ? EFDMON_EVENT_TASK : 0;

	if (emit_may_ring())
		emit_now(channel, EFDMON_SOURCE_DRIVER, flags, &message, 1);
	else
		efdmon_defer_emit(channel, flags, &message);
}
EXPORT_SYMBOL_GPL(efdmon_emit);
