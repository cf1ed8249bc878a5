// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_pyramid.hpp"

#include <algorithm>
#include <numeric>

namespace efdmon::gui {

TimePyramid::TimePyramid(std::size_t size, std::size_t levels)
{
    std::int64_t width = Finest;
    for (std::size_t level = 0; level < levels; ++level, width *= Factor)
        rings_.emplace_back(width, size);
}

void TimePyramid::add(std::int64_t time, const Tally& tally)
{
    const std::int64_t bucket = time / Finest * Finest;
    begin_ = empty() ? bucket : std::min(begin_, bucket);
    end_ = std::max(end_, bucket + Finest);
    total_ += tally;
    TimeRing& coarsest = rings_.back();
    while (!coarsest.holds(time))
        coarsest.coarsen();
    for (TimeRing& ring : rings_)
        ring.add(time, tally);
}

const TimeRing& TimePyramid::finestSince(std::int64_t time) const
{
    const auto found = std::find_if(rings_.begin(), rings_.end(),
                                    [&](const TimeRing& ring) { return ring.reaches(time); });
    return found != rings_.end() ? *found : rings_.back();
}

// The fewest buckets to add up; it reaches back as far as any that would do.
const TimeRing& TimePyramid::coarsestWithin(std::int64_t step) const
{
    const auto found = std::find_if(rings_.rbegin(), rings_.rend(),
                                    [&](const TimeRing& ring) { return step % ring.width() == 0; });
    return found != rings_.rend() ? *found : rings_.front();
}

std::int64_t TimePyramid::grain(std::int64_t time) const
{
    return finestSince(time).width();
}

std::size_t TimePyramid::buckets() const
{
    return std::accumulate(rings_.begin(), rings_.end(), std::size_t{0},
                           [](std::size_t sum, const TimeRing& ring) { return sum + ring.buckets(); });
}

Tally TimePyramid::since(std::int64_t time) const
{
    return finestSince(time).sum(time, end_);
}

void TimePyramid::sample(std::int64_t from, std::int64_t step, std::span<Tally> out) const
{
    const TimeRing& ring = coarsestWithin(step);
    for (Tally& tally : out) {
        tally = ring.width() == step ? ring.at(from) : ring.sum(from, from + step);
        from += step;
    }
}

} // namespace efdmon::gui
