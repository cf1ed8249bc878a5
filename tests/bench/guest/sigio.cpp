// SPDX-License-Identifier: GPL-3.0-or-later
// A signal for each event, and no record: the handler can only count.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>

#include "efdmon/unique_fd.hpp"
#include "measure.hpp"
#include "report.hpp"
#include "rows.hpp"

namespace bench {

namespace {

volatile sig_atomic_t heard;

void on_signal(int)
{
    heard = heard + 1;
}

} // namespace

void measure_sigio()
{
    std::array<int, 2> ends;
    must(pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), "pipe2");
    const efdmon::UniqueFd reader(ends[0]), writer(ends[1]);
    if (signal(SIGIO, on_signal) == SIG_ERR)
        give_up("signal");
    must(fcntl(reader.get(), F_SETOWN, getpid()), "F_SETOWN");
    must(fcntl(reader.get(), F_SETFL, O_ASYNC | O_NONBLOCK), "O_ASYNC");

    row("sigio", per_event(Burst, [&] {
            std::array<char, Burst> bytes;
            const std::uint64_t spent = cost([&] {
                for (unsigned i = 0; i < Burst; ++i)
                    must(write(writer.get(), "", 1), "write to a pipe");
            });
            must(read(reader.get(), bytes.data(), bytes.size()), "read from a pipe");
            if (heard % Burst)
                give_up("a signal did not come");
            return spent;
        }));
    use(heard);
}

} // namespace bench
