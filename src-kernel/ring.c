// SPDX-License-Identifier: GPL-2.0-only
/*
 * The records of a channel, in memory that readers map
 *
 * Broadcast: there is one writer at a time, no reader is waited for, and a
 * reader finds out by itself that it was overtaken. The rule that it follows
 * stands at the end of the uapi header; read() follows the same one.
 */
#include <linux/build_bug.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/sched/signal.h>
#include <linux/uaccess.h>
#include <linux/vmalloc.h>

#include "internal.h"

static_assert(sizeof(struct efdmon_event) == 64);
static_assert(offsetof(struct efdmon_event, comm) == 32);
static_assert(offsetof(struct efdmon_event, data) == 48);
static_assert(sizeof(struct efdmon_message) == 24);
static_assert(sizeof(struct efdmon_info) == 128);
static_assert(sizeof(struct efdmon_registration) == 32);

/* User space learns these from struct efdmon_info and assumes nothing. */
#define RING_HEAD_OFFSET	0
#define RING_ENTRIES_OFFSET	PAGE_SIZE

static u64 *ring_published(const struct efdmon_ring *ring)
{
	return ring->memory + RING_HEAD_OFFSET;
}

static u32 ring_slot(const struct efdmon_ring *ring, u64 seq)
{
	return (seq - 1) & (ring->entries - 1);
}

static struct efdmon_event *ring_entry(const struct efdmon_ring *ring, u64 seq)
{
	struct efdmon_event *entries = ring->memory + RING_ENTRIES_OFFSET;

	return &entries[ring_slot(ring, seq)];
}

/* The slot after head may be half written, so one record less than entries. */
static u64 ring_oldest(const struct efdmon_ring *ring, u64 head)
{
	return head < ring->entries ? 1 : head - ring->entries + 2;
}

int efdmon_ring_init(struct efdmon_ring *ring, u32 entries)
{
	ring->entries = entries;
	ring->size = RING_ENTRIES_OFFSET +
		     PAGE_ALIGN(entries * sizeof(struct efdmon_event));
	ring->head = 0;
	ring->memory = vmalloc_user(ring->size);
	return ring->memory ? 0 : -ENOMEM;
}

void efdmon_ring_free(struct efdmon_ring *ring)
{
	vfree(ring->memory);
}

/**
 * efdmon_ring_append() - write the next record and publish it
 * @ring: the ring; the caller holds the channel's lock
 * @event: the record, complete but for its sequence number
 *
 * Context: any.
 * Return: the sequence number of the record.
 */
u64 efdmon_ring_append(struct efdmon_ring *ring, const struct efdmon_event *event)
{
	u64 seq = ring->head + 1;
	struct efdmon_event *entry = ring_entry(ring, seq);

	/*
	 * A reader that sees any of the stores below must also see the head
	 * published before, by which it knows that the old record is gone.
	 * Pairs with the smp_rmb() in efdmon_ring_copy_to_user() and with the
	 * acquire fence of readers of the mapping.
	 */
	smp_wmb();
	*entry = *event;
	entry->seq = seq;
	ring->head = seq;

	/*
	 * A reader that sees this head sees the whole record. Pairs with the
	 * smp_load_acquire() in efdmon_ring_head() and that of readers of the
	 * mapping.
	 */
	smp_store_release(ring_published(ring), seq);
	return seq;
}

/* Sequence number of the last event whose record can be read. Any context. */
u64 efdmon_ring_head(const struct efdmon_ring *ring)
{
	/* Before any load of a record; pairs with efdmon_ring_append(). */
	return smp_load_acquire(ring_published(ring));
}

/*
 * Copies the next records after *seq, at most @room, to @batch, and moves *seq
 * on. Each try that the writer spoils makes the next one start further ahead of
 * it, up to half a ring: a reader that was overtaken loses a little more, and
 * the writer does not catch up with it twice in a row.
 */
static u32 ring_copy(const struct efdmon_ring *ring, u64 *seq,
		     struct efdmon_event *batch, u32 room)
{
	u64 head, first;
	u32 i, n, lead;

	for (lead = 0;; lead = clamp(2 * lead, room, ring->entries / 2)) {
		head = efdmon_ring_head(ring);
		first = max(*seq + 1, ring_oldest(ring, head) + lead);
		if (first > head)
			return 0;
		n = min_t(u64, room, head - first + 1);
		for (i = 0; i < n; i++) {
			/* What the race spoils is found out below. */
			batch[i] = data_race(*ring_entry(ring, first + i));
		}

		/* The copies before the check. Pairs with efdmon_ring_append(). */
		smp_rmb();
		if (first >= ring_oldest(ring, READ_ONCE(*ring_published(ring))))
			break;
	}
	*seq = first + n - 1;
	return n;
}

/**
 * efdmon_ring_copy_to_user() - copy whole records, oldest first
 * @ring: the ring
 * @seq: the last event that the reader has seen; moved on
 * @to: where to
 * @size: room at @to, in bytes
 *
 * Ends when there is no more, no room for one more, or a signal.
 *
 * Context: process, may sleep in page faults. A reader with slow memory delays
 * neither the writer nor other open files.
 * Return: bytes copied, 0 if there is nothing new, or -EFAULT.
 */
ssize_t efdmon_ring_copy_to_user(const struct efdmon_ring *ring, u64 *seq,
				 char __user *to, size_t size)
{
	struct efdmon_event batch[8];
	size_t done = 0, bytes;
	u64 next = *seq;
	u32 n;

	while (size - done >= sizeof(*batch)) {
		n = ring_copy(ring, &next, batch,
			      min(ARRAY_SIZE(batch), (size - done) / sizeof(*batch)));
		if (!n)
			break;
		bytes = n * sizeof(*batch);
		if (copy_to_user(to + done, batch, bytes))
			return done ?: -EFAULT;
		WRITE_ONCE(*seq, next);
		done += bytes;
		if (signal_pending(current))
			break;
		cond_resched();
	}
	return done;
}

/**
 * efdmon_ring_mmap() - map the whole ring, for reading only and for good
 * @ring: the ring
 * @vma: as mmap() was asked for it
 *
 * The mapping holds the open file, and so the channel and the module.
 *
 * Context: process, mmap lock held.
 * Return: 0, -EACCES if more than reading was asked for, -EINVAL for a wrong length or
 * offset, -EAGAIN or -ENOMEM.
 */
int efdmon_ring_mmap(const struct efdmon_ring *ring, struct vm_area_struct *vma)
{
	/* Nor is it code, whatever senders put into it. */
	if (vma->vm_flags & (VM_WRITE | VM_EXEC))
		return -EACCES;
	if (vma->vm_pgoff || vma->vm_end - vma->vm_start != ring->size)
		return -EINVAL;

	/* Neither mprotect() nor a debugger's forced write may gain it later. */
	vm_flags_clear(vma, VM_MAYWRITE | VM_MAYEXEC);
	return remap_vmalloc_range(vma, ring->memory, 0);
}

void efdmon_ring_describe(const struct efdmon_ring *ring, struct efdmon_info *info)
{
	info->entry_size = sizeof(struct efdmon_event);
	info->ring_entries = ring->entries;
	info->head_seq = efdmon_ring_head(ring);
	info->mmap_size = ring->size;
	info->head_offset = RING_HEAD_OFFSET;
	info->entries_offset = RING_ENTRIES_OFFSET;
}
