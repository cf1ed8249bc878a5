// SPDX-License-Identifier: GPL-3.0-or-later
// Event logs: the native one, which keeps everything and is read back by
// LogReader, and two that other programs read, CSV (RFC 4180) and JSON Lines.
//
// Columns and keys of those, in this order: channel, seq, time_ns
// (CLOCK_MONOTONIC), time (ISO 8601, UTC), delta_ns (since the previous event
// written for that channel; empty or null for its first), source, pid, tid, comm
// (empty or null where no task fired it), id, cpu, data0, data1. Numbers are
// decimal, text is UTF-8 with U+FFFD for what was not. Lines end in LF in both
// formats: RFC 4180 would have CRLF, but the text tools of Linux would take the
// CR for data. Events that were lost are a gap in seq there.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

#include "efdmon/error.hpp"
#include "efdmon/event.hpp"
#include "efdmon/format.hpp"

namespace efdmon {

enum class LogFormat { Native, Csv, JsonLines };

// By the file name's extension: .efdlog, .csv, or .jsonl / .ndjson / .json.
Result<LogFormat> log_format_for(std::string_view file_name);

// What a native log says of a channel.
struct LogChannel {
    std::string name;
    std::uint32_t number = 0; // N of /dev/efdmonN
    std::uint32_t ring_entries = 0; // 0 if not known
    std::uint64_t start_seq = 0; // the last event before the log
};

// Whether writing has failed is for the stream to say, whenever it is asked.
class LogWriter {
public:
    // Writes what stands at the front, if the format has that. The stream must
    // outlive this.
    static std::unique_ptr<LogWriter> create(LogFormat format, std::ostream& out, WallClock clock);
    virtual ~LogWriter() = default;

    // Optional: a channel that is written without gets its name alone, and
    // starts with its first event.
    virtual void add_channel(const LogChannel& channel);

    // Events of a channel come in ascending order. Where numbers are missing
    // between two, those events were lost.
    virtual void write(std::string_view channel, const Event& event) = 0;

    // The events up to `seq` that have not been written were lost. Needed after
    // the last event, harmless before others.
    virtual void lose(std::string_view channel, std::uint64_t seq);

    // Hands all that was written to the stream, and flushes that: for the sake
    // of those who read along. Costs a native log some bytes.
    virtual void flush();

    // At the end, when nothing comes any more: a native log without it counts
    // as cut off. Flushes the stream.
    virtual void finish();

protected:
    explicit LogWriter(std::ostream& out)
        : out_(out)
    {
    }
    std::ostream& out_;
};

} // namespace efdmon
