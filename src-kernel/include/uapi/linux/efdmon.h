/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * efdmon: event channels that ring eventfds and record every event
 *
 * A channel is a character device, /dev/efdmonN. Its events are numbered from
 * 1 without a gap. Each event is written to a ring that every reader of the
 * device can map, and then added to every eventfd registered with the channel:
 * the eventfd says how many, the ring says which, when, by whom and with what.
 *
 * Opening for reading allows everything but firing; firing needs write access
 * and nothing else; GET_INFO and SIGIO need neither. All structures have the
 * same layout for 32-bit and 64-bit callers. On the way in, reserved fields and
 * unused flags must be zero, or the call fails with EINVAL; on the way out,
 * ignore those that you do not know. Any call fails with EFAULT if it is given
 * memory that cannot be accessed.
 *
 * A channel of another driver is gone when that driver takes it back. Open files
 * and mappings stay as they are, and what was recorded can still be read; what
 * would wait for events or fire some fails with ENODEV.
 *
 *   open(2)    fails as for any file.
 *              EMFILE  this user has as many open files of all channels as the
 *                      module's parameter max_user_files allows
 *              ENOMEM
 *   read(2)    copies whole struct efdmon_event records, oldest first, from
 *              this open file's own position (duplicates of the descriptor
 *              share it), until there is no more, no more room, or a signal. A
 *              fresh open starts at "from now on"; efdmon_info.read_seq says
 *              where that is. Records overwritten before they were read are
 *              skipped; the gap in .seq says how many.
 *              EINVAL  the buffer holds less than one record
 *              EAGAIN  O_NONBLOCK is set, and there is nothing to read, or
 *                      another thread is reading through this open file
 *              EINTR   a signal came before the first record
 *              ENODEV  there is nothing to read, and the channel is gone
 *   lseek(2)   (SEEK_SET, 0) moves to the oldest record kept, (SEEK_END, 0) to
 *              "from now on"; both return 0.
 *              EINVAL  any other offset or origin
 *              EINTR   a signal came while another thread was reading
 *   write(2)   fires one or more struct efdmon_message, in order, and returns
 *              the bytes of the messages fired. The first message that is not
 *              valid ends the call: with its error if it is the first one.
 *              A signal ends the call between two messages; it never blocks.
 *              EINVAL  the size is 0 or no multiple of a message
 *              ERANGE  .count is 0 or above EFDMON_COUNT_MAX
 *              ENODEV  the channel is gone; of the first message, some events
 *                      may have been fired before that
 *   poll(2)    POLLIN when read() has a record; POLLOUT always. Each only if
 *              the file is open for it. POLLHUP and POLLERR, and no POLLOUT,
 *              when the channel is gone.
 *   fcntl(2)   F_SETOWN and O_ASYNC: SIGIO at every event of this channel. A
 *              pending SIGIO swallows the next; with F_SETSIG and a real-time
 *              signal each event queues one, but those of a driver that come
 *              close together may share one. SIGIO also when the channel goes.
 *              ENOSPC  this user has as many open files with O_ASYNC, of all
 *                      channels, as the module's parameter max_user_sigio
 *                      allows
 *   mmap(2)    maps the ring, read-only, whole, from offset 0. See "The ring".
 *              The mapping keeps the open file, and so its registrations, as
 *              a duplicate of the descriptor would.
 *              EACCES  PROT_WRITE or PROT_EXEC was asked for (mprotect() later:
 *                      the same), or the file is not open for reading
 *              EINVAL  the length is not that of the pages of .mmap_size, or
 *                      the offset is not 0
 */
#ifndef _UAPI_LINUX_EFDMON_H
#define _UAPI_LINUX_EFDMON_H

#include <linux/ioctl.h>
#include <linux/types.h>

/* Value of efdmon_info.abi_version that this header describes. */
#define EFDMON_ABI_VERSION	1

/* Bytes of a channel name, with the terminating NUL. */
#define EFDMON_NAME_LEN		32
/* Bytes of a task name, with the terminating NUL. */
#define EFDMON_COMM_LEN		16
/* Most events that one message, or one write to "trigger", may fire. */
#define EFDMON_COUNT_MAX	1000000
/* Most eventfds that may be registered with one channel at a time. */
#define EFDMON_REG_MAX		4096
/* Most of these that one open file may have registered. */
#define EFDMON_REG_FILE_MAX	256

/**
 * enum efdmon_source - values of efdmon_event.source
 * @EFDMON_SOURCE_SYSFS:	a write to the sysfs attribute "trigger"
 * @EFDMON_SOURCE_WRITE:	a struct efdmon_message written to the device
 * @EFDMON_SOURCE_DRIVER:	another kernel driver
 *
 * Values may be added: show an unknown one as a number.
 */
