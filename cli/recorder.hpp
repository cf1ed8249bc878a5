// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the events of a channel to a log, woken by a doorbell: wait, drain,
// arm, and so on. However many events come meanwhile, they ring it once.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "efdmon/channel.hpp"
#include "efdmon/eventfd.hpp"
#include "efdmon/log_writer.hpp"
#include "feed.hpp"
#include "progress.hpp"
#include "stop_signal.hpp"
#include "wait.hpp"

namespace efdmon::cli {

struct RecordRules {
    std::optional<std::uint64_t> count; // end after so many were received
    std::optional<std::chrono::nanoseconds> duration; // end after this time
};

enum class RecordEnd {
    Stopped, // by a signal
    Counted,
    Elapsed,
    Gone, // the driver has taken the channel back
    Unwritten, // the log takes no more
};

class Recorder {
public:
    // From here on, nothing is missed unnoticed.
    static Result<Recorder> open(Channel channel, Start start);

    const std::string& name() const { return name_; }
    // Number of the first event that can come.
    std::uint64_t first() const { return start_ + 1; }

    // Until something ends it, and then the events up to that moment.
    Result<RecordEnd> run(LogWriter& log, std::ostream& out, const RecordRules& rules, const StopSignal& stop,
                          Progress& progress);

    std::uint64_t received() const { return received_; }
    std::uint64_t lost() const { return lost_; }
    // How many the channel itself counted meanwhile.
    std::uint64_t counted() const { return last_ - start_; }
    bool exact() const { return counted() == received_ + lost_; }
    // "recorded 12 + lost 0 = 12 events, #1 to #12"
    std::string text() const;

private:
    Recorder(Channel channel, EventFd bell, ChannelInfo info, std::uint64_t start);

    Result<RecordEnd> record(LogWriter& log, std::ostream& out, const RecordRules& rules,
                             const StopSignal& stop, Progress& progress);
    std::optional<RecordEnd> end_reached(const std::ostream& out, const RecordRules& rules,
                                         const StopSignal& stop) const;
    bool drain(LogWriter& log, std::uint64_t most, std::uint64_t end);
    Result<void> wait(LogWriter& log, const StopSignal& stop);
    Result<void> finish(LogWriter& log, RecordEnd end);

    Channel channel_;
    EventFd bell_;
    std::string name_;
    std::uint32_t ring_entries_;
    RingReader reader_;
    std::vector<Event> buffer_;
    std::uint64_t start_; // the last event that is none of ours
    std::uint64_t last_;
    std::uint64_t received_ = 0;
    std::uint64_t lost_ = 0;
    bool gone_ = false;
    bool unflushed_ = false; // events that the log has taken, but not passed on
    Deadline deadline_;
};

} // namespace efdmon::cli
