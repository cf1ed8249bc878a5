/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef EFDMON_SAMPLE_H
#define EFDMON_SAMPLE_H

#include <linux/types.h>

/*
 * Fires the next event of the run, and says whether it has one more to fire. Any
 * context, one at a time.
 */
bool sample_emit_next(void);
bool sample_has_more(void);

/* Makes calls of sample_emit_next() from one context, and returns after the last. */
typedef int (*sample_context_fn)(void);

/**
 * struct sample_context - a context to fire from
 * @name:	what user space calls it
 * @run:	process context, sleeps; returns 0 or a negative error
 */
struct sample_context {
	const char *name;
	sample_context_fn run;
};

/* Ends with an entry without a name. The place in it is the id of the events. */
extern const struct sample_context sample_contexts[];

int sample_run_nmi(void);

int sample_hook_eventfd(int fd);
void sample_unhook(void);

#endif /* EFDMON_SAMPLE_H */
