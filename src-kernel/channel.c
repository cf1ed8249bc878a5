// SPDX-License-Identifier: GPL-2.0-only
/*
 * A channel as a class device with a node
 */
#include <linux/err.h>
#include <linux/idr.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "internal.h"

static dev_t channel_region;
static DEFINE_IDA(channel_numbers);

DEFINE_PER_CPU(unsigned int, efdmon_lock_depth);

static void channel_release(struct device *dev)
{
	struct efdmon_channel *channel = dev_to_channel(dev);

	efdmon_defer_exit(channel);
	efdmon_ring_free(&channel->ring);
	mutex_destroy(&channel->registration_lock);
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

/* When it has returned, the channel is freed by put_device() alone. */
static void channel_init_device(struct efdmon_channel *channel)
{
	device_initialize(&channel->dev);
	channel->dev.class = &channel_class;
	channel->dev.devt = MKDEV(MAJOR(channel_region), channel->number);
	cdev_init(&channel->cdev, &efdmon_file_operations);
	channel->cdev.owner = THIS_MODULE;
}

/* What a new channel has, but for its device. */
static void channel_init_members(struct efdmon_channel *channel)
{
	raw_spin_lock_init(&channel->lock);
	init_llist_head(&channel->aside);
	mutex_init(&channel->registration_lock);
	INIT_LIST_HEAD(&channel->counting);
	INIT_LIST_HEAD(&channel->doorbells);
	init_waitqueue_head(&channel->readers);
}

/**
 * efdmon_channel_alloc() - make a channel that nobody sees yet
 * @name: what it is called, or NULL to call it as its node
 * @ring_entries: number of records to keep, a power of two
 *
 * Context: process, may sleep.
 * Return: the channel, for efdmon_channel_publish() or efdmon_channel_free(), or
 * an ERR_PTR().
 */
struct efdmon_channel *efdmon_channel_alloc(const char *name, u32 ring_entries)
{
	struct efdmon_channel *channel = kzalloc(sizeof(*channel), GFP_KERNEL);
	int ret;

	if (!channel)
		return ERR_PTR(-ENOMEM);
	ret = ida_alloc_max(&channel_numbers, EFDMON_CHANNELS_MAX - 1, GFP_KERNEL);
	if (ret < 0)
		goto free_channel;
	channel->number = ret;
	ret = efdmon_ring_init(&channel->ring, ring_entries);
	if (ret)
		goto free_number;
	ret = efdmon_defer_init(channel);
	if (ret)
		goto free_ring;

	channel_init_members(channel);
	channel_init_device(channel);
	ret = dev_set_name(&channel->dev, "efdmon%d", channel->number);
	if (ret) {
		put_device(&channel->dev);
		return ERR_PTR(ret);
	}
	strscpy(channel->name, name ?: dev_name(&channel->dev), sizeof(channel->name));
	return channel;

free_ring:
	efdmon_ring_free(&channel->ring);
free_number:
	ida_free(&channel_numbers, channel->number);
free_channel:
	kfree(channel);
	return ERR_PTR(ret);
}

/* Only for a channel that was never published, or is not any more. */
void efdmon_channel_free(struct efdmon_channel *channel)
{
	put_device(&channel->dev);
}

/**
 * efdmon_channel_publish() - show a channel to user space
 * @channel: from efdmon_channel_alloc()
 *
 * From now on it may be open, and may be so until efdmon_channel_unpublish() and
 * longer.
 *
 * Context: process, may sleep.
 * Return: 0, or a negative error, and the channel can only be freed.
 */
int efdmon_channel_publish(struct efdmon_channel *channel)
{
	return cdev_device_add(&channel->cdev, &channel->dev);
}

/* Process context, sleeps until nobody is inside one of its attributes. */
void efdmon_channel_unpublish(struct efdmon_channel *channel)
{
	cdev_device_del(&channel->cdev, &channel->dev);
}

/**
 * efdmon_channel_retire() - let nothing more be fired
 * @channel: unpublished; still open, perhaps; its driver fires no more
 *
 * When it has returned, all that was fired has been recorded and rung, and
 * everybody who waits has been told that the channel is gone.
 *
 * Context: process, sleeps.
 */
void efdmon_channel_retire(struct efdmon_channel *channel)
{
	/* First, so that no record comes after .closed, which is for good. */
	efdmon_defer_wait(channel);
	scoped_guard(efdmon_channel, channel)
		channel->closed = true;
	/* Users may have fired until then: first their bells, then the news. */
	synchronize_rcu();
	/* Pairs with file_is_gone() and bell_arm_entry(). */
	smp_store_release(&channel->gone, true);
	efdmon_bell_ring_gone(channel);
}

/*
 * Taking the lock without ever waiting for whom this CPU has interrupted, nor,
 * with two channels, for one who waits for whom this CPU has interrupted.
 */
bool efdmon_channel_trylock(struct efdmon_channel *channel)
{
	bool first = this_cpu_inc_return(efdmon_lock_depth) == 1;

	if (first && !in_nmi()) {
		raw_spin_lock(&channel->lock);
		return true;
	}
	/* Without SMP a lock knows not whether it is held. */
	if ((first || IS_ENABLED(CONFIG_SMP)) && raw_spin_trylock(&channel->lock))
		return true;
	this_cpu_dec(efdmon_lock_depth);
	return false;
}
