// SPDX-License-Identifier: GPL-3.0-or-later
// What one channel did over the whole session, in bounded memory: fine for the
// last seconds, coarser the longer ago.
#pragma once

#include <span>
#include <vector>

#include "time_ring.hpp"

namespace efdmon::gui {

// Rings of buckets, each ten times as wide as those before. A bucket begins at
// a multiple of its width, so a bucket of one ring is ten of the ring before.
// The coarsest ring pushes nothing out: it doubles its width instead.
class TimePyramid {
public:
    static constexpr std::int64_t Finest = 1'000'000; // ns
    static constexpr int Factor = 10;
    static constexpr std::size_t Levels = 7; // 1 ms to 1000 s
    static constexpr std::size_t Size = 8192; // 8 s to 95 days

    explicit TimePyramid(std::size_t size = Size, std::size_t levels = Levels);

    void add(std::int64_t time, const Tally& tally);

    bool empty() const { return rings_.back().empty(); }
    const Tally& total() const { return total_; }
    // To the finest bucket: of the first event, and after the last.
    std::int64_t begin() const { return begin_; }
    std::int64_t end() const { return end_; }

    // The width of the finest buckets that reach back to `time`.
    std::int64_t grain(std::int64_t time) const;
    // From `time`, a multiple of its grain, to the end.
    Tally since(std::int64_t time) const;
    // Of steps of equal length from `from` on, which is a multiple of `step`, as
    // that is of the grain there.
    void sample(std::int64_t from, std::int64_t step, std::span<Tally> out) const;

    // That memory is held for.
    std::size_t buckets() const;

private:
    const TimeRing& finestSince(std::int64_t time) const;
    const TimeRing& coarsestWithin(std::int64_t step) const;

    std::vector<TimeRing> rings_; // the finest first
    Tally total_;
    std::int64_t begin_ = 0;
    std::int64_t end_ = 0;
};

} // namespace efdmon::gui
