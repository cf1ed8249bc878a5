// SPDX-License-Identifier: GPL-3.0-or-later
// Event logs that other programs read: CSV (RFC 4180) and JSON Lines.
//
// Columns and keys, in this order: channel, seq, time_ns (CLOCK_MONOTONIC),
// time (ISO 8601, UTC), delta_ns (since the previous event written for that
// channel; empty or null for its first), source, pid, tid, comm (empty or null
// where no task fired it), id, cpu, data0, data1. Numbers are decimal, text is
// UTF-8 with U+FFFD for what was not. Lines end in LF in both formats: RFC 4180
// would have CRLF, but the text tools of Linux would take the CR for data.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "efdmon/error.hpp"
#include "efdmon/event.hpp"
#include "efdmon/format.hpp"

namespace efdmon {

enum class LogFormat { Csv, JsonLines };

// By the file name's extension: .csv, or .jsonl / .ndjson / .json.
Result<LogFormat> log_format_for(std::string_view file_name);

class LogWriter {
public:
    // Writes the header, if the format has one. The stream must outlive this.
    static std::unique_ptr<LogWriter> create(LogFormat format, std::ostream& out, WallClock clock);
    virtual ~LogWriter() = default;

    void write(std::string_view channel, const Event& event);

protected:
    struct Row {
        std::string_view channel;
        const Event& event;
        bool has_delta;
        std::int64_t delta_ns;
        std::string time;
    };
    explicit LogWriter(std::ostream& out, WallClock clock) : out_(out), clock_(clock) {}
    virtual void write_row(const Row& row) = 0;
    std::ostream& out_;

private:
    WallClock clock_;
    std::map<std::string, std::uint64_t, std::less<>> previous_ns_;
};

} // namespace efdmon
