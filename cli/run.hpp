// SPDX-License-Identifier: GPL-3.0-or-later
// efdctl without its main().
#pragma once

#include "efdmon/error.hpp"
#include "exit_code.hpp"

namespace efdmon::cli {

// Parses the command line and does what it says.
ExitCode run(int argc, const char* const* argv);

// "efdctl: what. remedy", to standard error.
void print_error(const Error& error);

} // namespace efdmon::cli
