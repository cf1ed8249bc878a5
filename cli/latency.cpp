// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency.hpp"

#include <time.h>

#include <cstdio>

namespace efdmon::cli {

namespace {

struct Percentile {
    const char* title;
    const char* key;
    double percent;
};

constexpr std::array<Percentile, 5> Percentiles{{
    {"P50", "p50", 50},
    {"P90", "p90", 90},
    {"P99", "p99", 99},
    {"P99.9", "p99.9", 99.9},
    {"MAX", "max", 100},
}};

} // namespace

std::uint64_t monotonic_ns()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(now.tv_nsec);
}

std::uint64_t delay_ns(std::uint64_t stamp_ns, std::uint64_t now_ns)
{
    return now_ns > stamp_ns ? now_ns - stamp_ns : 0;
}

std::string delay_text(std::uint64_t nanoseconds)
{
    if (nanoseconds < 1000)
        return std::to_string(nanoseconds) + " ns";
    auto value = static_cast<double>(nanoseconds) / 1000;
    const char* unit = "us";
    // Where three digits would be rounded to 1000, the next unit is meant.
    for (const char* next : {"ms", "s"}) {
        if (value < 999.5)
            break;
        value /= 1000;
        unit = next;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    char text[32];
    return std::string(
        text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.*f %s", decimals, value, unit)));
}

std::vector<Table::Column> latency_columns()
{
    std::vector<Table::Column> columns;
    for (const Percentile& percentile : Percentiles)
        columns.push_back({percentile.title, Align::Right, 7});
    return columns;
}

std::vector<std::string> latency_cells(const Histogram& delays)
{
    std::vector<std::string> cells;
    for (const Percentile& percentile : Percentiles)
        cells.push_back(delays.count() > 0 ? delay_text(delays.percentile(percentile.percent)) : "-");
    return cells;
}

Json latency_json(const Histogram& delays)
{
    Json object;
    for (const Percentile& percentile : Percentiles)
        object[percentile.key] = delays.count() > 0 ? Json(delays.percentile(percentile.percent)) : Json();
    return object;
}

} // namespace efdmon::cli
