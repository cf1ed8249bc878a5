// SPDX-License-Identifier: GPL-2.0-only
/*
 * Events fired where nothing may be rung, or not even recorded
 *
 * With interrupts off, an eventfd's or a wait queue's lock may be held by what
 * was interrupted, and on PREEMPT_RT such a lock sleeps. So the event is recorded,
 * and its bells are left to an irq_work, which runs when interrupts are on again.
 *
 * It runs in a hard interrupt, where on PREEMPT_RT it may not ring, and nowhere
 * may ring for long: users decide how many eventfds there are. So it leaves the
 * rest to a thread, in which channels take turns. The irq_works that PREEMPT_RT
 * runs in threads would not do: what is queued on a CPU that goes offline waits
 * there until it comes back.
 *
 * Nobody but a channel's end waits for the thread: a registration that ends takes
 * along what nobody has taken on for it yet.
 *
 * An NMI or a probe may even interrupt this CPU while it holds a channel's lock.
 * Then the event is put aside, for the irq_work to record, or for whoever takes
 * the lock before; where there are too many for that, for the thread.
 */
#include <linux/bitops.h>
#include <linux/delay.h>
#include <linux/eventfd.h>
#include <linux/err.h>
#include <linux/irqflags.h>
#include <linux/kthread.h>
#include <linux/minmax.h>
#include <linux/percpu.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/smp.h>
#include <linux/timekeeping.h>

#include "internal.h"

/* Eventfds that are rung, one for one event, in one go; at least one event's. */
#define DEFER_BELLS_MAX	64
/* With more that listen, one event's are too much for an interrupt. */
#define DEFER_LISTENERS_MAX	512
/* Like signals that are sent in a row: more say no more. */
#define DEFER_SIGIO_MAX	64
/* Events without details that are recorded with the lock held. */
#define DEFER_BARE_MAX	64
/* How much rest the thread may owe before it takes it. */
#define DEFER_OWED_NS	(5 * NSEC_PER_MSEC)

/* Constant from efdmon_defer_start() to efdmon_defer_stop(). */
static struct kthread_worker *defer_worker;

/**
 * struct defer_rest - how much rest the thread owes to others; its own
 * @time_ns:	when that was reckoned last
 * @ran_ns:	how long the thread had run by then
 * @owed_ns:	how long it had run more than others might
 */
static struct defer_rest {
	u64 time_ns;
	u64 ran_ns;
	s64 owed_ns;
} defer_rest;

/* How many wait until the thread has done what there is for it to do. */
static atomic_t defer_waiting = ATOMIC_INIT(0);

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

/* Leaves the rest for the next time. */
static void defer_append_bare(struct efdmon_channel *channel)
{
	const int count = min_t(unsigned int, atomic_read(&channel->aside_bare), DEFER_BARE_MAX);
	const struct efdmon_event bare = {
		.source = EFDMON_SOURCE_DRIVER,
		.flags = EFDMON_EVENT_BARE,
		.time_ns = ktime_get_mono_fast_ns(),
	};

	atomic_sub(count, &channel->aside_bare);
	for (int i = 0; i < count; i++)
		defer_append(channel, &bare);
}

/**
 * efdmon_defer_take_aside() - record what was put aside, of bare events some
 * @channel: the caller holds its lock
 *
 * Whoever put it aside has queued the irq_work, which will ring for it, or leave
 * the rest to the thread.
 *
 * Context: any.
 */
void efdmon_defer_take_aside(struct efdmon_channel *channel)
{
	defer_append_aside(channel);
	if (atomic_read(&channel->aside_bare))
		defer_append_bare(channel);
}

/*
 * How many events have left their bells to others so far, now that what was aside
 * is recorded, see above. Not in an NMI, and not from within a channel's lock.
 */
static u64 defer_goal(struct efdmon_channel *channel)
{
	guard(efdmon_channel)(channel);
	efdmon_defer_take_aside(channel);
	return channel->deferred;
}

