// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader hands to the window, at most once a frame.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include <QMetaType>

#include "bell_read.hpp"
#include "efdmon/event.hpp"
#include "latency.hpp"
#include "tally.hpp"

namespace efdmon::gui {

// Records that the log keeps, and that the reader keeps for a busy window.
inline constexpr std::size_t LogCapacity = 1'000'000;

struct LogRecord {
    Event event;
    std::uint32_t back = 0; // rows up to the channel's previous record; 0 if none
    std::uint16_t channel = 0; // N of efdmonN
    bool cut = false; // this program has not kept the channel's record before it
};

// Totals since the channel is watched. All from one read and one drain.
struct Counts {
    std::uint64_t counted = 0; // by the eventfd
    std::uint64_t received = 0; // records
    std::uint64_t lost = 0; // records overwritten before they were read
    std::uint64_t position = 0; // sequence number of the last of them
};

struct Snapshot {
    std::vector<LogRecord> records; // by time; the newest LogCapacity, and up to as many again
    std::map<unsigned, std::uint64_t> dropped; // how many before those there was no room for
    std::map<unsigned, Counts> counts; // channels with news
    std::map<unsigned, std::uint32_t> listeners; // refreshed a few times a second
    std::map<unsigned, std::vector<TimedTally>> sums; // by millisecond: what counts has grown by
    std::map<unsigned, std::vector<BellRead>> bells; // the newest, by time
    std::map<unsigned, Latency> latency; // of the whole session, refreshed a few times a second

    bool empty() const
    {
        return counts.empty() && latency.empty() && listeners.empty() && records.empty() && dropped.empty();
    }
    // The records' memory stays.
    void clear()
    {
        std::vector<LogRecord> room = std::move(records);
        room.clear();
        *this = {};
        records = std::move(room);
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace efdmon::gui

Q_DECLARE_METATYPE(efdmon::gui::SnapshotPtr)
