// SPDX-License-Identifier: GPL-3.0-or-later
// What the status line of a window says of its log.
#pragma once

#include <cstddef>

#include <QString>

namespace efdmon::gui {

class LogModel;

// "Log: 12 / 345, selected: 6"; while paused, what is kept meanwhile. One selected
// row is the one that is looked at, and not worth a word.
QString logStateText(const LogModel& log, std::size_t selected);

} // namespace efdmon::gui
