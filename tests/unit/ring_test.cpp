// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/ring.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <vector>

#include "support/ring_memory.hpp"

using namespace efdmon;
using test::RingMemory;

namespace {

constexpr std::uint32_t Entries = 8;

class Ring : public testing::Test {
protected:
    Drained drain(RingReader& reader) { return reader.drain(out); }

    void expect(const Drained& got, std::size_t received, std::uint64_t lost) const
    {
        EXPECT_EQ(got.received, received);
        EXPECT_EQ(got.lost, lost);
    }

    // out[0], out[1]… are the events from `seq` on.
    void expect_sequence(std::uint64_t seq, std::size_t count) const
    {
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_EQ(out[i].seq, seq + i);
            EXPECT_EQ(out[i].id, static_cast<std::uint32_t>(seq + i));
        }
    }

    void emit(std::uint64_t count)
    {
        for (std::uint64_t i = 0; i < count; ++i)
            memory.emit(static_cast<std::uint32_t>(memory.head() + 1));
    }

    RingMemory memory{Entries};
    std::vector<Event> out = std::vector<Event>(3 * Entries);
};

} // namespace

TEST_F(Ring, EmptyOneHasNothing)
{
    RingReader reader(memory.view(), 0);
    EXPECT_EQ(memory.view().head(), 0u);
    expect(drain(reader), 0, 0);
    EXPECT_EQ(reader.position(), 0u);
}

TEST_F(Ring, OldestIsTheFirstThatDrainDelivers)
{
    EXPECT_EQ(memory.view().oldest(), 1u);
    EXPECT_EQ(RingView{}.oldest(), 1u);
    for (int i = 0; i < 3; ++i) {
        emit(Entries - 1);
        const std::uint64_t oldest = memory.view().oldest();
        RingReader reader(memory.view(), oldest - 1);
        expect(drain(reader), Entries - 1, 0);
        expect_sequence(oldest, Entries - 1);
    }
}

TEST_F(Ring, RecordsArriveWhole)
{
    Event sent;
    sent.time_ns = 2;
    sent.id = 3;
    sent.source = Source::Write;
    sent.flags = Event::FlagTask;
    sent.cpu = 4;
    sent.pid = 5;
    sent.tid = -6;
    std::memcpy(sent.comm.data(), "fifteen letters", 16);
    sent.data = {7, std::numeric_limits<std::uint64_t>::max()};
    sent.seq = memory.emit(sent);
    RingReader reader(memory.view(), 0);
    expect(drain(reader), 1, 0);
    EXPECT_EQ(std::memcmp(&out[0], &sent, sizeof sent), 0);
}

TEST_F(Ring, EachEventArrivesOnce)
{
    RingReader reader(memory.view(), 0);
    emit(3);
    expect(drain(reader), 3, 0);
    expect_sequence(1, 3);
    expect(drain(reader), 0, 0);
    emit(1);
    expect(drain(reader), 1, 0);
    expect_sequence(4, 1);
    EXPECT_EQ(reader.position(), 4u);
}

TEST_F(Ring, ReaderStartsAfterTheEventItIsGiven)
{
    emit(5);
    RingReader reader(memory.view(), 3);
    expect(drain(reader), 2, 0);
    expect_sequence(4, 2);
}

TEST_F(Ring, SmallBufferIsFilledOldestFirst)
{
    emit(5);
    RingReader reader(memory.view(), 0);
    expect(reader.drain(std::span(out).first(2)), 2, 0);
    expect_sequence(1, 2);
    expect(reader.drain(std::span(out).first(2)), 2, 0);
    expect_sequence(3, 2);
    expect(reader.drain(std::span(out).first(2)), 1, 0);
    expect_sequence(5, 1);
}

TEST_F(Ring, NoBufferChangesNothing)
{
    emit(20);
    RingReader reader(memory.view(), 0);
    expect(reader.drain({}), 0, 0);
    EXPECT_EQ(reader.position(), 0u);
}

TEST_F(Ring, OneLessThanItsEntriesIsKept)
{
    RingReader reader(memory.view(), 0);
    emit(Entries - 1);
    expect(drain(reader), Entries - 1, 0);
    expect_sequence(1, Entries - 1);
}

TEST_F(Ring, RecordThatMayBeHalfOverwrittenIsLost)
{
    RingReader reader(memory.view(), 0);
    emit(Entries);
    expect(drain(reader), Entries - 1, 1);
    expect_sequence(2, Entries - 1);
}

TEST_F(Ring, OverwrittenEventsAreCountedBeforeTheRest)
{
    RingReader reader(memory.view(), 0);
    emit(2);
    expect(drain(reader), 2, 0);
    emit(100);
    expect(drain(reader), Entries - 1, 93);
    expect_sequence(96, Entries - 1);
    EXPECT_EQ(reader.position(), 102u);
}

TEST_F(Ring, LossIsCountedOnceWithASmallBuffer)
{
    RingReader reader(memory.view(), 0);
    emit(20);
    expect(reader.drain(std::span(out).first(1)), 1, 13);
    expect_sequence(14, 1);
    EXPECT_EQ(reader.position(), 14u);
    expect(drain(reader), 6, 0);
    expect_sequence(15, 6);
}

TEST_F(Ring, BufferBehindWhatArrivedIsLeftAlone)
{
    out[2].seq = 4711;
    emit(2);
    RingReader reader(memory.view(), 0);
    expect(drain(reader), 2, 0);
    EXPECT_EQ(out[2].seq, 4711u);
}

TEST_F(Ring, PositionBeyondTheHeadWaits)
{
    emit(3);
    RingReader reader(memory.view(), 5);
    expect(drain(reader), 0, 0);
    EXPECT_EQ(reader.position(), 5u);
    emit(3);
    expect(drain(reader), 1, 0);
    expect_sequence(6, 1);
}

TEST_F(Ring, ReadersDoNotDisturbEachOther)
{
    RingReader early(memory.view(), 0);
    emit(2);
    RingReader late(memory.view(), 2);
    emit(1);
    expect(drain(early), 3, 0);
    expect(drain(late), 1, 0);
    expect_sequence(3, 1);
}

TEST_F(Ring, LateReaderStillGetsWhatIsKept)
{
    RingMemory old(Entries, 1'000'000'000'000);
    old.emit_burst(Entries);
    RingReader reader(old.view(), 0);
    expect(drain(reader), Entries - 1, 1'000'000'000'001);
    EXPECT_EQ(out[0].seq, 1'000'000'000'002u);
}

TEST_F(Ring, SmallestRingKeepsOne)
{
    RingMemory small(2);
    RingReader reader(small.view(), 0);
    small.emit(1);
    expect(drain(reader), 1, 0);
    small.emit_burst(2);
    expect(drain(reader), 1, 1);
    EXPECT_EQ(out[0].seq, 3u);
}

TEST_F(Ring, NumbersNearTheEndOfTheirRange)
{
    const auto last = std::numeric_limits<std::uint64_t>::max();
    RingMemory old(Entries, last - 10);
    RingReader reader(old.view(), last - 10);
    old.emit_burst(10);
    expect(drain(reader), Entries - 1, 3);
    EXPECT_EQ(reader.position(), last);
    expect(drain(reader), 0, 0);
}

TEST(RingView, WithoutMemoryHasNothing)
{
    Event event;
    RingReader reader(RingView{}, 0);
    EXPECT_EQ(RingView{}.head(), 0u);
    EXPECT_EQ(reader.drain(std::span(&event, 1)).received, 0u);
}
