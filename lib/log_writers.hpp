// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of LogWriter.
#pragma once

#include <map>

#include "efdmon/log_writer.hpp"

namespace efdmon {

// Those that write a line of text for each event.
class TextLogWriter : public LogWriter {
public:
    void write(std::string_view channel, const Event& event) final;

protected:
    struct Row {
        std::string_view channel;
        const Event& event;
        bool has_delta;
        std::int64_t delta_ns;
        std::string time;
    };
    TextLogWriter(std::ostream& out, WallClock clock)
        : LogWriter(out)
        , clock_(clock)
    {
    }
    virtual void write_row(const Row& row) = 0;

private:
    WallClock clock_;
    std::map<std::string, std::uint64_t, std::less<>> previous_ns_;
};

std::unique_ptr<LogWriter> make_native_writer(std::ostream& out, WallClock clock);
std::unique_ptr<LogWriter> make_csv_writer(std::ostream& out, WallClock clock);
std::unique_ptr<LogWriter> make_json_writer(std::ostream& out, WallClock clock);

} // namespace efdmon
