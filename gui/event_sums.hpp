// SPDX-License-Identifier: GPL-3.0-or-later
// Adds up a channel's events by the millisecond in which they were fired. The
// reader does this per event, so that the window need not.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "tally.hpp"

namespace efdmon::gui {

class EventSums {
public:
    static constexpr std::uint64_t Width = 1'000'000; // ns
    // While nobody takes them; two neighbours become one beyond it.
    static constexpr std::size_t Limit = 16'384;

    void add(std::uint64_t time)
    {
        // Wraps around for a time before the bucket.
        if (time - begin_ >= width_) [[unlikely]]
            turnTo(time);
        ++sums_[current_].tally.received;
    }

    // Lost events left no time: they are spread evenly between the records
    // around them.
    void addLost(std::uint64_t from, std::uint64_t to, std::uint64_t count);

    bool empty() const { return sums_.empty(); }
    std::size_t size() const { return sums_.size(); }
    // By time, a bucket once.
    std::vector<TimedTally> take();

private:
    void turnTo(std::uint64_t time);
    void halve();

    std::vector<TimedTally> sums_;
    std::size_t current_ = 0;
    std::uint64_t begin_ = 0; // of the current bucket
    std::uint64_t width_ = 0; // 0 where there is none yet
};

} // namespace efdmon::gui
