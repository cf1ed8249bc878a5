// SPDX-License-Identifier: GPL-2.0-only
/*
 * /sys/class/efdmon/efdmonN/
 */
#include <linux/kstrtox.h>
#include <linux/math64.h>
#include <linux/string.h>
#include <linux/sysfs.h>
#include <linux/time64.h>

#include "internal.h"

static ssize_t trigger_store(struct device *dev, struct device_attribute *attr,
			     const char *buf, size_t size)
{
	struct efdmon_message message = {};
	u64 count;
	int ret;

	/* kstrtou64() would stop at a NUL and ignore what follows. */
	if (strnlen(buf, size) != size)
		return -EINVAL;
	ret = kstrtou64(buf, 10, &count);
	if (ret)
		return ret;
	/* Before the value is cut to 32 bits. */
	if (count > EFDMON_COUNT_MAX)
		return -ERANGE;
	message.count = count;
	ret = efdmon_emit_burst(dev_to_channel(dev), EFDMON_SOURCE_SYSFS, &message);
	return ret ?: size;
}
static DEVICE_ATTR_WO(trigger);

static ssize_t name_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%s\n", dev_to_channel(dev)->name);
}
static DEVICE_ATTR_RO(name);

static ssize_t events_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%llu\n", efdmon_ring_head(&dev_to_channel(dev)->ring));
}
static DEVICE_ATTR_RO(events);

static ssize_t last_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	u64 seq, time_ns, sec;
	u32 nsec;

	seq = efdmon_ring_last(&dev_to_channel(dev)->ring, &time_ns);
	sec = div_u64_rem(time_ns, NSEC_PER_SEC, &nsec);
	return sysfs_emit(buf, "%llu.%09u#%llu\n", sec, nsec, seq);
}
static DEVICE_ATTR_RO(last);

static ssize_t listeners_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%u\n", efdmon_channel_listeners(dev_to_channel(dev)));
}
static DEVICE_ATTR_RO(listeners);

static ssize_t ring_entries_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%u\n", dev_to_channel(dev)->ring.entries);
}
static DEVICE_ATTR_RO(ring_entries);

static struct attribute *sysfs_attrs[] = {
	&dev_attr_trigger.attr,
	&dev_attr_name.attr,
	&dev_attr_events.attr,
	&dev_attr_last.attr,
	&dev_attr_listeners.attr,
	&dev_attr_ring_entries.attr,
	NULL
};

static const struct attribute_group sysfs_group = {
	.attrs = sysfs_attrs,
};

const struct attribute_group *efdmon_sysfs_groups[] = {
	&sysfs_group,
	NULL
};
