// SPDX-License-Identifier: GPL-3.0-or-later
// How a command prints events: --format, --clock, --json and --csv.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "efdmon/error.hpp"
#include "event_printer.hpp"

namespace efdmon::cli {

struct OutputOptions {
    std::string format; // empty: the default one
    std::string clock = "mono";
    bool json = false;
    bool csv = false;
};

void add_output_options(CLI::App& app, OutputOptions& options);
// What --format takes, for the foot of the help.
std::string format_help();

// A printer to standard output. `wall` is the clock of the machine, and of the
// time, that the events come from.
Result<std::unique_ptr<EventPrinter>> make_printer(const OutputOptions& options, WallClock wall);

} // namespace efdmon::cli
