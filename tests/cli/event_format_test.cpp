// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_format.hpp"

#include <gtest/gtest.h>

using namespace efdmon;
using namespace efdmon::cli;

namespace {

Event example()
{
    Event event;
    event.seq = 13;
    event.time_ns = 2'000'000'003;
    event.id = 7;
    event.source = Source::Write;
    event.flags = Event::FlagTask;
    event.cpu = 1;
    event.pid = 100;
    event.tid = 101;
    std::string("bash").copy(event.comm.data(), 15);
    event.data = {255, 42};
    return event;
}

std::string text(const std::string& format, const Event& event = example(), ClockKind clock = ClockKind::Mono)
{
    const auto parsed = EventFormat::parse(format, clock, WallClock(0));
    EXPECT_TRUE(parsed) << format;
    return parsed ? parsed->text({"sensor", event, 1'500'000'000, 17}) : "";
}

} // namespace

TEST(EventFormat, EverySpecifierPrintsItsField)
{
    EXPECT_EQ(text("%n|%c|%M|%U|%D"), "13|sensor|2.000000003|1970-01-01T00:00:02.000000003Z|+0.500000003");
    EXPECT_EQ(text("%i|%a|%b|%A|%B|%o|%u"), "7|255|42|0xff|0x2a|write|1");
    EXPECT_EQ(text("%p|%T|%w|%l"), "100|101|bash[100]|17");
}

TEST(EventFormat, ClockChoosesTheTime)
{
    EXPECT_EQ(text("%t", example(), ClockKind::Mono), text("%M"));
    EXPECT_EQ(text("%t", example(), ClockKind::Real), text("%L"));
    EXPECT_EQ(text("%t", example(), ClockKind::Delta), text("%D"));
}

TEST(EventFormat, TheRestIsPrintedAsItIs)
{
    EXPECT_EQ(text(""), "");
    EXPECT_EQ(text("100%% of %n%%"), "100% of 13%");
    EXPECT_EQ(text("a\\tb\\nc\\\\d\\e"), "a\tb\nc\\d\\e");
    EXPECT_EQ(text("\\"), "\\");
}

TEST(EventFormat, NoTaskIsADash)
{
    Event event = example();
    event.flags = 0;
    EXPECT_EQ(text("%p %T %w", event), "- - -");
}

TEST(EventFormat, TerminalsAreNotCommanded)
{
    Event event = example();
    std::string("\x1b[2J\n").copy(event.comm.data(), 15);
    event.comm[5] = '\0';
    EXPECT_EQ(text("%w", event), "?[2J?[100]");
}

TEST(EventFormat, UnknownSpecifiersAreNamed)
{
    for (const char* format : {"%q", "%n %q", "%", "%n%"}) {
        const auto parsed = EventFormat::parse(format, ClockKind::Mono, WallClock(0));
        ASSERT_FALSE(parsed) << format;
        EXPECT_NE(parsed.error().remedy.find("%n  sequence number"), std::string::npos);
    }
    EXPECT_NE(EventFormat::parse("%n %q", ClockKind::Mono, WallClock(0)).error().what.find("'%q'"),
              std::string::npos);
}

TEST(EventFormat, DefaultIsSound)
{
    EXPECT_EQ(text(EventFormat::Default),
              "2.000000003  sensor  #13  id 7  data 0xff 0x2a  write  cpu 1  bash[100]");
}
