// SPDX-License-Identifier: GPL-3.0-or-later
// What replay and export say of the log that they have read.
#pragma once

#include "efdmon/log_reader.hpp"
#include "exit_code.hpp"

namespace efdmon::cli {

// "efdctl: my-sensor: 12 events, 0 lost", for each channel, and how the log
// ends if it is not whole, to standard error.
void print_log_summary(const LogReader& log);

// Damaged logs are Inexact; those that are cut off only lack what never came.
ExitCode exit_code_of(const LogReader& log);

} // namespace efdmon::cli
