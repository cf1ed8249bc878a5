// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the events' stamps.
#pragma once

#include <chrono>
#include <cstdint>

namespace efdmon::gui {

// CLOCK_MONOTONIC, which is what a steady clock is on Linux.
inline std::int64_t monotonicNow()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace efdmon::gui
