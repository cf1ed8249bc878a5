// SPDX-License-Identifier: GPL-2.0-only
/*
 * Load parameters, loading and unloading
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/log2.h>
#include <linux/module.h>

#include "internal.h"
#include "compat.h"

static unsigned int channels = 1;
module_param(channels, uint, 0444);
MODULE_PARM_DESC(channels, "number of channels, 1 to 64 (default 1)");

static unsigned int ring_entries = 65536;
module_param(ring_entries, uint, 0444);
MODULE_PARM_DESC(ring_entries,
		 "events kept per channel, a power of two from 64 to 1048576 (default 65536)");

static int pid;
module_param(pid, int, 0);
MODULE_PARM_DESC(pid, "ring the eventfd \"efd\" of this process once, now");

static int efd = -1;
module_param(efd, int, 0);
MODULE_PARM_DESC(efd, "file descriptor number in process \"pid\"");

/* Written by main_init() and main_exit() only, which never run side by side. */
static struct efdmon_channel *main_channels[EFDMON_CHANNELS_MAX];

static int main_check_parameters(void)
{
	if (channels < 1 || channels > EFDMON_CHANNELS_MAX) {
		pr_err("efdmon: channels=%u is not in 1..%u\n", channels, EFDMON_CHANNELS_MAX);
		return -EINVAL;
	}
	if (!is_power_of_2(ring_entries) || ring_entries < EFDMON_RING_ENTRIES_MIN ||
	    ring_entries > EFDMON_RING_ENTRIES_MAX) {
		pr_err("efdmon: ring_entries=%u is no power of two in %u..%u\n", ring_entries,
		       EFDMON_RING_ENTRIES_MIN, EFDMON_RING_ENTRIES_MAX);
		return -EINVAL;
	}
	return 0;
}

/* The eventfd that pid= and efd= name, NULL without both, or an ERR_PTR(). */
static struct eventfd_ctx *main_find_classic(void)
{
	struct eventfd_ctx *ctx;

	if (!pid && efd == -1)
		return NULL;
	ctx = efdmon_classic_find(pid, efd);
	if (IS_ERR(ctx))
		pr_err("efdmon: pid=%d efd=%d: %s\n", pid, efd,
		       ctx == ERR_PTR(-ESRCH) ? "no such process" :
		       ctx == ERR_PTR(-EBADF) ? "not open in that process" :
		       "not an eventfd");
	return ctx;
}

static void main_destroy_channels(void)
{
	unsigned int i;

	for (i = 0; i < channels && main_channels[i]; i++)
		efdmon_channel_destroy(main_channels[i]);
}

static int main_create_channels(void)
{
	struct efdmon_channel *channel;
	unsigned int i;

	for (i = 0; i < channels; i++) {
		channel = efdmon_channel_create(ring_entries);
		if (IS_ERR(channel)) {
			main_destroy_channels();
			return PTR_ERR(channel);
		}
		main_channels[i] = channel;
	}
	return 0;
}

static int main_start(void)
{
	int ret = efdmon_channel_init();

	if (ret)
		return ret;
	ret = main_create_channels();
	if (ret)
		efdmon_channel_exit();
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
	main_destroy_channels();
	efdmon_channel_exit();
}

module_init(main_init);
module_exit(main_exit);

MODULE_AUTHOR("The efd-monitor authors");
MODULE_DESCRIPTION("Event channels that ring eventfds and record every event");
MODULE_LICENSE("GPL");
MODULE_VERSION("0.1.0");
