/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files of efdmon share
 *
 * Ownership: main.c owns the channels. A channel is a struct device and lives
 * until its last reference is put: by main.c, by its cdev, and by every open
 * file through the cdev; a mapping holds its open file. An open file owns its
 * registrations; a registration owns a reference to its eventfd context. A user
 * lives as long as an open file of theirs.
 *
 * Locks:
 *	efdmon_file.read_lock			mutex; user memory may be
 *						touched under it
 *	efdmon_channel.registration_lock	mutex; user memory may not, for
 *						all users of a channel share it
 *	user_lock (user.c)			spinlock; what users hold of all
 *						channels; nothing is taken inside
 *	efdmon_registration_entry.arm_lock	spinlock; process context; nothing
 *						is taken inside
 *	efdmon_channel.lock			raw spinlock, interrupts off, any
 *						context; inside registration_lock;
 *						taken by efdmon_channel_lock()
 *						and its like only
 *
 * RCU: emitters ring registrations inside read sections, and ARM looks for one
 * inside such a section.
 */
#ifndef EFDMON_INTERNAL_H
#define EFDMON_INTERNAL_H

#include "compat.h"
#include "ring.h"

#include <linux/cdev.h>
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/eventfd.h>
#include <linux/irq_work.h>
#include <linux/kthread.h>
#include <linux/llist.h>
#include <linux/minmax.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/preempt.h>
#include <linux/rculist.h>
#include <linux/rcupdate.h>
#include <linux/spinlock.h>
#include <linux/wait.h>
#include <linux/efdmon.h>
#include <uapi/linux/efdmon.h>

#define EFDMON_CHANNELS_MAX	64

/**
 * struct efdmon_position - where a channel stands
 * @seq:	sequence number of the last event
 * @deferred:	how many events so far left their bells to others
 */
struct efdmon_position {
	u64 seq;
	u64 deferred;
};

/**
 * struct efdmon_aside - an event that could not be recorded at once
 * @node:	in efdmon_channel.aside
 * @event:	complete but for its sequence number
 */
struct efdmon_aside {
	struct llist_node node;
	struct efdmon_event event;
};

/**
 * struct efdmon_bell_work - what a CPU does when its interrupts are on again
 * @work:	queued by that CPU alone
 * @channel:	constant
 */
struct efdmon_bell_work {
	struct irq_work work;
	struct efdmon_channel *channel;
};

/**
 * struct efdmon_channel - one stream of events
 * @dev:		/sys/class/efdmon/efdmonN; its release frees the channel
 * @cdev:		/dev/efdmonN; holds a reference to @dev
 * @number:		N; constant
 * @name:		what the channel is called; constant once published
 * @closed:		nothing more is recorded; set once, under @lock
 * @gone:		@closed, and all bells have been rung for what was recorded, but
 *			those that an UNREGISTER under way rings by itself; set once.
 *			Who looks at the records afterwards acquires it
 * @lock:		taken by emitters in any context and by registration
 * @ring:		the records; appended to under @lock
 * @last_ns:		time of the last event; written under @lock
 * @deferred:		events that left their bells to @bell_works and
 *			@thread_work; under @lock
 * @settled:		how many of these somebody has taken on; under @lock
 * @sigio_due:		how many SIGIOs drivers' events have left to @thread_work;
 *			atomic
 * @bell_works:		rings for them; one a CPU, so that a CPU which does not come
 *			to it delays nobody else's
 * @thread_work:	the same in efdmon's thread: on PREEMPT_RT, and where there
 *			is too much to ring or to record in an interrupt; SIGIO
 * @aside:		events that found @lock taken by what they interrupted
 * @aside_slots:	where these are kept
 * @aside_busy:		which of the slots are in use, a bit each; atomic
 * @aside_bare:		events that found none free; atomic
 * @registration_lock:	serializes REGISTER, UNREGISTER and close; protects
 *			@serial and, against change, the lists of all open files
 * @serial:		of the last registration
 * @counting:		registrations that ring for every event, of all open
 *			files; changed under @registration_lock and @lock, walked
 *			under either of them or RCU
 * @doorbells:		registrations that ring when armed; likewise
 * @counting_length:	of @counting; changed under @registration_lock and @lock,
 *			read under either of them or with READ_ONCE()
 * @doorbells_length:	of @doorbells; likewise
 * @armed:		how many doorbells are armed; atomic. Never 0 while one is,
 *			but for a moment more than there are
 * @readers:		read() and poll() sleep here
 * @fasync:		who gets SIGIO; kept by fasync_helper()
 *
 * Other drivers have no more than a pointer to it, so a change inside is kept out
 * of the checksums of the symbols that they use: they need not be built anew. Where
 * the checksums are made from debugging information it is in them: then they must.
 */
