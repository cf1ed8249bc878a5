// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/histogram.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using efdmon::Histogram;

namespace {

constexpr std::uint64_t Most = std::numeric_limits<std::uint64_t>::max();

// What the definition says, from the values themselves.
std::uint64_t true_percentile(std::vector<std::uint64_t> values, double percent)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(percent / 100 * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

TEST(Histogram, EmptyOneSaysZero)
{
    const Histogram histogram;
    EXPECT_EQ(histogram.count(), 0u);
    EXPECT_EQ(histogram.max(), 0u);
    EXPECT_EQ(histogram.percentile(50), 0u);
    EXPECT_EQ(histogram.percentile(100), 0u);
}

TEST(Histogram, SmallValuesAreExact)
{
    for (std::uint64_t value = 0; value < 256; ++value) {
        Histogram histogram;
        histogram.record(value);
        histogram.record(Most);
        EXPECT_EQ(histogram.percentile(50), value);
    }
}

TEST(Histogram, AnyValueIsOffByOnePartIn128AtMost)
{
    for (unsigned bit = 8; bit < 64; ++bit) {
        const std::uint64_t power = std::uint64_t{1} << bit;
        for (const std::uint64_t value :
             {power - 1, power, power + 1, power + power / 2, power + (power - 1)}) {
            Histogram histogram;
            histogram.record(value);
            histogram.record(Most);
            const std::uint64_t shown = histogram.percentile(50);
            EXPECT_GE(shown, value);
            EXPECT_LE(shown - value, value / 128) << value;
        }
    }
}

TEST(Histogram, PercentilesFollowTheDefinition)
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> latency(9, 2);
    Histogram histogram;
    std::vector<std::uint64_t> values;
    for (int i = 0; i < 10'001; ++i) {
        values.push_back(static_cast<std::uint64_t>(latency(random)));
        histogram.record(values.back());
    }
    for (const double percent : {0.0, 0.01, 1.0, 50.0, 90.0, 99.0, 99.9, 99.99, 100.0}) {
        const std::uint64_t expected = true_percentile(values, percent);
        EXPECT_GE(histogram.percentile(percent), expected) << percent;
        EXPECT_LE(histogram.percentile(percent), expected + expected / 128) << percent;
    }
    EXPECT_EQ(histogram.count(), values.size());
    EXPECT_EQ(histogram.max(), *std::max_element(values.begin(), values.end()));
    EXPECT_EQ(histogram.percentile(100), histogram.max());
}

TEST(Histogram, TimesCountAsThatManyValues)
{
    Histogram histogram;
    histogram.record(10, 99);
    histogram.record(200);
    histogram.record(5'000'000, 0);
    EXPECT_EQ(histogram.count(), 100u);
    EXPECT_EQ(histogram.max(), 200u);
    EXPECT_EQ(histogram.percentile(99), 10u);
    EXPECT_EQ(histogram.percentile(99.5), 200u);
}

TEST(Histogram, MergedOneIsThatOfAllValues)
{
    Histogram a, b, both;
    for (std::uint64_t value = 1; value < 100'000; value *= 3) {
        a.record(value);
        b.record(value * 2, 2);
        both.record(value);
        both.record(value * 2, 2);
    }
    a.merge(b);
    EXPECT_EQ(a.count(), both.count());
    EXPECT_EQ(a.max(), both.max());
    for (const double percent : {10.0, 50.0, 90.0, 99.0})
        EXPECT_EQ(a.percentile(percent), both.percentile(percent));
}

TEST(Histogram, ClearedOneIsAsNew)
{
    Histogram histogram;
    histogram.record(7, 7);
    histogram.clear();
    EXPECT_EQ(histogram.count(), 0u);
    EXPECT_EQ(histogram.percentile(99), 0u);
    histogram.record(3);
    EXPECT_EQ(histogram.percentile(100), 3u);
}

TEST(Histogram, BucketsHoldEveryValue)
{
    Histogram histogram;
    std::mt19937_64 random(42);
    std::vector<std::uint64_t> values{0, 1, 255, 256, 257, Most};
    for (int i = 0; i < 1000; ++i)
        values.push_back(random() >> (random() % 64));
    for (const std::uint64_t value : values)
        histogram.record(value);
    std::uint64_t count = 0;
    std::uint64_t above = 0; // the end of the bucket before
    for (const Histogram::Bucket& bucket : histogram.buckets()) {
        EXPECT_LE(bucket.lowest, bucket.highest);
        EXPECT_TRUE(count == 0 || bucket.lowest > above);
        EXPECT_LE(bucket.highest - bucket.lowest, bucket.lowest / 128);
        const auto inside = std::count_if(values.begin(), values.end(), [&](std::uint64_t value) {
            return value >= bucket.lowest && value <= bucket.highest;
        });
        EXPECT_EQ(bucket.times, static_cast<std::uint64_t>(inside));
        count += bucket.times;
        above = bucket.highest;
    }
    EXPECT_EQ(count, values.size());
}
