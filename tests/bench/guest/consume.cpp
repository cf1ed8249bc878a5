// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to take a record that is there already.
#include <array>

#include "channel.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

using Batch = std::array<efdmon::Event, Burst>;

void use_all(const Batch& batch, std::size_t received)
{
    if (received != batch.size())
        give_up("a burst did not arrive whole");
    for (const efdmon::Event& event : batch)
        use(event.seq);
}

// Firing is no part of it, nor is looking at the records.
template <typename Take>
double per_record(const Channel& channel, Take&& take)
{
    return per_event(Burst, [&] {
        Batch batch;
        std::size_t received = 0;
        channel.fire(Burst);
        const std::uint64_t spent = cost([&] { received = take(batch); });
        use_all(batch, received);
        return spent;
    });
}

} // namespace

void measure_consume()
{
    const Channel channel(OurChannel);
    efdmon::RingReader reader = channel.reader_after(device_info(channel.fd()).head_seq);
    row("drain", per_record(channel, [&](Batch& batch) { return reader.drain(batch).received; }));
    row("read", per_record(channel, [&](Batch& batch) {
            const ssize_t size = must(read(channel.fd(), batch.data(), sizeof(batch)), "read");
            return static_cast<std::size_t>(size) / sizeof(efdmon::Event);
        }));
}

} // namespace bench
