// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QObject>

#include "history.hpp"
#include "reader.hpp"

namespace efdmon::gui::test {

// What a window does with snapshots: adds them up, and asks for the next.
class Receiver : public QObject {
public:
    explicit Receiver(Reader& reader, bool releasing = true)
    {
        connect(&reader, &Reader::snapshotReady, this,
                [this, &reader, releasing](const SnapshotPtr& snapshot) {
                    ++snapshots;
                    for (const auto& [channel, now] : snapshot->counts)
                        counts[channel] = now;
                    records.insert(records.end(), snapshot->records.begin(), snapshot->records.end());
                    for (const auto& [channel, count] : snapshot->listeners)
                        listeners[channel] = count;
                    for (const auto& [channel, sums] : snapshot->sums)
                        history.add(channel, sums);
                    for (const auto& [channel, reads] : snapshot->bells)
                        bells[channel].insert(bells[channel].end(), reads.begin(), reads.end());
                    for (const auto& [channel, now] : snapshot->latency)
                        latency[channel] = now;
                    if (releasing)
                        reader.release();
                });
    }

    std::uint64_t accounted(unsigned channel) { return counts[channel].received + counts[channel].lost; }

    int snapshots = 0;
    std::map<unsigned, Counts> counts;
    std::vector<LogRecord> records;
    std::map<unsigned, std::uint32_t> listeners;
    History history;
    std::map<unsigned, std::vector<BellRead>> bells;
    std::map<unsigned, Latency> latency;
};

} // namespace efdmon::gui::test
