// SPDX-License-Identifier: GPL-3.0-or-later
// Which events to show.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <vector>

#include "efdmon/event.hpp"

namespace efdmon::cli {

// Each list that is not empty must hold the event's value.
struct EventFilter {
    std::vector<std::uint32_t> ids;
    std::vector<Source> sources;
    std::vector<std::int32_t> pids; // only events that a task fired

    bool accepts(const Event& event) const;
    bool accepts_all() const { return ids.empty() && sources.empty() && pids.empty(); }
};

// --id, --source and --pid.
void add_filter_options(CLI::App& app, EventFilter& filter);

} // namespace efdmon::cli