enum efdmon_source {
	EFDMON_SOURCE_SYSFS	= 1,
	EFDMON_SOURCE_WRITE	= 2,
	EFDMON_SOURCE_DRIVER	= 3,
};

/* efdmon_event.flags: fired in process context; .pid, .tid, .comm are valid. */
#define EFDMON_EVENT_TASK	0x01
/*
 * efdmon_event.flags: a driver fired it where its details could not be kept, in
 * the middle of many others; .id, .data and .cpu are 0, and .time_ns is when the
 * record was made.
 */
#define EFDMON_EVENT_BARE	0x02

/**
 * struct efdmon_event - the record of one event
 * @seq:	sequence number in its channel; the first event is 1
 * @time_ns:	CLOCK_MONOTONIC of the initial time namespace, in nanoseconds,
 *		when the event fired; never less than that of the event before
 * @id:		message id, chosen by the sender; 0 for a plain trigger
 * @source:	who fired it, one of enum efdmon_source
 * @flags:	EFDMON_EVENT_*
 * @cpu:	number of the CPU that it fired on
 * @pid:	process id (thread group) of the sender, as the initial pid
 *		namespace has it; 0 without EFDMON_EVENT_TASK
 * @tid:	thread id of the sender, likewise
 * @comm:	name of the sending thread, padded with NUL; always terminated
 * @data:	two parameters, chosen by the sender
 *
 * 64 bytes, one cache line on common machines.
 */
struct efdmon_event {
	__aligned_u64 seq;
	__aligned_u64 time_ns;
	__u32 id;
	__u8 source;
	__u8 flags;
	__u16 cpu;
	__s32 pid;
	__s32 tid;
	char comm[EFDMON_COMM_LEN];
	__aligned_u64 data[2];
};

/**
 * struct efdmon_message - what write() takes
 * @id:		message id, copied to the records; any value
 * @count:	how many events to fire, 1 to EFDMON_COUNT_MAX
 * @data:	two parameters, copied to the records; any value
 */
struct efdmon_message {
	__u32 id;
	__u32 count;
	__aligned_u64 data[2];
};

/**
 * struct efdmon_info - what EFDMON_IOC_GET_INFO returns
 * @abi_version:	EFDMON_ABI_VERSION of the running module. A client
 *			must refuse a version that it does not know.
 * @flags:		none yet, 0
 * @entry_size:		bytes from one record of the ring to the next
 * @ring_entries:	number of records in the ring, a power of two
 * @head_seq:		sequence number of the last event, 0 before the first
 * @mmap_size:		length to give to mmap(), in bytes
 * @head_offset:	offset in the mapping, in bytes, of the __u64 head
 * @entries_offset:	offset in the mapping, in bytes, of the first record
 * @name:		name of the channel, terminated and padded with NUL
 * @read_seq:		what read() will copy comes after this event; 0 for all
 *			that the ring still has
 * @reserved:		0
 */
struct efdmon_info {
	__u32 abi_version;
	__u32 flags;
	__u32 entry_size;
	__u32 ring_entries;
	__aligned_u64 head_seq;
	__aligned_u64 mmap_size;
	__u32 head_offset;
	__u32 entries_offset;
	char name[EFDMON_NAME_LEN];
	__aligned_u64 read_seq;
	__aligned_u64 reserved[6];
};

/* efdmon_registration.flags: ring when EFDMON_IOC_ARM says so, not always. */
#define EFDMON_REG_DOORBELL	0x01

/**
 * struct efdmon_registration - argument of EFDMON_IOC_{REGISTER,UNREGISTER}
 * @fd:		an eventfd in the caller's own file descriptor table
 * @flags:	REGISTER: 0 or EFDMON_REG_DOORBELL; UNREGISTER: 0
 * @seq:	out: REGISTER: sequence number of the last event that the
 *		registration does *not* count; UNREGISTER: of the last that it
 *		did count. Ignored on the way in.
 * @reserved:	must be 0
 *
 * A counting registration, that is one without flags: every event after the
 * first and up to the second @seq adds exactly 1 to the eventfd, after its
 * record can be read: read the eventfd first, then the records, and none is
 * missed. Once an event's sender has returned, the sum of the values read and
 * the value pending includes it; what a driver fires with interrupts off, and on
 * PREEMPT_RT wherever it may not sleep, can follow a little later, from an interrupt
 * or a thread of the kernel. All this as long as nobody else writes to the eventfd,
 * and it is not brought near its limit of 2^64.
 *
 * A doorbell: nothing is added until EFDMON_IOC_ARM asks for it, and then 1,
 * once. For readers that drain the records: wait, drain, arm, and so on.
 *
 * The registration belongs to the open file of the channel. It ends when the
 * last descriptor of that open file is closed and its last mapping is gone,
 * copies in other processes included, and not with the eventfd: one that is
 * closed first keeps its place until then. UNREGISTER ends it earlier. When
 * either has returned, the eventfd is rung no more. Before UNREGISTER returns it is
 * rung for all up to @seq; at the last close, what was to follow later does not.
 */
