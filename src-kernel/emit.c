// SPDX-License-Identifier: GPL-2.0-only
/*
 * Firing events: record first, then ring
 */
#include <linux/ktime.h>
#include <linux/poll.h>
#include <linux/rcupdate.h>
#include <linux/sched/signal.h>
#include <linux/smp.h>
#include <linux/string.h>

#include "internal.h"

/* What all events of a burst have in common. */
static void emit_describe(struct efdmon_event *event, enum efdmon_source source,
			  const struct efdmon_message *message)
{
	*event = (struct efdmon_event) {
		.id = message->id,
		.source = source,
		.flags = EFDMON_EVENT_TASK,
		.pid = task_tgid_nr(current),
		.tid = task_pid_nr(current),
		.data = { message->data[0], message->data[1] },
	};
	strscpy(event->comm, current->comm, sizeof(event->comm));
}

static u64 emit_record(struct efdmon_channel *channel, struct efdmon_event *event)
{
	guard(raw_spinlock_irqsave)(&channel->lock);

	/* Under the lock, so that time never runs against the sequence. */
	event->time_ns = ktime_get_ns();
	event->cpu = smp_processor_id();
	channel->last_ns = event->time_ns;
	return efdmon_ring_append(&channel->ring, event);
}

static void emit_one(struct efdmon_channel *channel, struct efdmon_event *event)
{
	/*
	 * From the record to the last bell, so that a registration which is
	 * about to end can wait for the events that it still counts.
	 */
	scoped_guard(rcu)
		efdmon_registration_ring(channel, emit_record(channel, event));
	wake_up_interruptible_poll(&channel->readers, EPOLLIN | EPOLLRDNORM);
	kill_fasync(&channel->fasync, SIGIO, POLL_IN);
}

/**
 * efdmon_emit_burst() - fire message->count events on behalf of current
 * @channel: where
 * @source: what current used to fire them
 * @message: what to record, and how often
 *
 * Context: process, sleeps between events of a long burst.
 * Return: 0, -ERANGE for a count that is not allowed (nothing was fired then),
 * or -EINTR if current is being killed (fewer were).
 */
int efdmon_emit_burst(struct efdmon_channel *channel, enum efdmon_source source,
		      const struct efdmon_message *message)
{
	struct efdmon_event event;
	u32 i;

	if (!message->count || message->count > EFDMON_COUNT_MAX)
		return -ERANGE;

	emit_describe(&event, source, message);
	for (i = 0; i < message->count; i++) {
		if (fatal_signal_pending(current))
			return -EINTR;
		emit_one(channel, &event);
		cond_resched();
	}
	return 0;
}
