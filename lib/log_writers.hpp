// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of LogWriter.
#pragma once

#include "efdmon/log_writer.hpp"

namespace efdmon {

std::unique_ptr<LogWriter> make_csv_writer(std::ostream& out, WallClock clock);
std::unique_ptr<LogWriter> make_json_writer(std::ostream& out, WallClock clock);

} // namespace efdmon
