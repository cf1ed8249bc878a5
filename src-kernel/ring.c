// SPDX-License-Identifier: GPL-2.0-only
/*
 * The records of a channel, in memory that readers map
 *
 * Broadcast: there is one writer at a time, no reader is waited for, and a
 * reader finds out by itself that it was overtaken. The rule that it follows
 * stands at the end of the uapi header; read() follows the same one.
 */
#include <linux/build_bug.h>
#include <linux/log2.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/sched/signal.h>
#include <linux/uaccess.h>
#include <linux/vmalloc.h>

#include "compat.h"
#include "ring.h"

static_assert(sizeof(struct efdmon_event) == 64);
static_assert(offsetof(struct efdmon_event, comm) == 32);
static_assert(offsetof(struct efdmon_event, data) == 48);
static_assert(sizeof(struct efdmon_message) == 24);
static_assert(sizeof(struct efdmon_info) == 128);
static_assert(sizeof(struct efdmon_registration) == 32);
static_assert(sizeof(struct efdmon_arm) == 16);

/* Records that read() copies at a time: the longer, the sooner they are spoiled. */
#define RING_BATCH		(EFDMON_RING_ENTRIES_MIN / 2)

bool efdmon_ring_entries_are_valid(u32 entries)
{
	return is_power_of_2(entries) && entries >= EFDMON_RING_ENTRIES_MIN &&
	       entries <= EFDMON_RING_ENTRIES_MAX;
}

/* The slot after head may be half written, so one record less than entries. */
static u64 ring_oldest(const struct efdmon_ring *ring, u64 head)
{
	return head < ring->entries ? 1 : head - ring->entries + 2;
}

int efdmon_ring_init(struct efdmon_ring *ring, u32 entries)
{
	ring->entries = entries;
	ring->size = EFDMON_RING_ENTRIES_OFFSET +
		     PAGE_ALIGN(entries * sizeof(struct efdmon_event));
	ring->head = 0;
	ring->memory = vmalloc_user(ring->size);
	return ring->memory ? 0 : -ENOMEM;
}

void efdmon_ring_free(struct efdmon_ring *ring)
{
	vfree(ring->memory);
}

/* Sequence number of the last event whose record can be read. Any context. */
u64 efdmon_ring_head(const struct efdmon_ring *ring)
{
	/* Before any load of a record; pairs with efdmon_ring_publish(). */
	return smp_load_acquire(efdmon_ring_published(ring));
}

/*
 * Number and time of the last event, of one and the same; 0 before the first. Any
 * context, and no lock: everybody may ask, and emitters must not wait for that.
 */
u64 efdmon_ring_last(const struct efdmon_ring *ring, u64 *time_ns)
{
	u64 head;

	do {
		head = efdmon_ring_head(ring);
		*time_ns = head ? READ_ONCE(efdmon_ring_entry(ring, head)->time_ns) : 0;
		/* The copy before the check, as in ring_copy(). */
		smp_rmb();
	} while (head && head < ring_oldest(ring, READ_ONCE(*efdmon_ring_published(ring))));
	return head;
}

/*
 * Copies the next records after *seq, at most @room, and moves *seq on. The copy
 * goes straight to user memory, which may take long, and is checked afterwards.
 * Each try that the writer spoils makes the next one start further ahead of it, up
 * to half a ring: a reader that was overtaken loses a little more, and the writer
 * does not catch up with it twice in a row.
 *
 * Returns how many, 0 if there is nothing new, or -EFAULT.
 */
static ssize_t ring_copy(const struct efdmon_ring *ring, u64 *seq,
			 struct efdmon_event __user *to, size_t room)
{
	u64 head, first;
	u32 n, lead;

	for (lead = 0;; lead = clamp(2 * lead, RING_BATCH, ring->entries / 2)) {
		head = efdmon_ring_head(ring);
		first = max(*seq + 1, ring_oldest(ring, head) + lead);
		if (first > head)
			return 0;
		n = min3(room, (size_t)(head - first + 1),
			 (size_t)(ring->entries - efdmon_ring_slot(ring, first)));
		if (copy_to_user(to, efdmon_ring_entry(ring, first), n * sizeof(*to)))
			return -EFAULT;

		/* The copies before the check. Pairs with efdmon_ring_begin(). */
		smp_rmb();
		if (first >= ring_oldest(ring, READ_ONCE(*efdmon_ring_published(ring))))
			break;
		cond_resched();
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
	struct efdmon_event __user *event = (struct efdmon_event __user *)to;
	size_t room = size / sizeof(*event), done = 0;
	u64 next = *seq;
	ssize_t n;

	while (done < room) {
		n = ring_copy(ring, &next, event + done, min_t(size_t, room - done, RING_BATCH));
		if (n < 0 && !done)
			return n;
		if (n <= 0)
			break;
		WRITE_ONCE(*seq, next);
		done += n;
		if (signal_pending(current))
			break;
		cond_resched();
	}
	return done * sizeof(*event);
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
	info->head_offset = EFDMON_RING_HEAD_OFFSET;
	info->entries_offset = EFDMON_RING_ENTRIES_OFFSET;
}
