// SPDX-License-Identifier: GPL-2.0-only
/*
 * A driver with a channel of its own, "efdmon-sample", that fires from whatever
 * context it is asked to:
 *
 *	cd /sys/module/efdmon_sample/parameters
 *	echo "timer 10" > fire			10 events from a timer
 *	echo "hook 10 $fd" > fire		one at each of the next 10 wake-ups of
 *						eventfd number $fd of this process
 *
 * The write returns when all have been fired, but that of "hook" at once. Each
 * event has the number of its context as id, and counts up from 0 in data[0].
 */
#include <linux/err.h>
#include <linux/module.h>
#include <linux/string.h>

#include <linux/efdmon.h>

#include "sample.h"

static struct efdmon_channel *sample_channel;

/*
 * The run that is under way. Written before its first event, by the one who
 * writes to "fire", of whom there is one at a time; then by the events' context.
 */
static unsigned int sample_id;
static unsigned int sample_next;
static unsigned int sample_count;

bool sample_emit_next(void)
{
	unsigned int i = sample_next;

	if (i >= sample_count)
		return false;
	/* First, for the event may wake up who asks for the next one. */
	sample_next = i + 1;
	efdmon_emit(sample_channel, sample_id, i, 0);
	return i + 1 < sample_count;
}

bool sample_has_more(void)
{
	return READ_ONCE(sample_next) < sample_count;
}

static void sample_prepare(unsigned int id, unsigned int count)
{
	sample_unhook();
	sample_id = id;
	sample_next = 0;
	sample_count = count;
}

static int sample_fire(const char *value, const struct kernel_param *param)
{
	unsigned int count, i;
	char name[16];
	int fd = -1;

	/* The parameter is there before the channel, and after it. */
	if (IS_ERR_OR_NULL(sample_channel))
		return -ENODEV;
	if (sscanf(value, "%15s %u %d", name, &count, &fd) < 2 || !count)
		return -EINVAL;
	if (!strcmp(name, "hook")) {
		sample_prepare(0, count);
		return sample_hook_eventfd(fd);
	}
	for (i = 0; sample_contexts[i].name; i++) {
		if (strcmp(name, sample_contexts[i].name))
			continue;
		sample_prepare(i + 1, count);
		return sample_contexts[i].run();
	}
	return -EINVAL;
}

static const struct kernel_param_ops sample_fire_ops = {
	.set = sample_fire,
};

module_param_cb(fire, &sample_fire_ops, NULL, 0200);
MODULE_PARM_DESC(fire, "context and number of events to fire");

static int __init sample_init(void)
{
	sample_channel = efdmon_channel_register("efdmon-sample", 0);
	return PTR_ERR_OR_ZERO(sample_channel);
}

static void __exit sample_exit(void)
{
	struct efdmon_channel *channel = sample_channel;

	kernel_param_lock(THIS_MODULE);
	sample_unhook();
	sample_channel = NULL;
	kernel_param_unlock(THIS_MODULE);
	efdmon_channel_unregister(channel);
}

module_init(sample_init);
module_exit(sample_exit);

MODULE_AUTHOR("The efd-monitor authors");
MODULE_DESCRIPTION("Fires efdmon events from every context");
MODULE_LICENSE("GPL");
