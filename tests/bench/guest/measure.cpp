// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.hpp"

#include <algorithm>
#include <array>

namespace bench {

namespace {

constexpr unsigned WarmUp = 4;
constexpr unsigned Rounds = 31;

} // namespace

double per_event(unsigned events, const std::function<std::uint64_t()>& round)
{
    for (unsigned i = 0; i < WarmUp; ++i)
        round();

    std::array<std::uint64_t, Rounds> costs;
    std::ranges::generate(costs, round);
    std::ranges::nth_element(costs, costs.begin() + Rounds / 2);
    return static_cast<double>(costs[Rounds / 2]) / events;
}

} // namespace bench
