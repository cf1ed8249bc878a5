// SPDX-License-Identifier: GPL-2.0-only
/*
 * A channel as a class device with a node
 */
#include <linux/err.h>
#include <linux/idr.h>
#include <linux/slab.h>

#include "internal.h"
#include "compat.h"

static dev_t channel_region;
static DEFINE_IDA(channel_numbers);

static void channel_release(struct device *dev)
{
	struct efdmon_channel *channel = dev_to_channel(dev);

	efdmon_ring_free(&channel->ring);
	ida_free(&channel_numbers, channel->number);
	kfree(channel);
}

static struct class channel_class = {
	.name = "efdmon",
	.dev_groups = efdmon_sysfs_groups,
	.dev_release = channel_release,
};

int efdmon_channel_init(void)
{
	int ret = alloc_chrdev_region(&channel_region, 0, EFDMON_CHANNELS_MAX, "efdmon");

	if (ret)
		return ret;
	ret = class_register(&channel_class);
	if (ret)
		unregister_chrdev_region(channel_region, EFDMON_CHANNELS_MAX);
	return ret;
}

void efdmon_channel_exit(void)
{
	class_unregister(&channel_class);
	unregister_chrdev_region(channel_region, EFDMON_CHANNELS_MAX);
	ida_destroy(&channel_numbers);
}

/* From here on the channel is freed by put_device(). */
static void channel_init_device(struct efdmon_channel *channel)
{
	device_initialize(&channel->dev);
	channel->dev.class = &channel_class;
	channel->dev.devt = MKDEV(MAJOR(channel_region), channel->number);
	cdev_init(&channel->cdev, &efdmon_file_operations);
	channel->cdev.owner = THIS_MODULE;
}

static struct efdmon_channel *channel_alloc(u32 ring_entries)
{
	struct efdmon_channel *channel = kzalloc(sizeof(*channel), GFP_KERNEL);

	if (!channel)
		return ERR_PTR(-ENOMEM);
	channel->number = ida_alloc_max(&channel_numbers, EFDMON_CHANNELS_MAX - 1, GFP_KERNEL);
	if (channel->number < 0)
		goto free_channel;
	if (efdmon_ring_init(&channel->ring, ring_entries))
		goto free_number;

	snprintf(channel->name, sizeof(channel->name), "efdmon%d", channel->number);
	raw_spin_lock_init(&channel->lock);
	INIT_LIST_HEAD(&channel->registrations);
	init_waitqueue_head(&channel->readers);
	channel_init_device(channel);
	return channel;

free_number:
	ida_free(&channel_numbers, channel->number);
free_channel:
	kfree(channel);
	return ERR_PTR(-ENOMEM);
}

/**
 * efdmon_channel_create() - make a channel and show it to user space
 * @ring_entries: number of records to keep, a power of two
 *
 * Context: process, may sleep.
 * Return: the channel, to be given back by efdmon_channel_destroy(), or an
 * ERR_PTR().
 */
struct efdmon_channel *efdmon_channel_create(u32 ring_entries)
{
	struct efdmon_channel *channel = channel_alloc(ring_entries);
	int ret;

	if (IS_ERR(channel))
		return channel;
	ret = dev_set_name(&channel->dev, "efdmon%d", channel->number);
	if (!ret)
		ret = cdev_device_add(&channel->cdev, &channel->dev);
	if (ret) {
		put_device(&channel->dev);
		return ERR_PTR(ret);
	}
	return channel;
}

/* Process context, sleeps until nobody is inside one of its attributes. */
void efdmon_channel_destroy(struct efdmon_channel *channel)
{
	cdev_device_del(&channel->cdev, &channel->dev);
	put_device(&channel->dev);
}

/* Number and time of the last event, of one and the same; 0 before the first. */
void efdmon_channel_last(struct efdmon_channel *channel, u64 *seq, u64 *time_ns)
{
	guard(raw_spinlock_irqsave)(&channel->lock);
	*seq = channel->ring.head;
	*time_ns = channel->last_ns;
}
