// SPDX-License-Identifier: GPL-3.0-or-later
// A pipe of records: one write, one wake-up and one read a burst.
#include <fcntl.h>

#include <array>

#include "efdmon/event.hpp"
#include "epoll.hpp"
#include "measure.hpp"
#include "rows.hpp"

#include <unistd.h>

namespace bench {

void measure_pipe()
{
    std::array<int, 2> ends;
    must(pipe2(ends.data(), O_CLOEXEC), "pipe2");
    const efdmon::UniqueFd reader(ends[0]), writer(ends[1]);
    std::array<efdmon::Event, Burst> batch{};

    Epoll bell(reader.get());
    for (const unsigned burst : {1u, Burst}) {
        const std::size_t size = burst * sizeof(efdmon::Event);
        row("pipe-" + std::to_string(burst), per_event_of(burst, [&] {
                must(write(writer.get(), batch.data(), size), "write to a pipe");
                bell.wait();
                must(read(reader.get(), batch.data(), size), "read from a pipe");
                for (std::size_t i = 0; i < burst; ++i)
                    use(batch[i].seq);
            }));
    }
}

} // namespace bench
