// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one channel, and how its cells put it.
#pragma once

#include <optional>
#include <vector>

#include "snapshot.hpp"
#include "survey.hpp"

namespace efdmon::gui {

struct ChannelRow {
    ChannelStatus status;
    Counts counts;
    std::optional<Event> last;
    Latency latency;
    std::vector<BellRead> bells; // the newest BellRead::Kept, by time
    bool alerting = false; // the person wants to be told of something

    std::uint64_t seen() const { return counts.received + counts.lost; }
};

// The name, and the node where that is another one: "button (efdmon1)".
QString channelTitle(const ChannelStatus& channel);
// When and by whom, or why the channel is not watched.
QString lastEventText(const ChannelRow& row);
// "12.3 µs / 1.24 ms": half of the events were faster, 99 of 100 were.
QString latencyText(const Latency& latency);
// Of all events: "100 %", "62.5 %", "< 0.1 %".
QString shareText(std::uint64_t part, std::uint64_t whole);

} // namespace efdmon::gui
