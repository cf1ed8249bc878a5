// SPDX-License-Identifier: GPL-3.0-or-later
// What stats prints: a row, or a line of JSON, for each channel and interval.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "efdmon/event.hpp"
#include "efdmon/histogram.hpp"
#include "table.hpp"

namespace efdmon::cli {

// Of one channel, for some stretch of time.
struct Period {
    std::uint64_t received = 0;
    std::uint64_t lost = 0;
    Histogram delays; // kernel stamp to reading, nanoseconds

    // Events that have been read just now.
    void add(std::span<const Event> events, std::uint64_t more_lost);
    void merge(const Period& other);

    std::uint64_t events() const { return received + lost; }
    double rate(double seconds) const;
};

// To standard output.
class StatsReport {
public:
    explicit StatsReport(bool json);

    void add(const std::string& channel, const Period& period, double seconds, bool total);
    void flush();

private:
    void add_row(const std::string& channel, const Period& period, double seconds);

    bool json_;
    Table table_;
};

} // namespace efdmon::cli
