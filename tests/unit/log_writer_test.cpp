// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/log_writer.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <sstream>

using namespace efdmon;

TEST(LogFormat, FollowsTheExtension)
{
    EXPECT_EQ(log_format_for("events.efdlog"), LogFormat::Native);
    EXPECT_EQ(log_format_for("events.csv"), LogFormat::Csv);
    EXPECT_EQ(log_format_for("events.jsonl"), LogFormat::JsonLines);
    EXPECT_EQ(log_format_for("events.ndjson"), LogFormat::JsonLines);
    EXPECT_EQ(log_format_for("events.json"), LogFormat::JsonLines);
}

TEST(LogFormat, IgnoresCaseAndFolders)
{
    EXPECT_EQ(log_format_for("/tmp/a.json/Events.CSV"), LogFormat::Csv);
    EXPECT_EQ(log_format_for("a.csv.JSONL"), LogFormat::JsonLines);
}

TEST(LogFormat, RefusesTheRestWithARemedy)
{
    for (const char* name : {"", "events", "events.txt", "events.csv.gz", "csv", ".csv", "a.csv/log"}) {
        const auto format = log_format_for(name);
        ASSERT_FALSE(format) << name;
        EXPECT_EQ(format.error().code, EINVAL);
        EXPECT_NE(format.error().remedy.find(".csv"), std::string::npos);
    }
}

TEST(LogWriter, OnlyCsvHasAHeader)
{
    std::ostringstream csv, json;
    const auto csv_writer = LogWriter::create(LogFormat::Csv, csv, WallClock(0));
    const auto json_writer = LogWriter::create(LogFormat::JsonLines, json, WallClock(0));
    EXPECT_EQ(csv.str(), "channel,seq,time_ns,time,delta_ns,source,pid,tid,comm,id,cpu,data0,data1\n");
    EXPECT_EQ(json.str(), "");
}
