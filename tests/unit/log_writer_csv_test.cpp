// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "efdmon/log_writer.hpp"
#include "support/events.hpp"

using namespace efdmon;
using efdmon::test::event_by_task;
using efdmon::test::whole_event;

namespace {

class Csv : public testing::Test {
protected:
    std::string write(std::string_view channel, const Event& event)
    {
        out.str("");
        writer->write(channel, event);
        return out.str();
    }

    std::ostringstream out;
    std::unique_ptr<LogWriter> writer = LogWriter::create(LogFormat::Csv, out, WallClock(0));
};

} // namespace

TEST_F(Csv, WritesEveryColumnInOrder)
{
    EXPECT_EQ(write("efdmon0", whole_event()),
              "efdmon0,13,2000000003,1970-01-01T00:00:02.000000003Z,,write,100,101,bash,7,1,255,42\n");
}

TEST_F(Csv, LeavesTheTaskEmptyWhereNoneFired)
{
    Event event = event_by_task("stale");
    event.flags = 0;
    event.pid = 6;
    event.source = Source::Driver;
    EXPECT_EQ(write("c", event), "c,0,0,1970-01-01T00:00:00.000000000Z,,driver,,,,0,0,0,0\n");
}

TEST_F(Csv, WritesTheLargestNumbersWhole)
{
    Event event;
    event.seq = std::numeric_limits<std::uint64_t>::max();
    event.id = std::numeric_limits<std::uint32_t>::max();
    event.source = Source{255};
    event.cpu = std::numeric_limits<std::uint16_t>::max();
    event.data = {event.seq, event.seq - 1};
    EXPECT_EQ(write("c", event),
              "c,18446744073709551615,0,1970-01-01T00:00:00.000000000Z,,255,,,,4294967295,65535,"
              "18446744073709551615,18446744073709551614\n");
}

TEST_F(Csv, CountsDeltasPerChannel)
{
    const auto delta = [&](std::string_view channel, std::uint64_t time_ns) {
        Event event;
        event.time_ns = time_ns;
        std::istringstream line(write(channel, event));
        std::string field;
        for (int column = 0; column <= 4; ++column)
            std::getline(line, field, ',');
        return field;
    };
    EXPECT_EQ(delta("a", 100), "");
    EXPECT_EQ(delta("b", 1'000), "");
    EXPECT_EQ(delta("a", 130), "30");
    EXPECT_EQ(delta("b", 1'000), "0");
    EXPECT_EQ(delta("a", 125), "-5");
}

TEST_F(Csv, QuotesOnlyWhatMustBe)
{
    EXPECT_EQ(write("with space;'x'", {}).substr(0, 16), "with space;'x',0");
    EXPECT_EQ(write("a,b", {}).substr(0, 7), "\"a,b\",0");
    EXPECT_EQ(write("say \"hi\"", {}).substr(0, 14), "\"say \"\"hi\"\"\",0");
    EXPECT_EQ(write("two\nlines", {}).substr(0, 12), "\"two\nlines\",");
    EXPECT_EQ(write("cr\r", {}).substr(0, 7), "\"cr\r\",0");
    EXPECT_EQ(write("\"", {}).substr(0, 6), "\"\"\"\",0");
    EXPECT_EQ(write("", {}).substr(0, 2), ",0");
}

TEST_F(Csv, QuotesTheNameOfATaskToo)
{
    EXPECT_NE(write("c", event_by_task("evil\",\n")).find(",0,0,\"evil\"\",\n\",0,"), std::string::npos)
        << out.str();
}

TEST_F(Csv, IsUtf8WhateverTheTaskIsCalled)
{
    EXPECT_NE(write("c", event_by_task("a\xff\xc3")).find(",a\xef\xbf\xbd\xef\xbf\xbd,"), std::string::npos);
}
