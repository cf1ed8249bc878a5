/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Every difference between the supported kernels
 *
 * The other files are written for the newest kernel; here the older ones learn
 * its ways. Included first of our own headers. No version test stands anywhere
 * else.
 */
#ifndef EFDMON_COMPAT_H
#define EFDMON_COMPAT_H

#include <linux/version.h>

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 1, 0)
#error "efdmon needs Linux 6.1 or newer: run it on the kernel of Debian 12 or later"
#endif

/*
 * The head of the ring is a 64-bit word that readers load in one piece while
 * the kernel stores it.
 */
#ifndef CONFIG_64BIT
#error "efdmon needs a 64-bit kernel"
#endif

/*
 * 6.14 (2025): a worker that runs at once got a name of its own. By that name, for
 * distributions take it into older kernels, where the old one makes a worker that
 * does not run.
 */
#include <linux/kthread.h>
#ifndef kthread_run_worker
#define kthread_run_worker(...)	kthread_create_worker(__VA_ARGS__)
#endif

/* 6.8 (2024): eventfd_signal() lost its count and its return value. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 8, 0)
#include <linux/eventfd.h>
#define eventfd_signal(ctx)	((void)eventfd_signal((ctx), 1))
#endif

/* 6.3 (2023): vm_flags became read-only, to be changed by these only. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 3, 0)
#include <linux/mm.h>
static inline void vm_flags_clear(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags &= ~flags;
}
#endif

#endif /* EFDMON_COMPAT_H */
