/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The records of a channel: what ring.c does for the other files, and what each
 * event costs, inline
 *
 * Who appends holds efdmon_channel.lock. Who reads holds nothing: see the end of
 * the uapi header.
 */
#ifndef EFDMON_RING_H
#define EFDMON_RING_H

#include <linux/mm_types.h>
#include <linux/types.h>
#include <uapi/linux/efdmon.h>

#include <asm/barrier.h>
#include <asm/page.h>

#define EFDMON_RING_ENTRIES_MIN	64
#define EFDMON_RING_ENTRIES_MAX	1048576

/**
 * struct efdmon_ring - the records of one channel
 * @memory:	one page with the published head, then the records; mapped
 *		read-only by readers, written by emitters alone
 * @size:	bytes of @memory, whole pages
 * @entries:	number of records, a power of two
 * @head:	sequence number of the last record; read and written under
 *		efdmon_channel.lock only. Elsewhere efdmon_ring_head() tells
 *		what has been published
 */
struct efdmon_ring {
	void *memory;
	size_t size;
	u32 entries;
	u64 head;
};

/* What a driver's channel has if it does not say; constant once loaded. */
extern unsigned int efdmon_ring_entries;

bool efdmon_ring_entries_are_valid(u32 entries);
int efdmon_ring_init(struct efdmon_ring *ring, u32 entries);
void efdmon_ring_free(struct efdmon_ring *ring);
u64 efdmon_ring_head(const struct efdmon_ring *ring);
u64 efdmon_ring_last(const struct efdmon_ring *ring, u64 *time_ns);
ssize_t efdmon_ring_copy_to_user(const struct efdmon_ring *ring, u64 *seq,
				 char __user *to, size_t size);
int efdmon_ring_mmap(const struct efdmon_ring *ring, struct vm_area_struct *vma);
void efdmon_ring_describe(const struct efdmon_ring *ring, struct efdmon_info *info);

/* User space learns these from struct efdmon_info and assumes nothing. */
#define EFDMON_RING_HEAD_OFFSET		0
#define EFDMON_RING_ENTRIES_OFFSET	PAGE_SIZE

static inline u64 *efdmon_ring_published(const struct efdmon_ring *ring)
{
	return ring->memory + EFDMON_RING_HEAD_OFFSET;
}

static inline u32 efdmon_ring_slot(const struct efdmon_ring *ring, u64 seq)
{
	return (seq - 1) & (ring->entries - 1);
}

static inline struct efdmon_event *efdmon_ring_entry(const struct efdmon_ring *ring, u64 seq)
{
	struct efdmon_event *entries = ring->memory + EFDMON_RING_ENTRIES_OFFSET;

	return &entries[efdmon_ring_slot(ring, seq)];
}

/**
 * efdmon_ring_begin() - begin the next record
 * @ring: the ring; the caller holds the channel's lock
 *
 * Context: any.
 * Return: the record, for the caller to fill all of but its sequence number, and
 * then for efdmon_ring_publish().
 */
static inline struct efdmon_event *efdmon_ring_begin(struct efdmon_ring *ring)
{
	/*
	 * A reader that sees any store to the record must also see the head
	 * published before, by which it knows that the old record is gone.
	 * Pairs with the smp_rmb() in ring_copy() and with the acquire fence of
	 * readers of the mapping.
	 */
	smp_wmb();
	return efdmon_ring_entry(ring, ring->head + 1);
}

/* Any context. Number and publish what efdmon_ring_begin() returned. */
static inline void efdmon_ring_publish(struct efdmon_ring *ring, struct efdmon_event *event)
{
	event->seq = ++ring->head;
	/*
	 * A reader that sees this head sees the whole record. Pairs with the
	 * smp_load_acquire() in efdmon_ring_head() and that of readers of the
	 * mapping.
	 */
	smp_store_release(efdmon_ring_published(ring), ring->head);
}

#endif /* EFDMON_RING_H */