struct efdmon_registration {
	__s32 fd;
	__u32 flags;
	__aligned_u64 seq;
	__aligned_u64 reserved[2];
};

/**
 * struct efdmon_arm - argument of EFDMON_IOC_ARM
 * @fd:		an eventfd that this open file has registered as a doorbell
 * @flags:	must be 0
 * @seq:	number of the event to ring at: usually that of the last record
 *		drained, plus 1. All ones: not at all
 *
 * ARM returns 0 when the doorbell is armed: 1 will be added to the eventfd, once,
 * when event @seq has been recorded, or when the channel is gone. It returns 1,
 * and leaves the doorbell not armed, when that event has been recorded already:
 * drain again. So no event slips in between the last look at the records and the
 * sleep. A doorbell holds one number: ARM replaces what it held, and a doorbell
 * that has rung stays silent until the next ARM.
 */
struct efdmon_arm {
	__s32 fd;
	__u32 flags;
	__aligned_u64 seq;
};

/*
 * REGISTER	EBADF   .fd is not open, or the channel is not open for reading
 *		EINVAL  .fd is no eventfd, an unknown flag is set, or .reserved
 *			is not 0
 *		EEXIST  the eventfd is registered with this channel already, by
 *			this open file or by another
 *		ENOSPC  the channel has EFDMON_REG_MAX registrations, this open
 *			file EFDMON_REG_FILE_MAX, or who opened it, in all
 *			channels, as many as the module's parameter
 *			max_user_registrations allows
 *		ENODEV  the channel is gone
 *		ENOMEM, EINTR
 *		EFAULT  nothing is registered, but if .seq alone could not be
 *			written, the eventfd may have been rung, and be so until
 *			another thread's UNREGISTER of it has returned
 * UNREGISTER	EBADF, EINVAL, EINTR  likewise
 *		ENOENT  this open file has not registered that eventfd, or
 *			another thread's UNREGISTER of it, or its REGISTER that
 *			fails with EFAULT, is under way: the eventfd is silent
 *			once that one has returned
 *		EFAULT  .seq could not be written; the registration has ended
 *			all the same, unless the argument could not be read
 * ARM		EBADF, EINVAL, ENODEV  likewise
 *		ENOENT  this open file has not registered that eventfd as a
 *			doorbell
 *
 * Any other request fails with ENOTTY.
 */
#define EFDMON_IOC_MAGIC	0xEF
#define EFDMON_IOC_GET_INFO	_IOR(EFDMON_IOC_MAGIC, 0x00, struct efdmon_info)
#define EFDMON_IOC_REGISTER	_IOWR(EFDMON_IOC_MAGIC, 0x01, struct efdmon_registration)
#define EFDMON_IOC_UNREGISTER	_IOWR(EFDMON_IOC_MAGIC, 0x02, struct efdmon_registration)
#define EFDMON_IOC_ARM		_IOW(EFDMON_IOC_MAGIC, 0x03, struct efdmon_arm)

/*
 * The ring
 *
 * The mapping holds a __u64 at .head_offset, "head", the sequence number of the
 * last record published, and .ring_entries records from .entries_offset on. The
 * record of event s, s >= 1, stands at
 *
 *	.entries_offset + ((s - 1) & (.ring_entries - 1)) * .entry_size
 *
 * The kernel alone writes, never waits for a reader, and overwrites the oldest
 * record: while head is h, the record of event h + 1 may be being written over
 * that of event h + 1 - .ring_entries. To read event s:
 *
 *	1. load head with acquire semantics; stop if s > head;
 *	2. copy the record;
 *	3. issue an acquire fence (a load-load barrier) and load head again;
 *	4. the copy is good if head - s < .ring_entries - 1; otherwise event s
 *	   is lost, and the oldest that can still be read is
 *	   head - .ring_entries + 2.
 *
 * Steps 3 and 4 may cover a batch of copies, with s the oldest of them; keep it
 * short against the ring, or a fast sender spoils every try. The kernel
 * publishes head with release semantics after the record, and orders each
 * publication before the next record is written; these are the partners of 1
 * and 3. Head is to be loaded in one piece: by an instruction that loads 64 bits
 * on 32-bit machines too, and that does not write.
 */

#endif /* _UAPI_LINUX_EFDMON_H */