/*
 * Takes on as many of the events up to @goal as may be rung for in one go, and
 * rings. Several may do so at a time, each for events of its own. Inside one RCU
 * read section, for those who wait for who has taken some on. Where
 * efdmon_bell_ring() may be called. Returns whether there are more.
 */
static bool defer_settle_some(struct efdmon_channel *channel, u64 goal)
{
	u64 after, upto = goal;
	unsigned int events;

	guard(efdmon_rcu)();
	scoped_guard(efdmon_channel, channel) {
		after = channel->settled;
		if (after >= goal)
			return false;
		if (channel->counting_length) {
			events = max(DEFER_BELLS_MAX / channel->counting_length, 1U);
			upto = min(goal, after + events);
		}
		channel->settled = upto;
	}
	efdmon_bell_ring_deferred(channel, after, upto);
	efdmon_bell_wake(channel, 0);
	/* One tells of all of these. */
	if (READ_ONCE(channel->fasync))
		atomic_cmpxchg(&channel->sigio_due, 0, 1);
	return upto < goal;
}

/* In the thread: who gets SIGIO may be a whole process group. Returns whether more is due. */
static bool defer_send_sigio(struct efdmon_channel *channel)
{
	int due = atomic_xchg(&channel->sigio_due, 0);

	if (!due || !READ_ONCE(channel->fasync))
		return false;
	kill_fasync(&channel->fasync, SIGIO, POLL_IN);
	due = min(due, DEFER_SIGIO_MAX) - 1;
	atomic_add(due, &channel->sigio_due);
	return due;
}

/*
 * Users decide how much there is to ring, and the thread goes before most others:
 * so it takes half of a CPU's time, and no more. Time in which it had nothing to
 * do, or was kept off the CPU, is rest too. Its clock moves at ticks and when it
 * leaves the CPU; only then there is something to reckon. While a channel's end
 * waits it rests for an eighth: not never, for other channels may keep it busy
 * without end, and who waits has to get the CPU to see that the wait is over.
 */
static void defer_take_rest(void)
{
	const u64 time_ns = ktime_get_mono_fast_ns();
	const u64 ran_ns = READ_ONCE(current->se.sum_exec_runtime);
	const s64 ran = ran_ns - defer_rest.ran_ns, passed = time_ns - defer_rest.time_ns;
	const s64 due = atomic_read(&defer_waiting) ? ran / 8 : ran;
	const s64 owed = max(defer_rest.owed_ns + ran + due - passed, 0LL);
	const unsigned long rest_us = owed / NSEC_PER_USEC;

	if (!ran)
		return;
	defer_rest = (struct defer_rest){
		.time_ns = time_ns, .ran_ns = ran_ns, .owed_ns = owed,
	};
	if (owed > DEFER_OWED_NS)
		usleep_range_state(rest_us, rest_us + rest_us / 8, TASK_IDLE);
}

/* One portion; then it is the next channel's turn. */
static void defer_settle(struct kthread_work *work)
{
	struct efdmon_channel *channel = container_of(work, struct efdmon_channel, thread_work);
	bool more;

	defer_take_rest();
	more = defer_settle_some(channel, defer_goal(channel));
	if (defer_send_sigio(channel) || more || atomic_read(&channel->aside_bare))
		kthread_queue_work(defer_worker, work);
}

/*
 * Eventfds that are looked at for one event, and at most rung: while one doorbell
 * is armed, for whatever event, all of them.
 */
static unsigned int defer_listeners(const struct efdmon_channel *channel)
{
	return READ_ONCE(channel->counting_length) +
	       (atomic_read(&channel->armed) ? READ_ONCE(channel->doorbells_length) : 0);
}

