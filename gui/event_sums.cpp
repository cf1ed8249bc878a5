// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_sums.hpp"

#include <algorithm>

namespace efdmon::gui {
namespace {

constexpr std::uint64_t MostPieces = 256; // of one gap

} // namespace

// Time may step back by a trifle: the place is looked for from the end.
void EventSums::turnTo(std::uint64_t time)
{
    if (sums_.size() >= Limit)
        halve();
    begin_ = time / Width * Width;
    width_ = Width;
    const auto bucket = static_cast<std::int64_t>(begin_);
    std::size_t after = sums_.size();
    while (after > 0 && sums_[after - 1].time > bucket)
        --after;
    if (after > 0 && sums_[after - 1].time == bucket) {
        current_ = after - 1;
        return;
    }
    sums_.insert(sums_.begin() + static_cast<std::ptrdiff_t>(after), {bucket, {}});
    current_ = after;
}

void EventSums::halve()
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < sums_.size(); i += 2, ++kept) {
        sums_[kept] = sums_[i];
        if (i + 1 < sums_.size())
            sums_[kept].tally += sums_[i + 1].tally;
    }
    sums_.resize(kept);
}

void EventSums::addLost(std::uint64_t from, std::uint64_t to, std::uint64_t count)
{
    from = std::min(from, to);
    const std::uint64_t buckets = to / Width - from / Width + 1;
    const std::uint64_t pieces = std::min({buckets, count, MostPieces});
    for (std::uint64_t i = 0; i < pieces; ++i) {
        // The last piece lies where the loss was noticed.
        turnTo(to - (to - from) / pieces * (pieces - 1 - i));
        sums_[current_].tally.lost += count / pieces + (i < count % pieces ? 1 : 0);
    }
}

std::vector<TimedTally> EventSums::take()
{
    width_ = 0;
    current_ = 0;
    return std::exchange(sums_, {});
}

} // namespace efdmon::gui
