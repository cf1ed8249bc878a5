// SPDX-License-Identifier: GPL-3.0-or-later
// How help and complaints about the command line look.
#pragma once

#include <CLI/CLI.hpp>

namespace efdmon::cli {

// Makes `app` and the commands that are added to it afterwards look alike.
void set_style(CLI::App& app);

// Throws CLI::ParseError, with the names that there are, where the first word
// is neither an option nor a command.
void check_command_name(int argc, const char* const* argv);

} // namespace efdmon::cli
