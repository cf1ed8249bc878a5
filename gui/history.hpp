// SPDX-License-Identifier: GPL-3.0-or-later
// The whole session of all channels over time, also of those that have gone,
// and two markers in it.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "time_pyramid.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {

enum class Marker { A, B };

// Times are nanoseconds of CLOCK_MONOTONIC.
class History {
public:
    void add(unsigned channel, std::span<const TimedTally> sums);

    // What turns its times into those of a day. Default: this machine's.
    void setClock(const WallClock& clock) { clock_ = clock; }
    const WallClock& clock() const { return clock_; }

    const std::map<unsigned, TimePyramid>& channels() const { return channels_; }
    // None for a channel that has never had an event.
    const TimePyramid* find(unsigned channel) const;
    // When the first event was, if there was any.
    std::optional<std::int64_t> begin() const;
    // What is kept of that time, of the channel that keeps least.
    std::int64_t grain(std::int64_t time) const;
    // Fired in the second before `now`, to a tenth of a second.
    Tally lastSecond(unsigned channel, std::int64_t now) const;
    // Neither in that second nor since.
    bool quiet(unsigned channel, std::int64_t now) const;

    // Puts it where a bucket begins, so that what lies before it can be told.
    void setMarker(Marker marker, std::int64_t time);
    void clearMarkers();
    std::optional<std::int64_t> marker(Marker marker) const;
    // From the earlier marker on and before the later one; exact, also after
    // the buckets around them have been merged. No channels: all of them.
    Tally between(const std::set<unsigned>& channels = {}) const;

private:
    // Counted when it is made, and kept up to date from then on.
    struct Cut {
        std::int64_t time = 0;
        std::map<unsigned, Tally> before;
    };

    std::map<unsigned, TimePyramid> channels_;
    WallClock clock_ = wallClock();
    std::array<std::optional<Cut>, 2> cuts_;
};

} // namespace efdmon::gui
