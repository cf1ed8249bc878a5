// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_ring.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {

TimeRing::TimeRing(std::int64_t width, std::size_t size)
    : width_(width)
    , size_(static_cast<std::int64_t>(size))
{
}

std::int64_t TimeRing::bucket(std::int64_t time) const
{
    const std::int64_t number = time / width_;
    return time % width_ < 0 ? number - 1 : number; // downwards, also before 0
}

std::size_t TimeRing::slot(std::int64_t number) const
{
    return static_cast<std::size_t>((number - base_) % size_);
}

bool TimeRing::holds(std::int64_t time) const
{
    return empty() || bucket(time) - first_ < size_;
}

void TimeRing::add(std::int64_t time, const Tally& tally)
{
    const std::int64_t number = bucket(time);
    if (empty() || number > last_)
        advance(number);
    if (number >= first_)
        slots_[slot(number)] += tally;
}

// The buckets on the way are empty; after a long rest one round clears all.
void TimeRing::advance(std::int64_t number)
{
    if (empty()) {
        // One more: a clock that steps back by a trifle may come to lie there.
        base_ = first_ = last_ = number - 1;
        slots_.resize(1);
    }
    const std::int64_t wanted = std::min(number - base_ + 1, size_);
    if (std::cmp_less(slots_.size(), wanted))
        slots_.resize(static_cast<std::size_t>(wanted));
    clear(std::max(last_ + 1, number - size_ + 1), number);
    first_ = std::max(first_, number - size_ + 1);
    last_ = number;
}

// One round at most, in one piece or, beyond the last slot, in two.
void TimeRing::clear(std::int64_t from, std::int64_t to)
{
    const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(slot(from));
    const std::int64_t count = to - from + 1;
    const std::int64_t whole = std::min(count, static_cast<std::int64_t>(slots_.end() - begin));
    std::fill_n(begin, whole, Tally{});
    std::fill_n(slots_.begin(), count - whole, Tally{});
}

Tally TimeRing::at(std::int64_t time) const
{
    const std::int64_t number = bucket(time);
    return number >= first_ && number <= last_ ? slots_[slot(number)] : Tally{};
}

Tally TimeRing::sum(std::int64_t from, std::int64_t to) const
{
    Tally total;
    const std::int64_t first = std::max(bucket(from + width_ - 1), first_);
    const std::int64_t end = std::min(bucket(to + width_ - 1), last_ + 1);
    for (std::int64_t i = first; i < end; ++i)
        total += slots_[slot(i)];
    return total;
}

void TimeRing::coarsen()
{
    TimeRing coarse(2 * width_, static_cast<std::size_t>(size_));
    for (std::int64_t i = first_; i <= last_; ++i)
        coarse.add(i * width_, slots_[slot(i)]);
    *this = std::move(coarse);
}

} // namespace efdmon::gui
