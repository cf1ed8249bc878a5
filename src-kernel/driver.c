// SPDX-License-Identifier: GPL-2.0-only
/*
 * Channels of other drivers; the contract stands in <linux/efdmon.h>
 */
#include <linux/ctype.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/string.h>

#include "internal.h"

/* It is shown on terminals and in one line of sysfs. */
static bool driver_name_is_valid(const char *name)
{
	size_t i, length = strnlen(name, EFDMON_NAME_LEN);

	for (i = 0; i < length; i++)
		if (!isascii(name[i]) || !isprint(name[i]))
			return false;
	return length && length < EFDMON_NAME_LEN;
}

struct efdmon_channel *efdmon_channel_register(const char *name, unsigned int ring_entries)
{
	struct efdmon_channel *channel;
	int ret;

	if (!ring_entries)
		ring_entries = efdmon_ring_entries;
	if (!driver_name_is_valid(name) || !efdmon_ring_entries_are_valid(ring_entries))
		return ERR_PTR(-EINVAL);

	channel = efdmon_channel_alloc(name, ring_entries);
	if (IS_ERR(channel))
		return channel;
	ret = efdmon_channel_publish(channel);
	if (ret) {
		efdmon_channel_free(channel);
		return ERR_PTR(ret);
	}
	return channel;
}
EXPORT_SYMBOL_GPL(efdmon_channel_register);

void efdmon_channel_unregister(struct efdmon_channel *channel)
{
	efdmon_channel_unpublish(channel);
	efdmon_channel_retire(channel);
	efdmon_channel_free(channel);
}
EXPORT_SYMBOL_GPL(efdmon_channel_unregister);
