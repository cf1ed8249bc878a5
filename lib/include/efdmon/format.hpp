// SPDX-License-Identifier: GPL-3.0-or-later
// Events as text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

// Turns CLOCK_MONOTONIC stamps into wall-clock time. Measured at construction;
// what changes it later, such as a suspend, is seen where somebody asks for it.
class WallClock {
public:
    WallClock();
    explicit WallClock(std::int64_t offset_ns)
        : offset_ns_(offset_ns)
    {
    }

    // As this one for the stamps before `time_ns`, with another offset from there on.
    WallClock stepped(std::uint64_t time_ns, std::int64_t offset_ns) const;
    // Stepped now if the machine's clocks have come apart, or this one if not.
    WallClock remeasured() const;
    // With the offset of its last step for all stamps.
    WallClock newest() const;

    bool operator==(const WallClock& other) const;

    // Nanoseconds since 1970, UTC.
    std::int64_t unix_ns(std::uint64_t time_ns) const;
    // "HH:MM:SS.nnnnnnnnn", local time.
    std::string clock_text(std::uint64_t time_ns) const;
    // "YYYY-MM-DDTHH:MM:SS.nnnnnnnnnZ".
    std::string iso_text(std::uint64_t time_ns) const;

private:
    struct Step {
        std::uint64_t time_ns; // the first that it is for
        std::int64_t offset_ns;

        bool operator==(const Step&) const = default;
    };

    std::int64_t offset_at(std::uint64_t time_ns) const;

    std::int64_t offset_ns_; // before the first step
    std::shared_ptr<const std::vector<Step>> steps_; // by time; mostly there are none
};

} // namespace efdmon