/* In a hard interrupt. */
static void defer_work(struct irq_work *work)
{
	struct efdmon_channel *channel =
		container_of(work, struct efdmon_bell_work, work)->channel;
	/* Records what is aside, whoever rings for it. */
	u64 goal = defer_goal(channel);

	if (IS_ENABLED(CONFIG_PREEMPT_RT) ||
	    defer_listeners(channel) > DEFER_LISTENERS_MAX ||
	    defer_settle_some(channel, goal) ||
	    READ_ONCE(channel->fasync) || atomic_read(&channel->aside_bare))
		kthread_queue_work(defer_worker, &channel->thread_work);
}

/* Process context, may sleep. Returns 0 or a negative error. */
int efdmon_defer_start(void)
{
	defer_worker = kthread_run_worker(0, "efdmon");
	if (IS_ERR(defer_worker))
		return PTR_ERR(defer_worker);
	/* There it is what an interrupt would be; elsewhere it helps one out. */
	if (IS_ENABLED(CONFIG_PREEMPT_RT))
		sched_set_fifo_low(defer_worker->task);
	else
		set_user_nice(defer_worker->task, MIN_NICE);
	return 0;
}

/* Process context, sleeps. No channel is left. */
void efdmon_defer_stop(void)
{
	kthread_destroy_worker(defer_worker);
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
		/* Elsewhere all are hard, and one that says so may not ring. */
		if (IS_ENABLED(CONFIG_PREEMPT_RT))
			bell->work = IRQ_WORK_INIT_HARD(defer_work);
		else
			init_irq_work(&bell->work, defer_work);
		bell->channel = channel;
	}
	kthread_init_work(&channel->thread_work, defer_settle);
	return 0;
}

/* Any context that may sleep; nothing has been fired since efdmon_defer_wait(). */
void efdmon_defer_exit(struct efdmon_channel *channel)
{
	free_percpu(channel->bell_works);
}

/* Process context. */
static bool defer_is_behind(struct efdmon_channel *channel)
{
	if (atomic_read(&channel->aside_bare) ||
	    (atomic_read(&channel->sigio_due) && READ_ONCE(channel->fasync)))
		return true;
	guard(efdmon_channel)(channel);
	return channel->settled < channel->deferred;
}

/**
 * efdmon_defer_wait() - wait until all deferred bells have been rung
 * @channel: its driver fires no more
 *
 * Where interrupts cannot be sent for it, an irq_work is touched once more when
 * it is not busy any more, still in the interrupt: the grace period is for that.
 *
 * Context: process, sleeps.
 */
void efdmon_defer_wait(struct efdmon_channel *channel)
{
	struct irq_work *work;
	int cpu;

	for_each_possible_cpu(cpu) {
		work = &per_cpu_ptr(channel->bell_works, cpu)->work;
		/* It may cost a grace period, even where there is nothing. */
		if (irq_work_is_busy(work))
			irq_work_sync(work);
	}
	synchronize_rcu();
	atomic_inc(&defer_waiting);
	/* Each run does a portion. */
	while (defer_is_behind(channel)) {
		kthread_queue_work(defer_worker, &channel->thread_work);
		kthread_flush_work(&channel->thread_work);
	}
	/* For what the last run has taken on; it may also have queued itself in vain. */
	kthread_cancel_work_sync(&channel->thread_work);
	atomic_dec(&defer_waiting);
}

/* Any context with interrupts off. */
static void defer_queue(struct efdmon_channel *channel)
{
	irq_work_queue(&this_cpu_ptr(channel->bell_works)->work);
}

/**
 * efdmon_defer_sigio() - have SIGIO sent for one event
 * @channel: where it was fired, inside an RCU read section
 *
 * Context: any.
 */
void efdmon_defer_sigio(struct efdmon_channel *channel)
{
	unsigned long irq_flags;

	/* Enough to be sent in a row, so that it never overflows. */
	if (atomic_read(&channel->sigio_due) < DEFER_SIGIO_MAX)
		atomic_inc(&channel->sigio_due);
	local_irq_save(irq_flags);
	defer_queue(channel);
	local_irq_restore(irq_flags);
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
	defer_queue(channel);
	local_irq_restore(irq_flags);
}
