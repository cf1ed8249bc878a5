// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "efdmon/log_writer.hpp"
#include "support/events.hpp"

using namespace efdmon;
using efdmon::test::event_by_task;
using efdmon::test::whole_event;
using Json = nlohmann::ordered_json;

namespace {

class JsonLines : public testing::Test {
protected:
    // Parsing throws, and the test fails, where a line is not JSON.
    Json write(std::string_view channel, const Event& event)
    {
        out.str("");
        writer->write(channel, event);
        const std::string line = out.str();
        EXPECT_EQ(line.find('\n'), line.size() - 1) << line;
        return Json::parse(line);
    }

    std::ostringstream out;
    std::unique_ptr<LogWriter> writer = LogWriter::create(LogFormat::JsonLines, out, WallClock(0));
};

} // namespace

TEST_F(JsonLines, WritesEveryKeyInOrder)
{
    const Json expected = {{"channel", "efdmon0"},
                           {"seq", 13},
                           {"time_ns", 2'000'000'003},
                           {"time", "1970-01-01T00:00:02.000000003Z"},
                           {"delta_ns", nullptr},
                           {"source", "write"},
                           {"pid", 100},
                           {"tid", 101},
                           {"comm", "bash"},
                           {"id", 7},
                           {"cpu", 1},
                           {"data0", 255},
                           {"data1", 42}};
    EXPECT_EQ(write("efdmon0", whole_event()).dump(), expected.dump());
}

TEST_F(JsonLines, HasNoTaskWhereNoneFired)
{
    Event event = event_by_task("stale");
    event.flags = 0;
    event.pid = 6;
    const Json line = write("c", event);
    EXPECT_TRUE(line["pid"].is_null());
    EXPECT_TRUE(line["tid"].is_null());
    EXPECT_TRUE(line["comm"].is_null());
}

TEST_F(JsonLines, WritesTheLargestNumbersWhole)
{
    Event event = event_by_task("x");
    event.seq = std::numeric_limits<std::uint64_t>::max();
    event.pid = std::numeric_limits<std::int32_t>::min();
    event.data = {event.seq, event.seq - 1};
    const Json line = write("c", event);
    EXPECT_EQ(line["seq"].get<std::uint64_t>(), event.seq);
    EXPECT_EQ(line["pid"].get<std::int32_t>(), event.pid);
    EXPECT_EQ(line["data1"].get<std::uint64_t>(), event.data[1]);
    EXPECT_EQ(line["source"], "0");
}

TEST_F(JsonLines, CountsDeltasPerChannel)
{
    const auto delta = [&](std::string_view channel, std::uint64_t time_ns) {
        Event event;
        event.time_ns = time_ns;
        return write(channel, event)["delta_ns"];
    };
    EXPECT_TRUE(delta("a", 100).is_null());
    EXPECT_TRUE(delta("b", 50).is_null());
    EXPECT_EQ(delta("a", 130), 30);
    EXPECT_EQ(delta("a", 125), -5);
}

TEST_F(JsonLines, EscapesWhatNamesMayHold)
{
    EXPECT_EQ(write("q\"b\\n\nt\tz\x01", event_by_task("\x1b[31m\"\r\n"))["channel"], "q\"b\\n\nt\tz\x01");
    EXPECT_EQ(write("c", event_by_task("\x1b[31m\"\r\n"))["comm"], "\x1b[31m\"\r\n");
    EXPECT_EQ(write("gr\xc3\xbc\xc3\x9f", {})["channel"], "gr\xc3\xbc\xc3\x9f");
}

TEST_F(JsonLines, IsUtf8WhateverTheTaskIsCalled)
{
    EXPECT_EQ(write("c", event_by_task("a\xff\xc3"))["comm"], "a\xef\xbf\xbd\xef\xbf\xbd");
}
