// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the log as text for the clipboard.
#pragma once

#include <vector>

#include <QString>

#include "efdmon/log_writer.hpp"

namespace efdmon::gui {

class LogModel;
class LogView;

// More than anybody pastes; beyond this, saving to a file is the way.
inline constexpr int MostRowsToCopy = 100'000;

// Selected rows, in their order.
std::vector<int> selectedLogRows(const LogView& view);
int selectedLogRowCount(const LogView& view);

// As they are shown: the columns that are, in their order, with tabs between.
QString logRowsAsText(const LogView& view, const std::vector<int>& rows);
// As the library writes logs.
QString logRowsAs(LogFormat format, const LogModel& log, const std::vector<int>& rows);

} // namespace efdmon::gui
