// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency.hpp"

#include <gtest/gtest.h>

using namespace efdmon;
using namespace efdmon::cli;

TEST(Latency, TextHasThreeDigitsAndAUnit)
{
    EXPECT_EQ(delay_text(0), "0 ns");
    EXPECT_EQ(delay_text(999), "999 ns");
    EXPECT_EQ(delay_text(1'000), "1.00 us");
    EXPECT_EQ(delay_text(12'340), "12.3 us");
    EXPECT_EQ(delay_text(123'400), "123 us");
    EXPECT_EQ(delay_text(999'499), "999 us");
    EXPECT_EQ(delay_text(999'500), "1.00 ms");
    EXPECT_EQ(delay_text(4'560'000), "4.56 ms");
    EXPECT_EQ(delay_text(1'200'000'000), "1.20 s");
    EXPECT_EQ(delay_text(5'000'000'000'000), "5000 s");
}

TEST(Latency, DelayIsNeverNegative)
{
    EXPECT_EQ(delay_ns(100, 130), 30u);
    EXPECT_EQ(delay_ns(130, 100), 0u);
}

TEST(Latency, CellsMatchTheColumns)
{
    Histogram delays;
    EXPECT_EQ(latency_cells(delays).size(), latency_columns().size());
    EXPECT_EQ(latency_cells(delays).front(), "-");
    EXPECT_TRUE(latency_json(delays)["p50"].is_null());
    delays.record(100, 99);
    delays.record(5'000'000);
    EXPECT_EQ(latency_cells(delays),
              (std::vector<std::string>{"100 ns", "100 ns", "100 ns", "5.00 ms", "5.00 ms"}));
    EXPECT_EQ(latency_json(delays).dump(),
              R"({"p50":100,"p90":100,"p99":100,"p99.9":5000000,"max":5000000})");
}
