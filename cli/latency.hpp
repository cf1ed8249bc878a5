// SPDX-License-Identifier: GPL-3.0-or-later
// Delays from the kernel's stamp to here, as text and as JSON.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "efdmon/histogram.hpp"
#include "print_json.hpp"
#include "table.hpp"

namespace efdmon::cli {

// CLOCK_MONOTONIC, which the kernel stamps events with, in nanoseconds.
std::uint64_t monotonic_ns();

// From the stamp to `now_ns`; 0 if the clock is that of another time namespace
// and behind.
std::uint64_t delay_ns(std::uint64_t stamp_ns, std::uint64_t now_ns);

// Three digits at least, and a unit: "850 ns", "12.3 us", "4.56 ms", "1.20 s".
std::string delay_text(std::uint64_t nanoseconds);

// p50, p90, p99, p99.9 and max: titles, a cell for each, and an object.
std::vector<Table::Column> latency_columns();
std::vector<std::string> latency_cells(const Histogram& delays);
Json latency_json(const Histogram& delays);

} // namespace efdmon::cli
