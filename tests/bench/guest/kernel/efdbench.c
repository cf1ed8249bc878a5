// SPDX-License-Identifier: GPL-2.0-only
/*
 * What events cost the driver that fires them
 *
 * In debugfs, below "efdbench":
 *
 *	emit	read: fires a burst on a channel of this module's own, and says how
 *		many instructions that took; write: fires so many
 *	signal	read: the same for as many calls of eventfd_signal()
 *	eventfd	write: the descriptor of the eventfd for "signal"
 *	netlink	write: multicasts so many records to group 1 of NETLINK_USERSOCK
 */
#include <linux/debugfs.h>
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/module.h>
#include <linux/netlink.h>
#include <linux/preempt.h>
#include <linux/timex.h>
#include <net/net_namespace.h>
#include <net/netlink.h>

#include <linux/efdmon.h>
#include <uapi/linux/efdmon.h>

#define BURST	64
#define GROUP	1

static struct efdmon_channel *channel;
static struct eventfd_ctx *eventfd;
static struct sock *netlink;
static struct dentry *folder;

static int emit_get(void *unused, u64 *instructions)
{
	cycles_t before;
	int i;

	/* Bells ring in place only with interrupts on: hold off no more than others. */
	preempt_disable();
	before = get_cycles();
	for (i = 0; i < BURST; i++)
		efdmon_emit(channel, 1, i, 0);
	*instructions = get_cycles() - before;
	preempt_enable();
	return 0;
}

static int emit_set(void *unused, u64 count)
{
	while (count--)
		efdmon_emit(channel, 1, count, 0);
	return 0;
}
DEFINE_DEBUGFS_ATTRIBUTE(emit_fops, emit_get, emit_set, "%llu\n");

static int signal_get(void *unused, u64 *instructions)
{
	cycles_t before;
	int i;

	if (!eventfd)
		return -ENXIO;
	preempt_disable();
	before = get_cycles();
	for (i = 0; i < BURST; i++)
		eventfd_signal(eventfd);
	*instructions = get_cycles() - before;
	preempt_enable();
	return 0;
}
DEFINE_DEBUGFS_ATTRIBUTE(signal_fops, signal_get, NULL, "%llu\n");

static void eventfd_put(void)
{
	if (eventfd)
		eventfd_ctx_put(eventfd);
	eventfd = NULL;
}

static int eventfd_set(void *unused, u64 fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	eventfd_put();
	eventfd = ctx;
	return 0;
}
DEFINE_DEBUGFS_ATTRIBUTE(eventfd_fops, NULL, eventfd_set, "%llu\n");

static int netlink_send(u64 seq)
{
	struct efdmon_event *event;
	struct nlmsghdr *header;
	struct sk_buff *message = nlmsg_new(sizeof(*event), GFP_KERNEL);

	if (!message)
		return -ENOMEM;
	header = nlmsg_put(message, 0, 0, NLMSG_MIN_TYPE, sizeof(*event), 0);
	event = nlmsg_data(header);
	*event = (struct efdmon_event) {
		.seq = seq,
		.time_ns = ktime_get_ns(),
		.pid = task_tgid_nr(current),
		.tid = task_pid_nr(current),
	};
	strscpy_pad(event->comm, current->comm, sizeof(event->comm));
	return nlmsg_multicast(netlink, message, 0, GROUP, GFP_KERNEL);
}

static int netlink_set(void *unused, u64 count)
{
	int ret = 0;

	while (!ret && count)
		ret = netlink_send(count--);
	return ret;
}
DEFINE_DEBUGFS_ATTRIBUTE(netlink_fops, NULL, netlink_set, "%llu\n");

static int __init efdbench_init(void)
{
	struct netlink_kernel_cfg config = { .groups = GROUP };

	netlink = netlink_kernel_create(&init_net, NETLINK_USERSOCK, &config);
	if (!netlink)
		return -ENOMEM;
	channel = efdmon_channel_register("bench", 0);
	if (IS_ERR(channel)) {
		netlink_kernel_release(netlink);
		return PTR_ERR(channel);
	}

	/* Without these files there is nothing to measure, and that is found out. */
	folder = debugfs_create_dir("efdbench", NULL);
	debugfs_create_file_unsafe("emit", 0600, folder, NULL, &emit_fops);
	debugfs_create_file_unsafe("signal", 0600, folder, NULL, &signal_fops);
	debugfs_create_file_unsafe("eventfd", 0600, folder, NULL, &eventfd_fops);
	debugfs_create_file_unsafe("netlink", 0600, folder, NULL, &netlink_fops);
	return 0;
}
module_init(efdbench_init);

static void __exit efdbench_exit(void)
{
	debugfs_remove(folder);
	efdmon_channel_unregister(channel);
	netlink_kernel_release(netlink);
	eventfd_put();
}
module_exit(efdbench_exit);

MODULE_DESCRIPTION("What events cost the driver that fires them");
MODULE_LICENSE("GPL");
