// SPDX-License-Identifier: GPL-3.0-or-later
// Makes of a recording what the window takes from the reader: snapshots. Knows
// nothing of threads.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "efdmon/log_reader.hpp"
#include "event_sums.hpp"
#include "recorded_channel.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

// A piece of a recording, and what is known after it.
struct LogPart {
    Snapshot snapshot; // records, and sums
    std::vector<RecordedChannel> channels; // as far as they have been read
    std::uint64_t beginNs = 0; // of all events so far
    std::uint64_t endNs = 0;
    std::uint64_t offset = 0; // bytes read, of size
    std::uint64_t size = 0;
};
using LogPartPtr = std::shared_ptr<const LogPart>;

class LogDecoder {
public:
    static constexpr std::size_t DefaultPart = 65'536; // events

    explicit LogDecoder(LogReader reader, std::size_t part = DefaultPart);

    WallClock clock() const { return reader_.clock(); }
    // The next part, none after the last, or why there is no more.
    Result<LogPartPtr> next();
    LogEnding ending() const { return reader_.ending(); }

private:
    struct Track {
        RecordedChannel channel;
        EventSums sums;
        std::uint64_t missing = 0; // since the last event
        std::uint64_t second = 0; // the one under way
        std::uint64_t inSecond = 0; // events of it
    };

    void fill();
    void take(const LogItem& item);
    void add(Track& track, const Event& event);
    Track& track(std::size_t index);
    unsigned freeNumber(unsigned wanted) const;
    LogPartPtr cut();
    void endSums();

    LogReader reader_;
    std::size_t part_;
    std::vector<Track> tracks_; // by the file's own index
    std::set<unsigned> numbers_;
    std::vector<LogRecord> records_; // not handed out yet
    std::uint64_t begin_ = 0;
    std::uint64_t end_ = 0;
    bool room_ = true; // for more in this part
    bool done_ = false; // there is no more to read
    bool ended_ = false; // nor to hand out
    std::optional<Error> error_; // why not
};

} // namespace efdmon::gui
