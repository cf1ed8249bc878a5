// SPDX-License-Identifier: GPL-2.0-only
/*
 * Firing from inside an eventfd's wake-up, as a driver may that waits for one
 *
 * The wake function is called with the eventfd's own lock held. If the channel
 * rings the same eventfd, each event leads to the next.
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/file.h>
#include <linux/poll.h>
#include <linux/wait.h>

#include "sample.h"

static struct file *hook_file;
static wait_queue_head_t *hook_queue;
static wait_queue_entry_t hook_entry;

static int hook_wake(wait_queue_entry_t *entry, unsigned int mode, int sync, void *key)
{
	sample_emit_next();
	return 0;
}

static void hook_enqueue(struct file *file, wait_queue_head_t *queue, poll_table *table)
{
	hook_queue = queue;
	add_wait_queue(queue, &hook_entry);
}

/* Process context. The reference keeps the queue until sample_unhook(). */
int sample_hook_eventfd(int fd)
{
	poll_table table;

	hook_file = eventfd_fget(fd);
	if (IS_ERR(hook_file)) {
		int ret = PTR_ERR(hook_file);

		hook_file = NULL;
		return ret;
	}
	init_waitqueue_func_entry(&hook_entry, hook_wake);
	init_poll_funcptr(&table, hook_enqueue);
	vfs_poll(hook_file, &table);
	return 0;
}

/* Process context. When it has returned, the wake function is not running. */
void sample_unhook(void)
{
	if (!hook_file)
		return;
	remove_wait_queue(hook_queue, &hook_entry);
	fput(hook_file);
	hook_file = NULL;
}
