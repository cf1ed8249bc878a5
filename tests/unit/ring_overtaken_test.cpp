// SPDX-License-Identifier: GPL-3.0-or-later
// The writer overtakes in the middle of a copy, each time at the same record:
// the second page of the ring faults at first touch, and the handler emits.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <vector>

#include "efdmon/ring.hpp"
#include "support/ring_memory.hpp"

using namespace efdmon;
using test::RingMemory;

namespace {

struct Trap {
    RingMemory* memory;
    std::uint64_t burst;
};
Trap trap;

std::size_t page_size()
{
    return static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void protect_second_page(RingMemory& memory, int protection)
{
    mprotect(memory.entries() + page_size(), page_size(), protection);
}

void on_fault(int)
{
    protect_second_page(*trap.memory, PROT_READ | PROT_WRITE);
    trap.memory->emit_burst(trap.burst);
}

class RingOvertaken : public testing::Test {
protected:
    void SetUp() override
    {
        struct sigaction action { };
        action.sa_handler = on_fault;
        sigaction(SIGSEGV, &action, &saved_);
        memory.emit_burst(entries - 1);
    }
    void TearDown() override { sigaction(SIGSEGV, &saved_, nullptr); }

    Drained drain_while_writer_emits(std::uint64_t burst)
    {
        trap = {&memory, burst};
        protect_second_page(memory, PROT_NONE);
        return reader.drain(out);
    }

    const std::uint32_t entries = static_cast<std::uint32_t>(2 * page_size() / sizeof(Event));
    RingMemory memory{entries};
    RingReader reader{memory.view(), 0};
    std::vector<Event> out = std::vector<Event>(entries);

private:
    struct sigaction saved_ { };
};

} // namespace

TEST_F(RingOvertaken, PrefixIsDroppedAndTheRestMovesUp)
{
    const Drained got = drain_while_writer_emits(10);
    EXPECT_EQ(got.lost, 10u);
    ASSERT_EQ(got.received, entries - 11);
    for (std::size_t i = 0; i < got.received; ++i)
        ASSERT_EQ(out[i].seq, 11 + i);
    EXPECT_EQ(reader.position(), entries - 1);
}

TEST_F(RingOvertaken, NextDrainGoesOnWithoutAGap)
{
    drain_while_writer_emits(10);
    const Drained got = reader.drain(out);
    EXPECT_EQ(got.lost, 0u);
    EXPECT_EQ(got.received, 10u);
    EXPECT_EQ(out[0].seq, entries);
}

TEST_F(RingOvertaken, OneEventCostsOnlyTheRecordInDanger)
{
    const Drained got = drain_while_writer_emits(1);
    EXPECT_EQ(got.lost, 1u);
    EXPECT_EQ(got.received, entries - 2);
    EXPECT_EQ(out[0].seq, 2u);
}

TEST_F(RingOvertaken, AllOfTheBatchMayBeLost)
{
    const Drained got = drain_while_writer_emits(3 * entries);
    EXPECT_EQ(got.received, 0u);
    EXPECT_EQ(got.lost, 3 * entries);
    EXPECT_EQ(reader.position(), 3 * entries);
    const Drained rest = reader.drain(out);
    EXPECT_EQ(rest.lost, 0u);
    EXPECT_EQ(rest.received, entries - 1);
    EXPECT_EQ(out[0].seq, 3 * entries + 1);
}
