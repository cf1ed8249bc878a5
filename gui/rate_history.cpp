// SPDX-License-Identifier: GPL-3.0-or-later
#include "rate_history.hpp"

#include <algorithm>

namespace efdmon::gui {

void RateHistory::add(std::int64_t nowMs, std::uint64_t events)
{
    advance(nowMs);
    counts_[static_cast<std::size_t>(step_ % Size)] += events;
}

void RateHistory::advance(std::int64_t nowMs)
{
    const std::int64_t now = nowMs / StepMs;
    // After a long rest one round clears everything.
    std::int64_t step = std::max(step_ + 1, now - Size + 1);
    for (; step <= now; ++step)
        counts_[static_cast<std::size_t>(step % Size)] = 0;
    step_ = std::max(step_, now);
}

std::uint64_t RateHistory::rate(int age) const
{
    std::uint64_t sum = 0;
    for (int i = 1; i <= PerSecond; ++i)
        sum += at(step_ - age - i);
    return sum;
}

std::uint64_t RateHistory::at(std::int64_t step) const
{
    if (step < 0 || step <= step_ - Size)
        return 0;
    return counts_[static_cast<std::size_t>(step % Size)];
}

} // namespace efdmon::gui