#ifndef __GENKSYMS__
struct efdmon_channel {
	struct device dev;
	struct cdev cdev;
	int number;
	char name[EFDMON_NAME_LEN];
	bool closed;
	bool gone;
	raw_spinlock_t lock;
	struct efdmon_ring ring;
	u64 last_ns;
	u64 deferred;
	u64 settled;
	atomic_t sigio_due;
	struct efdmon_bell_work __percpu *bell_works;
	struct kthread_work thread_work;
	struct llist_head aside;
	struct efdmon_aside aside_slots[BITS_PER_LONG];
	unsigned long aside_busy;
	atomic_t aside_bare;
	struct mutex registration_lock;	/* REGISTER, UNREGISTER and close */
	u64 serial;
	struct list_head counting;
	struct list_head doorbells;
	unsigned int counting_length;
	unsigned int doorbells_length;
	atomic_t armed;
	wait_queue_head_t readers;
	struct fasync_struct *fasync;
};
#endif

static inline struct efdmon_channel *dev_to_channel(struct device *dev)
{
	return container_of(dev, struct efdmon_channel, dev);
}

int efdmon_channel_init(void);
void efdmon_channel_exit(void);
struct efdmon_channel *efdmon_channel_alloc(const char *name, u32 ring_entries);
void efdmon_channel_retire(struct efdmon_channel *channel);
void efdmon_channel_free(struct efdmon_channel *channel);
int efdmon_channel_publish(struct efdmon_channel *channel);
void efdmon_channel_unpublish(struct efdmon_channel *channel);

/*
 * An RCU read section in which users fire or are rung, for whose end others wait:
 * not for as long as who is in it, at whatever priority, is kept off the CPU. So
 * RCU inside: enabling preemption is where he may lose the CPU. On PREEMPT_RT locks
 * that sleep are taken in such a section, and RCU lends priority to who holds
 * others up.
 */
static __always_inline void efdmon_rcu_lock(void)
{
	if (!IS_ENABLED(CONFIG_PREEMPT_RT))
		preempt_disable();
	rcu_read_lock();
}

static __always_inline void efdmon_rcu_unlock(void)
{
	rcu_read_unlock();
	if (!IS_ENABLED(CONFIG_PREEMPT_RT))
		preempt_enable();
}

DEFINE_LOCK_GUARD_0(efdmon_rcu, efdmon_rcu_lock(), efdmon_rcu_unlock())

/* How many channel locks this CPU holds or waits for. */
DECLARE_PER_CPU(unsigned int, efdmon_lock_depth);

/* Interrupts are off. Not from within a channel's lock, and not in an NMI. */
static inline void efdmon_channel_lock(struct efdmon_channel *channel)
{
	this_cpu_inc(efdmon_lock_depth);
	raw_spin_lock(&channel->lock);
}

static inline void efdmon_channel_unlock(struct efdmon_channel *channel)
{
	raw_spin_unlock(&channel->lock);
	this_cpu_dec(efdmon_lock_depth);
}

