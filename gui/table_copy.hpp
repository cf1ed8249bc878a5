// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table as text for the clipboard.
#pragma once

#include <vector>

#include <QString>

class QTableView;

namespace efdmon::gui {

// More than anybody pastes; beyond this, saving to a file is the way.
inline constexpr int MostRowsToCopy = 100'000;

// Selected rows, in their order.
std::vector<int> selectedRows(const QTableView& table);
int selectedRowCount(const QTableView& table);

// As they are shown: the columns that are, in their order, with tabs between.
QString rowsAsText(const QTableView& table, const std::vector<int>& rows);

} // namespace efdmon::gui
