// SPDX-License-Identifier: GPL-3.0-or-later
// Sums by buckets of one width: the newest of them, in a ring that grows to its
// size and no further.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tally.hpp"

namespace efdmon::gui {

class TimeRing {
public:
    // The size is at least 4.
    TimeRing(std::int64_t width, std::size_t size);

    std::int64_t width() const { return width_; }
    bool empty() const { return slots_.empty(); }
    std::size_t buckets() const { return slots_.size(); }
    // Where the oldest bucket begins, and where the newest ends.
    std::int64_t begin() const { return first_ * width_; }
    std::int64_t end() const { return (last_ + 1) * width_; }
    // Nothing from `time` on has been pushed out.
    bool reaches(std::int64_t time) const { return first_ == base_ || time >= begin(); }
    // Has room for this time without pushing anything out.
    bool holds(std::int64_t time) const;

    // A time before the oldest bucket is not kept.
    void add(std::int64_t time, const Tally& tally);
    Tally at(std::int64_t time) const;
    // Of the buckets that begin in [from, to).
    Tally sum(std::int64_t from, std::int64_t to) const;
    // Twice the width, the same sums.
    void coarsen();

private:
    std::int64_t bucket(std::int64_t time) const;
    std::size_t slot(std::int64_t number) const;
    void advance(std::int64_t number);
    void clear(std::int64_t from, std::int64_t to);

    std::int64_t width_;
    std::int64_t size_;
    std::vector<Tally> slots_;
    std::int64_t base_ = 0; // the bucket that slot 0 was made for
    std::int64_t first_ = 0; // the oldest and the newest bucket kept
    std::int64_t last_ = -1;
};

} // namespace efdmon::gui
