// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram of durations or other counts, with percentiles of known error in
// memory that does not grow.
#pragma once

#include <cstdint>
#include <vector>

namespace efdmon {

// Values below 256 are kept exactly, larger ones to one part in 128: a
// percentile is never less than the true value, and at most 1/128 more. Any
// 64-bit value fits. About 60 KB.
class Histogram {
public:
    Histogram();

    void record(std::uint64_t value, std::uint64_t times = 1);
    void merge(const Histogram& other);
    void clear();

    std::uint64_t count() const { return count_; }
    std::uint64_t max() const { return max_; } // exact; 0 without values

    // The least value, rounded as above, that `percent` of the values do not
    // exceed: 50 is the median, 100 the maximum. 0 without values.
    std::uint64_t percentile(double percent) const;

    // Values from `lowest` to `highest`, both included.
    struct Bucket {
        std::uint64_t lowest = 0;
        std::uint64_t highest = 0;
        std::uint64_t times = 0;
    };
    // Those that hold any, by value.
    std::vector<Bucket> buckets() const;

private:
    std::vector<std::uint64_t> buckets_;
    std::uint64_t count_ = 0;
    std::uint64_t max_ = 0;
};

} // namespace efdmon
