// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/format.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <limits>
#include <optional>

using namespace efdmon;

namespace {

constexpr std::uint64_t Second = 1'000'000'000;

// East of Greenwich by 5 h 30, whatever time zones are installed.
class LocalTime : public testing::Test {
protected:
    void SetUp() override
    {
        if (const char* zone = getenv("TZ"))
            saved_ = zone;
        setenv("TZ", "TST-05:30", 1);
        tzset();
    }
    void TearDown() override
    {
        saved_ ? setenv("TZ", saved_->c_str(), 1) : unsetenv("TZ");
        tzset();
    }

private:
    std::optional<std::string> saved_;
};

std::int64_t now_ns(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

TEST(Format, SourcesHaveNames)
{
    EXPECT_EQ(source_name(Source::Sysfs), "sysfs");
    EXPECT_EQ(source_name(Source::Write), "write");
    EXPECT_EQ(source_name(Source::Driver), "driver");
}

TEST(Format, UnknownSourcesAreNumbers)
{
    EXPECT_EQ(source_name(Source{}), "0");
    EXPECT_EQ(source_name(Source{200}), "200");
}

TEST(Format, SecondsAreExact)
{
    EXPECT_EQ(seconds_text(0), "0.000000000");
    EXPECT_EQ(seconds_text(1), "0.000000001");
    EXPECT_EQ(seconds_text(Second - 1), "0.999999999");
    EXPECT_EQ(seconds_text(12 * Second + 34'000), "12.000034000");
    EXPECT_EQ(seconds_text(std::numeric_limits<std::uint64_t>::max()), "18446744073.709551615");
}

TEST(Format, DeltaOfTheFirstIsADash)
{
    EXPECT_EQ(delta_text(0, 5 * Second), "-");
}

TEST(Format, DeltaHasASign)
{
    EXPECT_EQ(delta_text(Second, Second + 12'345), "+0.000012345");
    EXPECT_EQ(delta_text(Second, Second), "+0.000000000");
    EXPECT_EQ(delta_text(Second, 3 * Second), "+2.000000000");
    EXPECT_EQ(delta_text(Second + 12'345, Second), "-0.000012345");
}

TEST(WallClock, AddsItsOffset)
{
    EXPECT_EQ(WallClock(1'000).unix_ns(234), 1'234);
    EXPECT_EQ(WallClock(-1'000).unix_ns(1), -999);
}

TEST(WallClock, KeepsTheTimesBeforeAStep)
{
    const WallClock before(1'000);
    const WallClock stepped = before.stepped(500, 9'000).stepped(700, 2'000);
    EXPECT_EQ(stepped.unix_ns(499), 1'499);
    EXPECT_EQ(stepped.unix_ns(500), 9'500);
    EXPECT_EQ(stepped.unix_ns(699), 9'699);
    EXPECT_EQ(stepped.unix_ns(700), 2'700);
    EXPECT_EQ(stepped.newest(), WallClock(2'000));
    EXPECT_EQ(before.unix_ns(600), 1'600);
    EXPECT_NE(stepped, before);
    EXPECT_EQ(stepped, before.stepped(500, 9'000).stepped(700, 2'000));
}

TEST(WallClock, StepsOnlyWhereTheClocksHaveComeApart)
{
    const WallClock now;
    EXPECT_EQ(now.remeasured(), now);
    // As if the machine had slept for an hour since.
    const WallClock old(now.unix_ns(0) - 3'600'000'000'000);
    const WallClock awake = old.remeasured();
    EXPECT_EQ(awake.unix_ns(1), old.unix_ns(1));
    EXPECT_NEAR(static_cast<double>(awake.newest().unix_ns(0) - now.unix_ns(0)), 0, 10'000'000);
}

TEST(WallClock, IsoTextIsUtc)
{
    // 2024-02-29 12:34:56 UTC
    const WallClock clock(1'709'210'096'000'000'000);
    EXPECT_EQ(clock.iso_text(0), "2024-02-29T12:34:56.000000000Z");
    EXPECT_EQ(clock.iso_text(4 * Second + 7), "2024-02-29T12:35:00.000000007Z");
    EXPECT_EQ(WallClock(0).iso_text(0), "1970-01-01T00:00:00.000000000Z");
}

TEST(WallClock, FractionIsPositiveBefore1970)
{
    EXPECT_EQ(WallClock(-1).iso_text(0), "1969-12-31T23:59:59.999999999Z");
    EXPECT_EQ(WallClock(-1'000'000'000).iso_text(0), "1969-12-31T23:59:59.000000000Z");
}

TEST(WallClock, AnyStampIsSomeTime)
{
    const WallClock clock(std::numeric_limits<std::int64_t>::max());
    EXPECT_FALSE(clock.iso_text(std::numeric_limits<std::uint64_t>::max()).empty());
    EXPECT_FALSE(clock.clock_text(std::numeric_limits<std::uint64_t>::max()).empty());
}

TEST_F(LocalTime, ClockTextIsLocal)
{
    EXPECT_EQ(WallClock(0).clock_text(0), "05:30:00.000000000");
    EXPECT_EQ(WallClock(0).clock_text(19 * 3600 * Second + 42), "00:30:00.000000042");
}

TEST_F(LocalTime, IsoTextIsNot)
{
    EXPECT_EQ(WallClock(0).iso_text(0), "1970-01-01T00:00:00.000000000Z");
}

TEST(WallClock, SamplesTheRealClocks)
{
    const WallClock clock;
    const auto stamp = static_cast<std::uint64_t>(now_ns(CLOCK_MONOTONIC));
    const std::int64_t difference = now_ns(CLOCK_REALTIME) - clock.unix_ns(stamp);
    EXPECT_LT(std::abs(difference), 500'000'000);
}

TEST(Format, Utf8StaysAsItIs)
{
    EXPECT_EQ(valid_utf8(""), "");
    EXPECT_EQ(valid_utf8("plain \"text\"\n"), "plain \"text\"\n");
    EXPECT_EQ(valid_utf8("gr\xc3\xbc\xc3\x9f \xe2\x82\xac \"\\"), "gr\xc3\xbc\xc3\x9f \xe2\x82\xac \"\\");
}

TEST(Format, WhatIsNotUtf8IsReplaced)
{
    EXPECT_EQ(valid_utf8("a\xff"
                         "b"),
              "a\xef\xbf\xbd"
              "b");
    // A name of 15 bytes may be cut in the middle of a character.
    EXPECT_EQ(valid_utf8("na\xc3"), "na\xef\xbf\xbd");
}
