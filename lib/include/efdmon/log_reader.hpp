// SPDX-License-Identifier: GPL-3.0-or-later
// Reads native logs back, as far as they are whole. The format is described in
// efdmon-log(5).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "efdmon/error.hpp"
#include "efdmon/event.hpp"
#include "efdmon/format.hpp"
#include "efdmon/log_writer.hpp"

namespace efdmon {

// The next thing that a log has to say of a channel.
struct LogItem {
    enum class Kind {
        Event,
        Lost, // the recorder lost `count` events here
        Damaged, // the file has lost `count` recorded events here, at least
    };
    Kind kind = Kind::Event;
    std::size_t channel = 0; // which of LogReader::channels()
    std::uint64_t count = 1;
    Event event; // of Kind::Event only
};

// How a log ended, once there is nothing more to read.
enum class LogEnding {
    Complete,
    CutOff, // not ended in order: still being recorded, the disk was full, …
    Damaged, // some of it is not what was written
};

struct LogTotals {
    std::uint64_t received = 0;
    std::uint64_t lost = 0; // by the recorder
    std::uint64_t damaged = 0; // recorded, but gone from the file, as far as it shows
};

class LogReader {
public:
    // "-" is standard input. A pipe is as good as a file. Looking for a block among
    // bytes that are none may take long; `stopped` is asked again and again then, and
    // once it says true, open() or next() fails with ECANCELED.
    static Result<LogReader> open(const std::string& path, std::function<bool()> stopped = {});
    LogReader(LogReader&&) noexcept;
    LogReader& operator=(LogReader&&) noexcept;
    ~LogReader();

    // Whether the file must be read for the next item, so that it may take as long
    // as somebody takes to write it: a good moment to flush what was made of those
    // before.
    bool may_wait() const;

    // The clocks of the machine when the log was begun.
    WallClock clock() const;

    // Takes the next item; false at the end, or as far as the file can be read.
    Result<bool> next(LogItem& item);

    // Those that have been met so far. Grows while reading.
    const std::vector<LogChannel>& channels() const;
    // The same, of what has been read so far.
    const std::vector<LogTotals>& totals() const;

    // After next() has said false.
    LogEnding ending() const;
    // One sentence for a person: where it ends, and what that means. Empty for
    // a complete log.
    std::string ending_text() const;

    // Bytes read so far, of size() in all; that is 0 where it is not known.
    std::uint64_t offset() const;
    std::uint64_t size() const;

private:
    struct State;
    explicit LogReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace efdmon
