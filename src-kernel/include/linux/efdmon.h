/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * efdmon for other drivers: a channel of one's own
 *
 *	channel = efdmon_channel_register("my-sensor", 0);
 *	efdmon_emit(channel, id, data0, data1);
 *	efdmon_channel_unregister(channel);
 *
 * What user space gets of it stands in <uapi/linux/efdmon.h>.
 */
#ifndef _LINUX_EFDMON_H
#define _LINUX_EFDMON_H

#include <linux/types.h>

struct efdmon_channel;

/**
 * efdmon_channel_register() - make a channel and show it to user space
 * @name:		what it is called: 1 to EFDMON_NAME_LEN - 1 printable
 *			ASCII characters; need not be unlike other names
 * @ring_entries:	number of records to keep, a power of two from 64 to
 *			1048576, or 0 for what efdmon was loaded with
 *
 * Context: process, may sleep. User space may open the channel, and fire events
 * on it, before this has returned.
 * Return: the channel, for efdmon_emit() and efdmon_channel_unregister(), or an
 * ERR_PTR(): -EINVAL for a wrong name or number, -ENOSPC if there are 64
 * channels already, -ENOMEM, or what the driver core says.
 */
struct efdmon_channel *efdmon_channel_register(const char *name, unsigned int ring_entries);

/**
 * efdmon_emit() - fire one event
 * @channel:	from efdmon_channel_register()
 * @id:		message id, for the reader to tell events apart; any value
 * @data0:	first parameter, any value
 * @data1:	second parameter, any value
 *
 * The event is numbered, stamped and recorded, and then rings the eventfds that
 * are registered with the channel. Nothing is allocated, and the call can not
 * fail. With interrupts off, or where an eventfd may not be signalled, the
 * bells ring as soon as interrupts are on again, the first ones from an
 * interrupt and the others from a thread; on PREEMPT_RT, with preemption off or
 * a lock held likewise, all from the thread. SIGIO is always sent from there.
 * Where the call interrupts another one on the same CPU, from an NMI or a
 * kprobe, or from an NMI while another CPU is in the channel, the record may
 * follow then, too; if more than 64 of a channel wait for that, the next ones
 * are recorded without their details, EFDMON_EVENT_BARE, perhaps by the thread.
 *
 * Context: any in which RCU is watching: process, softirq, hard interrupt, NMI,
 * PREEMPT_RT, inside an eventfd's or a wait queue's wake-up, with locks held (raw
 * spinlocks with interrupts off only). Not on a CPU that goes offline, once it
 * takes no interrupts any more, and not any more once
 * efdmon_channel_unregister() has been called. Beware of firing at every wake-up of
 * an eventfd that users hand in: they may register it with the channel, and then
 * each event leads to the next, for ever.
 */
void efdmon_emit(struct efdmon_channel *channel, u32 id, u64 data0, u64 data1);

/**
 * efdmon_channel_unregister() - take a channel back
 * @channel:	from efdmon_channel_register(); not to be used any more
 *
 * When it has returned, everything that was fired has been recorded, and rung but
 * for registrations that are just being ended: those their UNREGISTER rings.
 * Processes that have the channel open can still read what was recorded; they
 * see POLLHUP and ENODEV, and the memory goes with the last of them.
 *
 * Context: process, sleeps.
 */
void efdmon_channel_unregister(struct efdmon_channel *channel);

#endif /* _LINUX_EFDMON_H */
