/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Every difference between the supported kernels
 */
#ifndef EFDMON_SAMPLE_COMPAT_H
#define EFDMON_SAMPLE_COMPAT_H

#include <linux/version.h>

/* 6.13 (2025): the function comes with the setup. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 13, 0)
#include <linux/hrtimer.h>
static inline void hrtimer_setup_on_stack(struct hrtimer *timer,
					  enum hrtimer_restart (*function)(struct hrtimer *),
					  clockid_t clock, enum hrtimer_mode mode)
{
	hrtimer_init_on_stack(timer, clock, mode);
	timer->function = function;
}
#endif

#endif /* EFDMON_SAMPLE_COMPAT_H */