/* Interrupts are off. Any context: never waits for whom it has interrupted. */
bool efdmon_channel_trylock(struct efdmon_channel *channel);

/* Any context. */
static inline unsigned int efdmon_channel_listeners(const struct efdmon_channel *channel)
{
	return READ_ONCE(channel->counting_length) + READ_ONCE(channel->doorbells_length);
}

DEFINE_LOCK_GUARD_1(efdmon_channel, struct efdmon_channel,
		    local_irq_save(_T->flags); efdmon_channel_lock(_T->lock),
		    efdmon_channel_unlock(_T->lock); local_irq_restore(_T->flags),
		    unsigned long flags)

/**
 * struct efdmon_file - an open file of a channel
 * @channel:		constant; the open file's cdev keeps it alive
 * @user:		constant; charged for the open file and all @registrations
 * @read_lock:		serializes read() and lseek()
 * @seq:		last event read or skipped; written under @read_lock,
 *			read by poll() and GET_INFO with READ_ONCE()
 * @registrations:	of this file; changed under the channel's
 *			registration_lock, walked under it or RCU
 * @registrations_length: under the channel's registration_lock
 */
struct efdmon_file {
	struct efdmon_channel *channel;
	struct efdmon_user *user;
	struct mutex read_lock;		/* read() against lseek() */
	u64 seq;
	struct list_head registrations;
	unsigned int registrations_length;
};

extern const struct file_operations efdmon_file_operations;

/**
 * struct efdmon_registration_entry - one eventfd of one open file
 * @channel_node:	in efdmon_channel.counting or .doorbells
 * @file_node:		in efdmon_file.registrations
 * @ctx:		the eventfd; a reference is held; constant
 * @serial:		unlike that of any other of the channel; constant
 * @doorbell:		rings when armed only; constant
 * @armed:		doorbell: number of the event to ring at, or
 *			EFDMON_NOT_ARMED; atomic: who swaps a number for that
 *			rings
 * @arm_lock:		serializes ARM
 * @first:		last event that is not counted yet; constant once visible
 * @last:		last event that others count; all ones until the end nears.
 *			Written under the channel's lock, read with READ_ONCE()
 * @left:		events that it counts by itself when it ends: they came before,
 *			and nobody had taken on their bells
 * @rcu:		emitters may still look at @last when all else is over, and an
 *			ARM under @arm_lock
 */
struct efdmon_registration_entry {
	struct list_head channel_node;
	struct list_head file_node;
	struct eventfd_ctx *ctx;
	u64 serial;
	bool doorbell;
	u64 armed;
	spinlock_t arm_lock;		/* one ARM against another */
	struct efdmon_position first;
	struct efdmon_position last;
	u64 left;
	struct rcu_head rcu;
};

#define EFDMON_NOT_ARMED	U64_MAX
#define EFDMON_SIGIO_LATER	U32_MAX

static inline bool efdmon_registration_ends(const struct efdmon_registration_entry *entry)
{
	return READ_ONCE(entry->last.seq) != U64_MAX;
}

int efdmon_registration_add(struct efdmon_file *file, struct efdmon_registration *reg,
			    u64 *serial);
int efdmon_registration_remove(struct efdmon_file *file, struct efdmon_registration *reg);
void efdmon_registration_undo(struct efdmon_file *file, u64 serial);
void efdmon_registration_remove_all(struct efdmon_file *file);

int efdmon_bell_arm(struct efdmon_file *file, const struct efdmon_arm *arm);
void efdmon_bell_disarm(struct efdmon_channel *channel,
			struct efdmon_registration_entry *entry);
void efdmon_bell_ring_deferred(struct efdmon_channel *channel, u64 after, u64 upto);
void efdmon_bell_ring_gone(struct efdmon_channel *channel);

