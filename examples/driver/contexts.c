// SPDX-License-Identifier: GPL-2.0-only
/*
 * The contexts that a driver may find itself in
 */
#include <linux/atomic.h>
#include <linux/completion.h>
#include <linux/hrtimer.h>
#include <linux/irq_work.h>
#include <linux/kprobes.h>
#include <linux/ktime.h>
#include <linux/sched.h>
#include <linux/timer.h>

#include "compat.h"
#include "sample.h"

static DECLARE_COMPLETION(contexts_done);

static int context_process(void)
{
	while (sample_emit_next())
		cond_resched();
	return 0;
}

/* Many at a time, for a fraction of a millisecond. */
static int context_irqs_off(void)
{
	unsigned long flags;
	bool more = true;
	int i;

	while (more) {
		local_irq_save(flags);
		for (i = 0; more && i < 1000; i++)
			more = sample_emit_next();
		local_irq_restore(flags);
	}
	return 0;
}

static void timer_expires(struct timer_list *timer)
{
	if (sample_emit_next())
		mod_timer(timer, jiffies + 1);
	else
		complete(&contexts_done);
}

static DEFINE_TIMER(context_timer_list, timer_expires);

/* A softirq; on PREEMPT_RT it runs in a thread. */
static int context_timer(void)
{
	mod_timer(&context_timer_list, jiffies + 1);
	wait_for_completion(&contexts_done);
	timer_delete_sync(&context_timer_list);
	return 0;
}

static enum hrtimer_restart hrtimer_expires(struct hrtimer *timer)
{
	if (!sample_emit_next()) {
		complete(&contexts_done);
		return HRTIMER_NORESTART;
	}
	hrtimer_forward_now(timer, ns_to_ktime(50 * NSEC_PER_USEC));
	return HRTIMER_RESTART;
}

/* A hard interrupt, on PREEMPT_RT as well. */
static int context_hrtimer(void)
{
	struct hrtimer timer;

	hrtimer_setup_on_stack(&timer, hrtimer_expires, CLOCK_MONOTONIC, HRTIMER_MODE_REL_HARD);
	hrtimer_start(&timer, ns_to_ktime(50 * NSEC_PER_USEC), HRTIMER_MODE_REL_HARD);
	wait_for_completion(&contexts_done);
	hrtimer_cancel(&timer);
	destroy_hrtimer_on_stack(&timer);
	return 0;
}

static void work_runs(struct irq_work *work)
{
	if (sample_emit_next())
		irq_work_queue(work);
	else
		complete(&contexts_done);
}

static struct irq_work context_work = IRQ_WORK_INIT_HARD(work_runs);

/* Likewise, and each interrupt asks for the next one. */
static int context_irq_work(void)
{
	irq_work_queue(&context_work);
	wait_for_completion(&contexts_done);
	irq_work_sync(&context_work);
	return 0;
}

static int probe_hits(struct kprobe *probe, struct pt_regs *regs)
{
	sample_emit_next();
	return 0;
}

static noinline void probed_function(void)
{
	barrier();
}

/* On most kernels not an NMI, but with preemption off and whatever else was. */
static int context_kprobe(void)
{
	struct kprobe probe = {
		.addr = (kprobe_opcode_t *)probed_function,
		.pre_handler = probe_hits,
	};
	int ret = register_kprobe(&probe);

	if (ret)
		return ret;
	while (sample_has_more())
		probed_function();
	unregister_kprobe(&probe);
	return 0;
}

static int nested_probe_hits(struct kprobe *probe, struct pt_regs *regs)
{
	while (sample_emit_next())
		;
	return 0;
}

/*
 * All but the first from a probe that interrupts the first one, where efdmon holds
 * the channel's lock. No driver should; this shows that none gets stuck.
 */
static int context_nested(void)
{
	struct kprobe probe = {
		.symbol_name = "efdmon_emit_record",
		.pre_handler = nested_probe_hits,
	};
	int ret = register_kprobe(&probe);

	if (ret)
		return ret;
	sample_emit_next();
	unregister_kprobe(&probe);
	return 0;
}

const struct sample_context sample_contexts[] = {
	{ "process", context_process },
	{ "irqs-off", context_irqs_off },
	{ "timer", context_timer },
	{ "hrtimer", context_hrtimer },
	{ "irq_work", context_irq_work },
	{ "kprobe", context_kprobe },
	{ "nested", context_nested },
#ifdef CONFIG_X86_LOCAL_APIC
	{ "nmi", sample_run_nmi },
#endif
	{}
};
