// SPDX-License-Identifier: GPL-3.0-or-later
// What both tables have in common: dense rows, columns as wide as their text.
#pragma once

class QTableView;
class QString;

namespace efdmon::gui {

// Once, before anything is measured. The table hears of it as of any other change
// of style.
void useTableStyle(QTableView& table);
// The selection is a tint, and texts keep their colours. Again when the palette
// has changed.
void tintSelection(QTableView& table);
// Again when the font or the style has changed.
void setUpTable(QTableView& table);

// Wide enough for this text in any row, and for the column's own header.
int columnWidthFor(const QTableView& table, int column, const QString& sample);
void fitColumn(QTableView& table, int column, const QString& sample);

} // namespace efdmon::gui
