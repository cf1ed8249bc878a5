// SPDX-License-Identifier: GPL-2.0-only
/*
 * Firing from NMIs, sent to one CPU after the other, whatever it is doing
 */
#include <linux/atomic.h>
#include <linux/cpu.h>
#include <linux/cpumask.h>
#include <linux/smp.h>
#include <linux/sched.h>

#include <asm/apic.h>
#include <asm/nmi.h>

#include "sample.h"

enum { NMI_NOBODY = -1 };

/* The CPU that an NMI has been sent to; it says so when it has fired. */
static atomic_t nmi_target = ATOMIC_INIT(NMI_NOBODY);

static int nmi_arrives(unsigned int type, struct pt_regs *regs)
{
	if (atomic_read(&nmi_target) != smp_processor_id())
		return NMI_DONE;
	sample_emit_next();
	atomic_set_release(&nmi_target, NMI_NOBODY);
	return NMI_HANDLED;
}

int sample_run_nmi(void)
{
	unsigned int cpu;
	int ret = register_nmi_handler(NMI_LOCAL, nmi_arrives, 0, "efdmon_sample");

	if (ret)
		return ret;
	cpus_read_lock();
	cpu = cpumask_first(cpu_online_mask);
	while (sample_has_more()) {
		atomic_set(&nmi_target, cpu);
		apic->send_IPI(cpu, NMI_VECTOR);
		while (atomic_read_acquire(&nmi_target) != NMI_NOBODY)
			cond_resched();
		cpu = cpumask_next(cpu, cpu_online_mask);
		if (cpu >= nr_cpu_ids)
			cpu = cpumask_first(cpu_online_mask);
	}
	cpus_read_unlock();
	unregister_nmi_handler(NMI_LOCAL, "efdmon_sample");
	return 0;
}
