// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/ring_memory.hpp"

using namespace efdmon;
using namespace efdmon::cli;
using efdmon::test::RingMemory;

namespace {

constexpr std::uint32_t Entries = 8;

class LedgerTest : public testing::Test {
protected:
    Sink sink()
    {
        return [this](std::span<const Event> events, std::uint64_t lost) {
            losses += lost;
            for (const Event& event : events)
                seqs.push_back(event.seq);
        };
    }

    RingMemory ring{Entries};
    std::vector<std::uint64_t> seqs;
    std::uint64_t losses = 0;
};

using Seqs = std::vector<std::uint64_t>;

} // namespace

TEST_F(LedgerTest, CountedIsReceived)
{
    ring.emit_burst(3);
    Ledger ledger(ring.view(), 3, 3);
    ring.emit_burst(2);
    ledger.count(2);
    ledger.drain(sink());
    EXPECT_EQ(seqs, (Seqs{4, 5}));
    EXPECT_TRUE(ledger.totals().exact());
    EXPECT_EQ(ledger.totals().text(), "counted by eventfd 2 = received 2 + lost 0");
}

TEST_F(LedgerTest, HistoryIsNotCounted)
{
    ring.emit_burst(3);
    Ledger ledger(ring.view(), 3, 0);
    ring.emit_burst(1);
    ledger.count(1);
    ledger.drain(sink());
    EXPECT_EQ(seqs, (Seqs{1, 2, 3, 4}));
    EXPECT_TRUE(ledger.totals().exact());
    EXPECT_EQ(ledger.totals().text(), "counted by eventfd 1 + 3 before = received 4 + lost 0");
}

TEST_F(LedgerTest, LossesAreCountedWhereTheyAre)
{
    Ledger ledger(ring.view(), 0, 0);
    ring.emit_burst(20);
    ledger.count(20);
    ledger.drain(sink());
    // One record less than the ring has room for can be relied on.
    EXPECT_EQ(losses, 20 - (Entries - 1));
    EXPECT_EQ(seqs.front(), losses + 1);
    EXPECT_EQ(seqs.back(), 20u);
    EXPECT_TRUE(ledger.totals().exact());
}

TEST_F(LedgerTest, TheRestEndsWithTheLastEventCounted)
{
    Ledger ledger(ring.view(), 0, 0);
    ring.emit_burst(5);
    ledger.count(3);
    ledger.drain_rest(3, sink());
    EXPECT_EQ(seqs, (Seqs{1, 2, 3}));
    EXPECT_TRUE(ledger.totals().exact());
}

TEST_F(LedgerTest, TheRestMayBeLostAltogether)
{
    Ledger ledger(ring.view(), 0, 0);
    ring.emit_burst(100);
    ledger.count(3);
    ledger.drain_rest(3, sink());
    EXPECT_TRUE(seqs.empty());
    EXPECT_EQ(losses, 3u);
    EXPECT_TRUE(ledger.totals().exact());
}

TEST_F(LedgerTest, WhatDoesNotAgreeIsSaid)
{
    Ledger ledger(ring.view(), 0, 0);
    ring.emit_burst(5);
    ledger.count(6);
    ledger.drain(sink());
    EXPECT_FALSE(ledger.totals().exact());
    EXPECT_EQ(ledger.totals().text(), "counted by eventfd 6 is not received 5 + lost 0");
}
