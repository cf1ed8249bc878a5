// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <functional>

namespace efdmon {

namespace {

// Each power of two is divided into 2^SubBits buckets of equal width.
constexpr unsigned SubBits = 7;
constexpr std::uint64_t SubCount = std::uint64_t{1} << SubBits;
constexpr std::size_t BucketCount = (64 - SubBits + 1) * SubCount;

// How far a value is shifted until SubBits + 1 bits are left.
unsigned shift_of(std::uint64_t value)
{
    const auto width = static_cast<unsigned>(std::bit_width(value));
    return width > SubBits + 1 ? width - (SubBits + 1) : 0;
}

std::size_t bucket_of(std::uint64_t value)
{
    const unsigned shift = shift_of(value);
    return static_cast<std::size_t>(shift * SubCount + (value >> shift));
}

unsigned shift_in(std::size_t bucket)
{
    return bucket < 2 * SubCount ? 0 : static_cast<unsigned>(bucket / SubCount - 1);
}

std::uint64_t lowest_in(std::size_t bucket)
{
    const unsigned shift = shift_in(bucket);
    return (bucket - shift * SubCount) << shift;
}

std::uint64_t highest_in(std::size_t bucket)
{
    return lowest_in(bucket) + ((std::uint64_t{1} << shift_in(bucket)) - 1);
}

} // namespace

Histogram::Histogram()
    : buckets_(BucketCount)
{
}

void Histogram::record(std::uint64_t value, std::uint64_t times)
{
    buckets_[bucket_of(value)] += times;
    count_ += times;
    if (times > 0)
        max_ = std::max(max_, value);
}

void Histogram::merge(const Histogram& other)
{
    std::transform(buckets_.begin(), buckets_.end(), other.buckets_.begin(), buckets_.begin(), std::plus<>());
    count_ += other.count_;
    max_ = std::max(max_, other.max_);
}

void Histogram::clear()
{
    std::fill(buckets_.begin(), buckets_.end(), 0);
    count_ = 0;
    max_ = 0;
}

std::uint64_t Histogram::percentile(double percent) const
{
    if (count_ == 0)
        return 0;
    const double share = std::clamp(percent, 0.0, 100.0) / 100.0;
    const auto wanted = std::max<std::uint64_t>(
        1, static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(count_))));
    std::uint64_t passed = 0;
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
        passed += buckets_[bucket];
        if (passed >= wanted)
            return std::min(highest_in(bucket), max_);
    }
    return max_;
}

std::vector<Histogram::Bucket> Histogram::buckets() const
{
    std::vector<Bucket> held;
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket)
        if (buckets_[bucket] > 0)
            held.push_back({lowest_in(bucket), highest_in(bucket), buckets_[bucket]});
    return held;
}

} // namespace efdmon
