// SPDX-License-Identifier: GPL-3.0-or-later
// What simulated channels do, and when: without an end, and the same each time.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "efdmon/event.hpp"

namespace efdmon::gui {

struct SimulatorStep {
    std::chrono::nanoseconds pause{}; // since the step before
    std::uint32_t count = 1;
    Event event; // but for number and stamp
};

// Says the next step; an empty one never does anything.
using SimulatorPattern = std::function<SimulatorStep()>;

inline constexpr std::uint64_t MostSimulatedRate = 10'000'000;

// That many events a second, evenly spread over its milliseconds.
SimulatorPattern evenPattern(std::uint64_t rate);

// Three channels with some life: a sensor, a line that bounces, and programs.
std::vector<SimulatorPattern> livelyPatterns();

} // namespace efdmon::gui
