// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_filter.hpp"

#include <gtest/gtest.h>

using namespace efdmon;
using namespace efdmon::cli;

namespace {

Event fired(std::uint32_t id, Source source, std::int32_t pid = 0)
{
    Event event;
    event.id = id;
    event.source = source;
    event.pid = pid;
    event.flags = pid ? Event::FlagTask : std::uint8_t{0};
    return event;
}

EventFilter parsed(const std::string& arguments)
{
    EventFilter filter;
    CLI::App app;
    add_filter_options(app, filter);
    app.parse(arguments);
    return filter;
}

} // namespace

TEST(EventFilter, EmptyOneAcceptsEverything)
{
    EXPECT_TRUE(EventFilter{}.accepts(fired(7, Source::Driver)));
    EXPECT_TRUE(EventFilter{}.accepts(fired(0, Source{99}, 12)));
}

TEST(EventFilter, AnyValueOfOneOptionWillDo)
{
    const EventFilter filter = parsed("--id 7 --id 0x10");
    EXPECT_TRUE(filter.accepts(fired(7, Source::Write)));
    EXPECT_TRUE(filter.accepts(fired(16, Source::Write)));
    EXPECT_FALSE(filter.accepts(fired(8, Source::Write)));
}

TEST(EventFilter, AllOptionsMustAgree)
{
    const EventFilter filter = parsed("--id 7 --source sysfs --pid 100");
    EXPECT_TRUE(filter.accepts(fired(7, Source::Sysfs, 100)));
    EXPECT_FALSE(filter.accepts(fired(8, Source::Sysfs, 100)));
    EXPECT_FALSE(filter.accepts(fired(7, Source::Write, 100)));
    EXPECT_FALSE(filter.accepts(fired(7, Source::Sysfs, 101)));
}

TEST(EventFilter, PidIsThatOfATask)
{
    Event event = fired(0, Source::Driver);
    event.pid = 100; // left over, for no task fired it
    EXPECT_FALSE(parsed("--pid 100").accepts(event));
}

TEST(EventFilter, SourcesHaveNamesAndNumbers)
{
    EXPECT_TRUE(parsed("--source driver").accepts(fired(0, Source::Driver)));
    EXPECT_TRUE(parsed("--source 200").accepts(fired(0, Source{200})));
    EXPECT_THROW(parsed("--source drivers"), CLI::ValidationError);
    EXPECT_THROW(parsed("--source 256"), CLI::ValidationError);
}

TEST(EventFilter, TakesOneWordEach)
{
    EXPECT_THROW(parsed("--id 7 sensor"), CLI::ExtrasError);
    EXPECT_THROW(parsed("--id sensor"), CLI::ValidationError);
    EXPECT_THROW(parsed("--id 4294967296"), CLI::ValidationError);
    EXPECT_THROW(parsed("--pid 2147483648"), CLI::ValidationError);
}
