// SPDX-License-Identifier: GPL-2.0-only
/*
 * Firing from NMIs, sent to one CPU after the other, whatever it is doing
 */
#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/sched.h>

#include <asm/apic.h>
#include <asm/nmi.h>

#include "sample.h"

/* Set when an NMI is sent, cleared by it when it has fired. */
static atomic_t nmi_pending;

static int nmi_arrives(unsigned int type, struct pt_regs *regs)
{
	if (!atomic_read(&nmi_pending))
		return NMI_DONE;
	sample_emit_next();
	atomic_set_release(&nmi_pending, 0);
	return NMI_HANDLED;
}

int sample_run_nmi(void)
{
	unsigned int cpu = nr_cpu_ids;
	int ret = register_nmi_handler(NMI_LOCAL, nmi_arrives, 0, "efdmon_sample");

	if (ret)
		return ret;
	while (sample_has_more()) {
		cpu = cpumask_next(cpu, cpu_online_mask);
		if (cpu >= nr_cpu_ids)
			cpu = cpumask_first(cpu_online_mask);
		atomic_set(&nmi_pending, 1);
		apic->send_IPI(cpu, NMI_VECTOR);
		while (atomic_read_acquire(&nmi_pending))
			cond_resched();
	}
	unregister_nmi_handler(NMI_LOCAL, "efdmon_sample");
	return 0;
}
