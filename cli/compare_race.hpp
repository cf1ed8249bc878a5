// SPDX-License-Identifier: GPL-3.0-or-later
// All mechanisms at once, each in a thread, told of the same events.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "efdmon/error.hpp"
#include "efdmon/histogram.hpp"

namespace efdmon::cli {

struct RaceRules {
    std::string channel;
    std::uint64_t count = 1000; // events to fire
    std::uint64_t rate = 1000; // a second; 0 as fast as possible
    std::uint32_t burst = 1; // events for each write
};

// How one mechanism fared.
struct Outcome {
    const char* name = "";
    std::uint64_t notifications = 0; // times it was told of events
    std::uint64_t events = 0; // that it was told of
    std::uint64_t lost = 0; // overwritten before that
    Histogram delays; // kernel stamp to being told, nanoseconds

    double coalescing() const;
};

struct Race {
    std::uint64_t first = 0; // number of the first event fired
    std::uint64_t last = 0; // of the last one; others may have fired some too
    std::vector<Outcome> outcomes;

    std::uint64_t events() const { return last - first + 1; }
};

// Fires, and waits until each has been told, or nobody has been for 5 seconds.
Result<Race> run_race(const RaceRules& rules);

} // namespace efdmon::cli
