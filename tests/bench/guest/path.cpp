// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of an event: fired, heard of, and its record in the reader's
// own memory; and ready for the next one.
#include <array>

#include "channel.hpp"
#include "epoll.hpp"
#include "measure.hpp"
#include "rows.hpp"

namespace bench {

namespace {

using Batch = std::array<efdmon::Event, Burst>;

// Takes what there is. Looks at each record, as any reader would.
void drain(efdmon::RingReader& reader)
{
    static Batch batch;
    std::size_t received;
    do {
        const efdmon::Drained drained = reader.drain(batch);
        received = drained.received;
        if (drained.lost)
            give_up("records were lost");
        for (std::size_t i = 0; i < received; ++i)
            use(batch[i].seq);
    } while (received == batch.size());
}

void arm(const Channel& channel, int doorbell, efdmon::RingReader& reader)
{
    while (must(device_arm(channel.fd(), doorbell, reader.position() + 1), "arm"))
        drain(reader);
}

void measure_doorbell(const Channel& channel)
{
    const efdmon::UniqueFd doorbell = make_eventfd();
    efdmon::RingReader reader = channel.reader_after(device_register_doorbell(channel.fd(), doorbell.get()));
    Epoll bell(doorbell.get());
    arm(channel, doorbell.get(), reader);
    for (const unsigned burst : {1u, 16u, 64u, 512u}) {
        row("path-" + std::to_string(burst), per_event_of(burst, [&] {
                channel.fire(burst);
                bell.wait();
                drain(reader);
                arm(channel, doorbell.get(), reader);
            }));
    }
    device_unregister(channel.fd(), doorbell.get());
}

// A counting eventfd is read, too: it is the other half of the proof.
void measure_counting(const Channel& channel)
{
    const efdmon::UniqueFd counter = make_eventfd();
    efdmon::RingReader reader = channel.reader_after(device_register(channel.fd(), counter.get()));
    Epoll bell(counter.get());
    row("path-counting-64", per_event_of(Burst, [&] {
            std::uint64_t count = 0;
            channel.fire(Burst);
            bell.wait();
            must(read(counter.get(), &count, sizeof(count)), "read from an eventfd");
            use(count);
            drain(reader);
        }));
    device_unregister(channel.fd(), counter.get());
}

// Where only the edge wakes, the count need not be taken: nothing is armed or read.
void measure_edge(const Channel& channel)
{
    const efdmon::UniqueFd counter = make_eventfd();
    efdmon::RingReader reader = channel.reader_after(device_register(channel.fd(), counter.get()));
    Epoll bell(counter.get());
    row("path-edge-1", per_event_of(1, [&] {
            channel.fire(1);
            bell.wait();
            drain(reader);
        }));
    device_unregister(channel.fd(), counter.get());
}

// No mapping and no eventfd: the device node waits and reads.
void measure_read(const Channel& channel)
{
    Epoll bell(channel.fd());
    row("path-read-64", per_event_of(Burst, [&] {
            static Batch batch;
            channel.fire(Burst);
            bell.wait();
            must(read(channel.fd(), batch.data(), sizeof(batch)), "read");
            for (const efdmon::Event& event : batch)
                use(event.seq);
        }));
}

} // namespace

void measure_path()
{
    const Channel channel(OurChannel);
    measure_doorbell(channel);
    measure_counting(channel);
    measure_edge(channel);
    measure_read(channel);
}

} // namespace bench
