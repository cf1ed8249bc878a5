// SPDX-License-Identifier: GPL-3.0-or-later
// One channel as the reader thread sees it: takes what its bell counted, drains
// its ring, and adds up what the window shows.
#pragma once

#include <span>
#include <vector>

#include "efdmon/histogram.hpp"
#include "event_sink.hpp"
#include "event_sums.hpp"
#include "feed.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

class ChannelReader {
public:
    ChannelReader(unsigned channel, Feed feed);

    const Feed& feed() const { return feed_; }
    const Counts& counts() const { return counts_; }

    // Appends the new records, and drops old ones where the window takes none for
    // long; false if there was nothing new. `buffer` is where they are copied to on
    // the way, `sink`, which may be none, sees them all.
    bool collect(std::span<Event> buffer, Snapshot& snapshot, EventSink* sink = nullptr);

    // Everything since the last call. The latency, which takes a while to sum
    // up, on demand.
    void hand(Snapshot& snapshot, bool withLatency);
    // The sums alone.
    void handSums(Snapshot& snapshot);

private:
    void drain(std::span<Event> buffer, Snapshot& snapshot, EventSink* sink);
    void note(std::span<const Event> events, std::uint64_t lost);
    void noteRead(const Counts& before);

    unsigned channel_;
    Feed feed_;
    RingReader ring_;
    Counts counts_;
    std::uint64_t lastTime_ = 0; // of the last event, to tell where a loss begins
    EventSums sums_;
    Histogram latency_;
    std::vector<BellRead> bells_;
    bool news_ = false;
    bool latencyNews_ = false;
};

} // namespace efdmon::gui
