// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_format.hpp"

#include <gtest/gtest.h>

#include "support/events.hpp"

using namespace efdmon;
using namespace efdmon::cli;
using efdmon::test::whole_event;

namespace {

std::string text(const std::string& format, const Event& event = whole_event(),
                 ClockKind clock = ClockKind::Mono)
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
    EXPECT_EQ(text("%t", whole_event(), ClockKind::Mono), text("%M"));
    EXPECT_EQ(text("%t", whole_event(), ClockKind::Real), text("%L"));
    EXPECT_EQ(text("%t", whole_event(), ClockKind::Delta), text("%D"));
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
    Event event = whole_event();
    event.flags = 0;
    EXPECT_EQ(text("%p %T %w", event), "- - -");
}

TEST(EventFormat, TerminalsAreNotCommanded)
{
    Event event = whole_event();
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
