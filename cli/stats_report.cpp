// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats_report.hpp"

#include <cstdio>
#include <iostream>

#include "latency.hpp"

namespace efdmon::cli {

namespace {

std::vector<Table::Column> columns()
{
    std::vector<Table::Column> columns{{"CHANNEL", Align::Left, 20},
                                       {"SECONDS", Align::Right, 8},
                                       {"EVENTS", Align::Right, 10},
                                       {"PER SECOND", Align::Right, 10},
                                       {"LOST", Align::Right, 8}};
    for (Table::Column& column : latency_columns())
        columns.push_back(std::move(column));
    return columns;
}

std::string decimal(double value, int places)
{
    char text[64];
    return std::string(text,
                       static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.*f", places, value)));
}

Json to_json(const std::string& channel, const Period& period, double seconds, bool total)
{
    return {{"channel", channel},
            {"total", total},
            {"seconds", seconds},
            {"events", period.events()},
            {"per_second", period.rate(seconds)},
            {"received", period.received},
            {"lost", period.lost},
            {"latency_ns", latency_json(period.delays)}};
}

} // namespace

void Period::add(std::span<const Event> events, std::uint64_t more_lost)
{
    const std::uint64_t now = monotonic_ns();
    received += events.size();
    lost += more_lost;
    for (const Event& event : events)
        delays.record(delay_ns(event.time_ns, now));
}

void Period::merge(const Period& other)
{
    received += other.received;
    lost += other.lost;
    delays.merge(other.delays);
}

double Period::rate(double seconds) const
{
    return seconds > 0 ? static_cast<double>(events()) / seconds : 0;
}

StatsReport::StatsReport(bool json)
    : json_(json)
    , table_(columns())
{
    // At once: scripts may fire when they see it.
    if (!json_)
        table_.print(std::cout);
    std::cout.flush();
}

void StatsReport::add(const std::string& channel, const Period& period, double seconds, bool total)
{
    if (json_)
        print_json_line(to_json(channel, period, seconds, total));
    else
        add_row(total ? channel + " total" : channel, period, seconds);
}

void StatsReport::add_row(const std::string& channel, const Period& period, double seconds)
{
    std::vector<std::string> cells{channel, decimal(seconds, 2), std::to_string(period.events()),
                                   decimal(period.rate(seconds), 1), std::to_string(period.lost)};
    for (std::string& cell : latency_cells(period.delays))
        cells.push_back(std::move(cell));
    table_.add(std::move(cells));
}

void StatsReport::flush()
{
    table_.print_rows(std::cout);
    table_.clear();
    std::cout.flush();
}

} // namespace efdmon::cli
