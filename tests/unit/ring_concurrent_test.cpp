// SPDX-License-Identifier: GPL-3.0-or-later
// A writer that waits for nobody, and readers that cannot keep up.
#include <gtest/gtest.h>

#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

#include "efdmon/ring.hpp"
#include "support/ring_memory.hpp"

using namespace efdmon;
using test::RingMemory;

namespace {

// Every byte depends on the number: a record of two halves is found out.
Event pattern(std::uint64_t seq)
{
    std::uint64_t mixed = seq * 0x9e3779b97f4a7c15;
    mixed ^= mixed >> 29;
    Event event;
    event.seq = seq;
    event.time_ns = mixed;
    event.id = static_cast<std::uint32_t>(mixed);
    event.source = Source{static_cast<std::uint8_t>(mixed >> 8)};
    event.flags = static_cast<std::uint8_t>(mixed >> 16);
    event.cpu = static_cast<std::uint16_t>(mixed >> 24);
    event.pid = static_cast<std::int32_t>(mixed >> 5);
    event.tid = static_cast<std::int32_t>(mixed >> 7);
    std::memcpy(event.comm.data(), &mixed, sizeof mixed);
    std::memcpy(event.comm.data() + sizeof mixed, &seq, sizeof seq);
    event.data = {~mixed, mixed ^ seq};
    return event;
}

struct Tally {
    std::uint64_t received = 0;
    std::uint64_t lost = 0;
    std::uint64_t torn = 0;
    std::uint64_t out_of_order = 0;
};

void count(Tally& tally, const Drained& got, std::span<const Event> events)
{
    std::uint64_t expected = tally.received + tally.lost + got.lost + 1;
    for (const Event& event : events) {
        const Event intact = pattern(event.seq);
        tally.torn += std::memcmp(&event, &intact, sizeof event) != 0;
        tally.out_of_order += event.seq != expected++;
    }
    tally.received += got.received;
    tally.lost += got.lost;
}

// Reads until `last` has been received or lost.
Tally read_all(const RingMemory& memory, std::uint64_t last, std::size_t buffer)
{
    RingReader reader(memory.view(), 0);
    std::vector<Event> out(buffer);
    Tally tally;
    while (reader.position() < last) {
        const Drained got = reader.drain(out);
        // Meets the writer more often where processors are few.
        if (got.received + got.lost == 0)
            std::this_thread::yield();
        count(tally, got, std::span(out).first(got.received));
    }
    return tally;
}

void expect_exact(const Tally& tally, std::uint64_t last)
{
    EXPECT_EQ(tally.received + tally.lost, last);
    EXPECT_EQ(tally.torn, 0u);
    EXPECT_EQ(tally.out_of_order, 0u);
    EXPECT_GT(tally.received, 0u);
}

} // namespace

TEST(RingConcurrent, EveryEventIsReceivedIntactOrCountedAsLost)
{
    constexpr std::uint64_t Last = 1'000'000;
    RingMemory memory(256);
    std::atomic<int> ready = 0;
    Tally few, many;
    const auto reader = [&](Tally& tally, std::size_t buffer) {
        ++ready;
        tally = read_all(memory, Last, buffer);
    };
    std::thread first(reader, std::ref(few), 3);
    std::thread second(reader, std::ref(many), 256);
    while (ready < 2)
        std::this_thread::yield();
    for (std::uint64_t seq = 1; seq <= Last; ++seq)
        memory.emit(pattern(seq));
    first.join();
    second.join();
    expect_exact(few, Last);
    expect_exact(many, Last);
    EXPECT_GT(few.lost + many.lost, 0u);
}

TEST(RingConcurrent, NothingIsLostWhileTheReaderKeepsUp)
{
    constexpr std::uint64_t Last = 50'000;
    RingMemory memory(65536);
    Tally tally;
    std::thread reader([&] { tally = read_all(memory, Last, 256); });
    for (std::uint64_t seq = 1; seq <= Last; ++seq)
        memory.emit(pattern(seq));
    reader.join();
    expect_exact(tally, Last);
    EXPECT_EQ(tally.lost, 0u);
}
