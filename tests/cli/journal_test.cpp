// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "journal_printer.hpp"
#include "support/events.hpp"

using namespace efdmon;
using namespace efdmon::cli;

namespace {

Event example()
{
    Event event = efdmon::test::whole_event();
    event.data[1] = ~std::uint64_t{0};
    return event;
}

std::optional<std::string> value(const JournalEntry& entry, const std::string& name)
{
    const auto found = std::find_if(entry.begin(), entry.end(),
                                    [&](const std::string& field) { return field.starts_with(name + '='); });
    return found == entry.end() ? std::nullopt : std::optional(found->substr(name.size() + 1));
}

// What the journal would have got, or refuses after `room` entries.
struct Journal {
    std::size_t room = 100;
    std::vector<JournalEntry> entries = {};

    SendEntry sender()
    {
        return [this](const JournalEntry& entry) {
            if (entries.size() == room)
                return EPIPE;
            entries.push_back(entry);
            return 0;
        };
    }
};

} // namespace

TEST(Journal, EventHasAFieldForEachOfItsOwn)
{
    const JournalEntry entry = event_entry("sensor", example());
    EXPECT_EQ(
        entry,
        (JournalEntry{"MESSAGE=sensor  #13  id 7  data 0xff 0xffffffffffffffff  write  cpu 1  bash[100]",
                      std::string("MESSAGE_ID=") + EventMessageId, "PRIORITY=6", "SYSLOG_IDENTIFIER=efdctl",
                      "EFDMON_CHANNEL=sensor", "EFDMON_SEQ=13", "EFDMON_TIME_NS=2000000003", "EFDMON_ID=7",
                      "EFDMON_SOURCE=write", "EFDMON_CPU=1", "EFDMON_DATA0=255",
                      "EFDMON_DATA1=18446744073709551615", "EFDMON_PID=100", "EFDMON_TID=101",
                      "EFDMON_COMM=bash"}));
}

TEST(Journal, WithoutATaskThereIsNoneInTheEntry)
{
    Event event = example();
    event.flags = 0;
    const JournalEntry entry = event_entry("sensor", event);
    for (const char* name : {"EFDMON_PID", "EFDMON_TID", "EFDMON_COMM"})
        EXPECT_EQ(value(entry, name), std::nullopt) << name;
}

TEST(Journal, NameOfATaskIsKeptAsItIsAndShownAsText)
{
    Event event = example();
    event.comm = {'a', '\n', '\xff'};
    const JournalEntry entry = event_entry("sensor", event);
    EXPECT_EQ(value(entry, "EFDMON_COMM"), "a\n\xff");
    EXPECT_TRUE(value(entry, "MESSAGE")->ends_with("a?\xef\xbf\xbd[100]")) << *value(entry, "MESSAGE");
}

TEST(Journal, LossIsAWarningWithItsExtent)
{
    EXPECT_EQ(loss_entry("sensor", 5, 9),
              (JournalEntry{"MESSAGE=sensor: 5 lost, #5 to #9", std::string("MESSAGE_ID=") + LossMessageId,
                            "PRIORITY=4", "SYSLOG_IDENTIFIER=efdctl", "EFDMON_CHANNEL=sensor",
                            "EFDMON_LOST=5", "EFDMON_LOST_FIRST=5", "EFDMON_LOST_LAST=9"}));
}

TEST(Journal, EventsAndLossesAreSentInTheirOrder)
{
    Journal journal;
    JournalPrinter printer(journal.sender());
    printer.print_loss("sensor", 11, 12);
    printer.print("sensor", example(), 2);
    EXPECT_TRUE(printer.flush());
    ASSERT_EQ(journal.entries.size(), 2u);
    EXPECT_EQ(value(journal.entries[0], "EFDMON_LOST_LAST"), "12");
    EXPECT_EQ(value(journal.entries[1], "EFDMON_SEQ"), "13");
}

TEST(Journal, NothingIsSentAfterAFailure)
{
    Journal journal{.room = 1};
    JournalPrinter printer(journal.sender());
    printer.print("sensor", example(), 0);
    EXPECT_TRUE(printer.flush());
    printer.print("sensor", example(), 0);
    EXPECT_FALSE(printer.flush());
    EXPECT_EQ(printer.error(), EPIPE);
    journal.room = 100;
    printer.print("sensor", example(), 0);
    EXPECT_EQ(journal.entries.size(), 1u);
}
