// SPDX-License-Identifier: GPL-3.0-or-later
// How many events, and how many of them nobody has read.
#pragma once

#include <cstdint>

namespace efdmon::gui {

struct Tally {
    std::uint64_t received = 0;
    std::uint64_t lost = 0;

    // Lost events were fired like all others.
    std::uint64_t all() const { return received + lost; }

    Tally& operator+=(const Tally& other)
    {
        received += other.received;
        lost += other.lost;
        return *this;
    }
    Tally& operator-=(const Tally& other)
    {
        received -= other.received;
        lost -= other.lost;
        return *this;
    }
    bool operator==(const Tally&) const = default;
};

// Of the events of one moment; nanoseconds of CLOCK_MONOTONIC.
struct TimedTally {
    std::int64_t time = 0;
    Tally tally;

    bool operator==(const TimedTally&) const = default;
};

} // namespace efdmon::gui
