// SPDX-License-Identifier: GPL-2.0-only
/* Fires records of the size and with the contents of efdmon's, in one run. */
#include <linux/bpf.h>
#include <linux/types.h>
#include <bpf/bpf_helpers.h>

#include <linux/efdmon.h>

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 22);
} ring SEC(".maps");

static __u64 seq;

/* What all records of a burst have in common is found out once, as efdmon does. */
static __always_inline int fire(int count)
{
	__u64 pid_tgid = bpf_get_current_pid_tgid();
	struct efdmon_event same = {
		.source = EFDMON_SOURCE_WRITE,
		.flags = EFDMON_EVENT_TASK,
		.pid = pid_tgid >> 32,
		.tid = pid_tgid,
	};
	struct efdmon_event *event;
	int i;

	bpf_get_current_comm(same.comm, sizeof(same.comm));
	for (i = 0; i < count; i++) {
		event = bpf_ringbuf_reserve(&ring, sizeof(*event), 0);
		if (!event)
			return 1;
		*event = same;
		event->seq = ++seq;
		event->time_ns = bpf_ktime_get_ns();
		event->cpu = bpf_get_smp_processor_id();
		bpf_ringbuf_submit(event, 0);
	}
	return 0;
}

SEC("syscall")
int fire_1(void *ctx)
{
	return fire(1);
}

SEC("syscall")
int fire_64(void *ctx)
{
	return fire(64);
}

char _license[] SEC("license") = "GPL";
