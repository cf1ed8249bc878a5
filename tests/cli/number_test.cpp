// SPDX-License-Identifier: GPL-3.0-or-later
#include "number.hpp"

#include <gtest/gtest.h>

#include <limits>

using namespace efdmon::cli;
using namespace std::chrono_literals;

TEST(Number, IsDecimalOrHexadecimal)
{
    EXPECT_EQ(parse_number("0"), 0u);
    EXPECT_EQ(parse_number("42"), 42u);
    EXPECT_EQ(parse_number("0x2a"), 42u);
    EXPECT_EQ(parse_number("0XfF"), 255u);
    EXPECT_EQ(parse_number("010"), 10u);
    EXPECT_EQ(parse_number("18446744073709551615"), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(parse_number("0xffffffffffffffff"), std::numeric_limits<std::uint64_t>::max());
}

TEST(Number, IsTheWholeWord)
{
    for (const char* text :
         {"", " 1", "1 ", "-1", "+1", "1.5", "0x", "0xg", "ff", "1k", "18446744073709551616"})
        EXPECT_FALSE(parse_number(text)) << text;
}

TEST(Number, OutOfRangeSaysTheRange)
{
    EXPECT_EQ(number_argument("--count", "7", 1, 7), 7u);
    try {
        number_argument("--count", "8", 1, 7);
        FAIL();
    } catch (const CLI::ValidationError& error) {
        EXPECT_STREQ(error.what(), "--count: 8 is not from 1 to 7");
    }
    EXPECT_THROW(number_argument("--count", "0", 1, 7), CLI::ValidationError);
    EXPECT_THROW(number_argument("--count", "x", 1, 7), CLI::ValidationError);
}

TEST(Duration, HasUnits)
{
    EXPECT_EQ(parse_duration("2"), 2s);
    EXPECT_EQ(parse_duration("0.5"), 500ms);
    EXPECT_EQ(parse_duration("1.5s"), 1500ms);
    EXPECT_EQ(parse_duration("200ms"), 200ms);
    EXPECT_EQ(parse_duration("10us"), 10us);
    EXPECT_EQ(parse_duration("7ns"), 7ns);
    EXPECT_EQ(parse_duration("3min"), 3min);
    EXPECT_EQ(parse_duration("2h"), 2h);
}

TEST(Duration, IsMoreThanNothing)
{
    for (const char* text : {"", "s", "0", "0s", "-1", "0.1ns", "1 s", "1x", "1e3", "inf", "nan", "1000000h"})
        EXPECT_FALSE(parse_duration(text)) << text;
}

TEST(Option, LongNameIsTheLast)
{
    EXPECT_EQ(long_name("-n,--count"), "--count");
    EXPECT_EQ(long_name("--id"), "--id");
}