/* After smp_mb(): pairs with ARM, file_poll(), file_fasync(), the wait in file_read(). */
static inline bool efdmon_channel_has_waiters(struct efdmon_channel *channel)
{
	/* See above. */
	return waitqueue_active(&channel->readers) || atomic_read(&channel->armed) ||
	       READ_ONCE(channel->fasync);
}

/* Adds 1 to the eventfd for each event after @after up to @upto. */
static inline void efdmon_registration_count(struct efdmon_registration_entry *entry,
					     u64 after, u64 upto)
{
	for (; after < upto; after++)
		eventfd_signal(entry->ctx);
}

/**
 * efdmon_bell_ring() - let registrations count events that have been recorded
 * @channel: where they were fired
 * @after: sequence number of the one before the first
 * @upto: sequence number of the last
 *
 * Context: where eventfd_signal() and, on PREEMPT_RT, sleeping spinlocks are
 * allowed; inside the RCU read section in which the events got their numbers.
 */
static inline void efdmon_bell_ring(struct efdmon_channel *channel, u64 after, u64 upto)
{
	struct efdmon_registration_entry *entry;

	list_for_each_entry_rcu(entry, &channel->counting, channel_node)
		efdmon_registration_count(entry, max(after, entry->first.seq),
					  min(upto, READ_ONCE(entry->last.seq)));
}

void efdmon_bell_wake_waiters(struct efdmon_channel *channel, u32 sigios);

/**
 * efdmon_bell_wake() - wake up who waits for events that have been recorded
 * @channel: where they were fired
 * @sigios: how many signals who wants SIGIO gets, or EFDMON_SIGIO_LATER to leave
 *	    one to the thread
 *
 * Context: as efdmon_bell_ring().
 */
static inline void efdmon_bell_wake(struct efdmon_channel *channel, u32 sigios)
{
	/* The head before the question who waits; see the top of bell.c. */
	smp_mb();
	if (unlikely(efdmon_channel_has_waiters(channel)))
		efdmon_bell_wake_waiters(channel, sigios);
}

void efdmon_emit_record(struct efdmon_channel *channel, enum efdmon_source source, u8 flags,
			const struct efdmon_message *message);
void efdmon_emit_keep(struct efdmon_event *event, u8 flags,
		      const struct efdmon_message *message);
void efdmon_emit_record_kept(struct efdmon_channel *channel, const struct efdmon_event *kept);
int efdmon_emit_burst(struct efdmon_channel *channel, enum efdmon_source source,
		      const struct efdmon_message *message);

int efdmon_defer_start(void);
void efdmon_defer_stop(void);
int efdmon_defer_init(struct efdmon_channel *channel);
void efdmon_defer_exit(struct efdmon_channel *channel);
void efdmon_defer_wait(struct efdmon_channel *channel);
void efdmon_defer_emit(struct efdmon_channel *channel, u8 flags,
		       const struct efdmon_message *message);

/* What this misses, an event that has gone bare, the irq_work and the thread do not. */
static inline bool efdmon_defer_has_aside(const struct efdmon_channel *channel)
{
	return unlikely(!llist_empty(&channel->aside));
}

void efdmon_defer_take_aside(struct efdmon_channel *channel);
void efdmon_defer_sigio(struct efdmon_channel *channel);

/* What a user is charged for. */
enum efdmon_user_thing {
	EFDMON_USER_FILES,
	EFDMON_USER_REGISTRATIONS,
	EFDMON_USER_SIGIO,
	EFDMON_USER_THINGS
};

struct efdmon_user *efdmon_user_open(void);
void efdmon_user_close(struct efdmon_user *user);
int efdmon_user_charge(struct efdmon_user *user, enum efdmon_user_thing thing);
void efdmon_user_uncharge(struct efdmon_user *user, enum efdmon_user_thing thing);

extern const struct attribute_group *efdmon_sysfs_groups[];

struct eventfd_ctx *efdmon_classic_find(pid_t nr, int fd);

#endif /* EFDMON_INTERNAL_H */
