// SPDX-License-Identifier: GPL-2.0-only
/*
 * Load parameters, loading and unloading
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/module.h>

#include "internal.h"

static unsigned int channels = 1;
module_param(channels, uint, 0444);
MODULE_PARM_DESC(channels, "number of channels, 1 to 64 (default 1)");

unsigned int efdmon_ring_entries = 65536;
module_param_named(ring_entries, efdmon_ring_entries, uint, 0444);
MODULE_PARM_DESC(ring_entries,
		 "events kept per channel, a power of two from 64 to 1048576 (default 65536)");

static int pid;
module_param(pid, int, 0);
MODULE_PARM_DESC(pid, "ring the eventfd \"efd\" of this process once, now");

static int efd = -1;
module_param(efd, int, 0);
MODULE_PARM_DESC(efd, "file descriptor number in process \"pid\"");

/*
 * Written by main_init() and main_exit() only, which never run side by side.
 * The first main_count of them are published.
 */
static struct efdmon_channel *main_channels[EFDMON_CHANNELS_MAX];
static unsigned int main_count;

static int __init main_check_parameters(void)
{
	if (channels < 1 || channels > EFDMON_CHANNELS_MAX) {
		pr_err("channels=%u is not in 1..%u\n", channels, EFDMON_CHANNELS_MAX);
		return -EINVAL;
	}
	if (!efdmon_ring_entries_are_valid(efdmon_ring_entries)) {
		pr_err("ring_entries=%u is no power of two in %u..%u\n", efdmon_ring_entries,
		       EFDMON_RING_ENTRIES_MIN, EFDMON_RING_ENTRIES_MAX);
		return -EINVAL;
	}
	return 0;
}

static const char * __init main_classic_complaint(int error)
{
	switch (error) {
	case -ESRCH:
		return "no such process";
	case -EBADF:
		return "not open in that process";
	default:
		return "not an eventfd";
	}
}

/* The eventfd that pid= and efd= name, NULL without both, or an ERR_PTR(). */
static struct eventfd_ctx * __init main_find_classic(void)
{
	struct eventfd_ctx *ctx;

	if (!pid && efd == -1)
		return NULL;
	ctx = efdmon_classic_find(pid, efd);
	if (IS_ERR(ctx))
		pr_err("pid=%d efd=%d: %s\n", pid, efd, main_classic_complaint(PTR_ERR(ctx)));
	return ctx;
}

static void main_free_channels(void)
{
	unsigned int i;

	for (i = 0; i < channels && main_channels[i]; i++)
		efdmon_channel_free(main_channels[i]);
}

static int __init main_alloc_channels(void)
{
	struct efdmon_channel *channel;
	unsigned int i;

	for (i = 0; i < channels; i++) {
		channel = efdmon_channel_alloc(NULL, efdmon_ring_entries);
		if (IS_ERR(channel)) {
			main_free_channels();
			return PTR_ERR(channel);
		}
		main_channels[i] = channel;
	}
	return 0;
}

/*
 * Once a node is visible it can be open, and a module whose init fails is freed
 * no matter who has it open. So what can well fail comes before, and if a later
 * channel cannot be published after all, there are fewer.
 */
static int __init main_publish_channels(void)
{
	int ret;

	for (; main_count < channels; main_count++) {
		ret = efdmon_channel_publish(main_channels[main_count]);
		if (!ret)
			continue;
		if (!main_count)
			return ret;
		pr_warn("only %u of %u channels: error %d\n", main_count, channels, ret);
		break;
	}
	return 0;
}

static int __init main_start(void)
{
	int ret = efdmon_defer_start();

	if (ret)
		return ret;
	ret = efdmon_channel_init();
	if (ret)
		goto stop;
	ret = main_alloc_channels();
	if (ret)
		goto exit;
	ret = main_publish_channels();
	if (ret)
		goto free;
	return 0;

free:
	main_free_channels();
exit:
	efdmon_channel_exit();
stop:
	efdmon_defer_stop();
	return ret;
}

static int __init main_init(void)
{
	struct eventfd_ctx *classic;
	int ret = main_check_parameters();

	if (ret)
		return ret;
	/* First of all, so that a wrong number leaves nothing to undo. */
	classic = main_find_classic();
	if (IS_ERR(classic))
		return PTR_ERR(classic);
	ret = main_start();
	if (classic) {
		if (!ret)
			eventfd_signal(classic);
		eventfd_ctx_put(classic);
	}
	return ret;
}

static void __exit main_exit(void)
{
	while (main_count)
		efdmon_channel_unpublish(main_channels[--main_count]);
	main_free_channels();
	efdmon_channel_exit();
	efdmon_defer_stop();
}

module_init(main_init);
module_exit(main_exit);

MODULE_AUTHOR("The efd-monitor authors");
MODULE_DESCRIPTION("Event channels that ring eventfds and record every event");
MODULE_LICENSE("GPL");
MODULE_VERSION("0.1.0");
