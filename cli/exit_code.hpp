// SPDX-License-Identifier: GPL-3.0-or-later
// What efdctl returns to the shell; efdctl(1) documents the numbers.
#pragma once

#include "efdmon/error.hpp"

namespace efdmon::cli {

enum class ExitCode {
    Ok = 0,
    Failed = 1, // none of the others
    Usage = 2, // the command line was not understood
    NotFound = 3, // no such channel, process or descriptor, or no module
    NotPermitted = 4, // the channel, or another process, is closed to this user
    Lost = 5, // events were lost, and --fail-on-loss was given
    Gone = 6, // the channel's driver has taken it back
    Unfinished = 7, // a signal or a time-out came before what was asked for
    Inexact = 8, // what was counted and what was recorded do not agree
    FirstFinding = 10, // and up: of doctor, one for each enum Problem
};

// Which of them stands for a failed call.
ExitCode exit_code_of(const Error& error);

} // namespace efdmon::cli
