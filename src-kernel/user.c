// SPDX-License-Identifier: GPL-2.0-only
/*
 * What one user may hold of all channels together
 *
 * Whatever is told of an event costs whoever fires it: each registered eventfd,
 * each open file that wants SIGIO. Without a limit, one member of the group could
 * take all places of a channel, or make each event of another driver slow.
 *
 * As with epoll, who opened the file is charged for it and for all that is done
 * through it, wherever the descriptor goes.
 */
#include <linux/capability.h>
#include <linux/cleanup.h>
#include <linux/cred.h>
#include <linux/err.h>
#include <linux/hashtable.h>
#include <linux/moduleparam.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/uidgid.h>
#include <linux/user_namespace.h>

#include "internal.h"

static unsigned int user_limits[EFDMON_USER_THINGS] = {
	[EFDMON_USER_FILES] = 256,
	[EFDMON_USER_REGISTRATIONS] = 512,
	[EFDMON_USER_SIGIO] = 16,
};

module_param_named(max_user_files, user_limits[EFDMON_USER_FILES], uint, 0644);
MODULE_PARM_DESC(max_user_files, "open files a user may have of all channels (default 256)");

module_param_named(max_user_registrations, user_limits[EFDMON_USER_REGISTRATIONS], uint, 0644);
MODULE_PARM_DESC(max_user_registrations,
		 "eventfds a user may have registered with all channels (default 512)");

module_param_named(max_user_sigio, user_limits[EFDMON_USER_SIGIO], uint, 0644);
MODULE_PARM_DESC(max_user_sigio,
		 "open files with O_ASYNC a user may have of all channels (default 16)");

/**
 * struct efdmon_user - a user who has a channel open
 * @node:	in user_table
 * @uid:	constant
 * @has:	of each thing; the last open file to go takes the user along
 *
 * All but @uid is read and written under user_lock only.
 */
struct efdmon_user {
	struct hlist_node node;
	kuid_t uid;
	unsigned int has[EFDMON_USER_THINGS];
};

static DEFINE_HASHTABLE(user_table, 6);
static DEFINE_SPINLOCK(user_lock);

static struct efdmon_user *user_find(kuid_t uid)
{
	struct efdmon_user *user;

	hash_for_each_possible(user_table, user, node, __kuid_val(uid))
		if (uid_eq(user->uid, uid))
			return user;
	return NULL;
}

/*
 * Whoever made a user namespace answers for the ids that he has in it: subordinate
 * ones come by the thousand. Root makes namespaces for others.
 */
static kuid_t user_payer(void)
{
	struct user_namespace *ns;
	kuid_t uid = current_uid();

	for (ns = current_user_ns(); ns != &init_user_ns; ns = ns->parent)
		if (!uid_eq(ns->owner, GLOBAL_ROOT_UID))
			uid = ns->owner;
	return uid;
}

/* Charges whoever is known already, else @newcomer, who is known from then on. */
static struct efdmon_user *user_add_file(struct efdmon_user *newcomer, unsigned int limit)
{
	struct efdmon_user *user;

	guard(spinlock)(&user_lock);
	user = user_find(newcomer->uid) ?: newcomer;
	if (user->has[EFDMON_USER_FILES] >= limit)
		return ERR_PTR(-EMFILE);
	if (!user->has[EFDMON_USER_FILES]++)
		hash_add(user_table, &user->node, __kuid_val(user->uid));
	return user;
}

/* Returns whether that was the last one. */
static bool user_remove_file(struct efdmon_user *user)
{
	guard(spinlock)(&user_lock);
	if (--user->has[EFDMON_USER_FILES])
		return false;
	hash_del(&user->node);
	return true;
}

/**
 * efdmon_user_open() - charge the user who is current for one more open file
 *
 * Context: process, may sleep.
 * Return: the user, for efdmon_user_close(), or an ERR_PTR(): -EMFILE if this user
 * has as many as allowed, or -ENOMEM.
 */
struct efdmon_user *efdmon_user_open(void)
{
	struct efdmon_user *newcomer = kzalloc(sizeof(*newcomer), GFP_KERNEL_ACCOUNT), *user;

	if (!newcomer)
		return ERR_PTR(-ENOMEM);
	newcomer->uid = user_payer();
	user = user_add_file(newcomer, READ_ONCE(user_limits[EFDMON_USER_FILES]));
	/* Only when it matters: to ask is to be noted as having used it. */
	if (IS_ERR(user) && capable(CAP_SYS_RESOURCE))
		user = user_add_file(newcomer, UINT_MAX);
	if (user != newcomer)
		kfree(newcomer);
	return user;
}

/* Process context. @user has nothing else left, and may be gone afterwards. */
void efdmon_user_close(struct efdmon_user *user)
{
	if (user_remove_file(user))
		kfree(user);
}

static bool user_add(struct efdmon_user *user, enum efdmon_user_thing thing, unsigned int limit)
{
	guard(spinlock)(&user_lock);
	if (user->has[thing] >= limit)
		return false;
	user->has[thing]++;
	return true;
}

/**
 * efdmon_user_charge() - charge a user for one thing more
 * @user: of the open file that it is done through
 * @thing: what it is
 *
 * Context: process.
 * Return: 0, or -ENOSPC if this user has as many as allowed.
 */
int efdmon_user_charge(struct efdmon_user *user, enum efdmon_user_thing thing)
{
	if (user_add(user, thing, READ_ONCE(user_limits[thing])))
		return 0;
	return capable(CAP_SYS_RESOURCE) && user_add(user, thing, UINT_MAX) ? 0 : -ENOSPC;
}

/* Process context. The reverse of efdmon_user_charge(). */
void efdmon_user_uncharge(struct efdmon_user *user, enum efdmon_user_thing thing)
{
	guard(spinlock)(&user_lock);
	user->has[thing]--;
}
