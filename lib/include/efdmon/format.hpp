// SPDX-License-Identifier: GPL-3.0-or-later
// Events as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "efdmon/event.hpp"

namespace efdmon {

// "sysfs", "write", "driver", or the number of an unknown source.
std::string source_name(Source source);

// Nanoseconds as "<sec>.<9 digits>", exact.
std::string seconds_text(std::uint64_t time_ns);

// "+0.000012345" seconds since the previous event, "-" for the first, which
// has 0 for `previous_ns`; "-0.000012345" if the stamps run backwards.
std::string delta_text(std::uint64_t previous_ns, std::uint64_t time_ns);

// `text` with everything that is not UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

// Turns CLOCK_MONOTONIC stamps into wall-clock time. Sampled at construction;
// a later step of the wall clock is not seen.
class WallClock {
public:
    WallClock();
    explicit WallClock(std::int64_t offset_ns)
        : offset_ns_(offset_ns)
    {
    }

    // Nanoseconds since 1970, UTC.
    std::int64_t unix_ns(std::uint64_t time_ns) const;
    // "HH:MM:SS.nnnnnnnnn", local time.
    std::string clock_text(std::uint64_t time_ns) const;
    // "YYYY-MM-DDTHH:MM:SS.nnnnnnnnnZ".
    std::string iso_text(std::uint64_t time_ns) const;

private:
    std::int64_t offset_ns_;
};

} // namespace efdmon
