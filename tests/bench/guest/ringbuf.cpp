// SPDX-License-Identifier: GPL-3.0-or-later
// A BPF ring buffer, as libbpf reads it. One BPF program run fires a burst, as
// one write does for a channel; its notification is the adaptive one.
#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include "efdmon/event.hpp"
#include "measure.hpp"
#include "report.hpp"
#include "rows.hpp"

namespace bench {

namespace {

constexpr const char* Object = "/bench/ringbuf.bpf.o";

int take(void*, void* record, std::size_t)
{
    use(static_cast<const efdmon::Event*>(record)->seq);
    return 0;
}

int find_program(bpf_object* object, const std::string& name)
{
    const bpf_program* program = bpf_object__find_program_by_name(object, name.c_str());
    if (!program)
        give_up("no BPF program " + name);
    return bpf_program__fd(program);
}

} // namespace

void measure_ringbuf()
{
    bpf_object* object = bpf_object__open_file(Object, nullptr);
    if (!object)
        give_up(Object);
    must(bpf_object__load(object), "load the BPF object");
    ring_buffer* ring
        = ring_buffer__new(bpf_object__find_map_fd_by_name(object, "ring"), take, nullptr, nullptr);
    if (!ring)
        give_up("ring_buffer__new");

    for (const unsigned burst : {1u, Burst}) {
        const int program = find_program(object, "fire_" + std::to_string(burst));
        row("ringbuf-" + std::to_string(burst), per_event_of(burst, [&] {
                LIBBPF_OPTS(bpf_test_run_opts, run);
                must(bpf_prog_test_run_opts(program, &run), "run the BPF program");
                if (ring_buffer__poll(ring, -1) != static_cast<int>(burst))
                    give_up("a burst did not arrive whole");
            }));
    }
    ring_buffer__free(ring);
    bpf_object__close(object);
}

} // namespace bench
