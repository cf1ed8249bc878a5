// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of time that people count in, and points in time on an axis.
#pragma once

#include <cstdint>

#include <QString>

#include "wall_clock.hpp"

namespace efdmon::gui {

// The least round length that is not below `wanted`: 1, 2 or 5 times a power of
// ten up to a second, then parts of a minute, an hour, a day.
std::int64_t roundStep(std::int64_t wanted);

// The least multiple of `grain` that is 1, 2 or 5 times a power of ten, or else
// any, and not below `wanted`.
std::int64_t sampleStep(std::int64_t wanted, std::int64_t grain);

// How the time axis puts a moment.
enum class TimeFormat {
    WallClock, // "12:34:56.250"
    Seconds, // since the first event
};

// With as many digits as steps of this length need.
QString axisTime(TimeFormat format, std::int64_t time, std::int64_t begin, std::int64_t step,
                 const WallClock& clock = wallClock());
// A round moment, so that axis labels are round too; step from roundStep().
std::int64_t axisOrigin(TimeFormat format, std::int64_t begin, const WallClock& clock = wallClock());

} // namespace efdmon::gui
