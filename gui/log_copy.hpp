// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the log for the clipboard, for other programs.
#pragma once

#include <vector>

#include <QString>

#include "efdmon/log_writer.hpp"

namespace efdmon::gui {

class LogModel;

// As the library writes logs.
QString logRowsAs(LogFormat format, const LogModel& log, const std::vector<int>& rows);

} // namespace efdmon::gui
