// SPDX-License-Identifier: GPL-3.0-or-later
// One subcommand of efdctl. A new one defines its Command in a file of its own,
// and adds one line here and one to the table in commands.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>

#include "efdmon/error.hpp"
#include "exit_code.hpp"

namespace efdmon::cli {

// What a command does once its options are parsed. An Error is printed, with
// its remedy, and becomes the exit code that stands for it.
using Action = std::function<Result<ExitCode>()>;

struct Command {
    const char* name;
    const char* summary; // for the list of commands; a capital, no full stop
    // Declares the options, and examples as the footer. What the options write
    // to must live in the Action that is returned.
    Action (*declare)(CLI::App& app);
};

// All of them, in the order in which the help shows them.
std::span<const Command* const> commands();

extern const Command list_command;
extern const Command info_command;
extern const Command watch_command;
extern const Command trigger_command;
extern const Command record_command;
extern const Command replay_command;
extern const Command export_command;
extern const Command journal_command;
extern const Command doctor_command;
extern const Command attach_command;
extern const Command stats_command;
extern const Command compare_command;

} // namespace efdmon::cli
