// SPDX-License-Identifier: GPL-2.0-only
#include <linux/err.h>
#include <linux/module.h>
#include <linux/workqueue.h>

#include <linux/efdmon.h>

static struct efdmon_channel *channel;

static void heartbeat_beat(struct work_struct *work);
static DECLARE_DELAYED_WORK(heartbeat_work, heartbeat_beat);

static void heartbeat_beat(struct work_struct *work)
{
	efdmon_emit(channel, 1, jiffies, 0);
	schedule_delayed_work(&heartbeat_work, HZ);
}

static int __init heartbeat_init(void)
{
	channel = efdmon_channel_register("heartbeat", 0);
	if (IS_ERR(channel))
		return PTR_ERR(channel);
	schedule_delayed_work(&heartbeat_work, HZ);
	return 0;
}

static void __exit heartbeat_exit(void)
{
	cancel_delayed_work_sync(&heartbeat_work);
	efdmon_channel_unregister(channel);
}

module_init(heartbeat_init);
module_exit(heartbeat_exit);

MODULE_DESCRIPTION("Fires an efdmon event every second");
MODULE_LICENSE("GPL");
