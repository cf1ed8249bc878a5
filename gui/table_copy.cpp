// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_copy.hpp"

#include <algorithm>

#include <QHeaderView>
#include <QItemSelection>
#include <QTableView>

namespace efdmon::gui {

std::vector<int> selectedRows(const QTableView& table)
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int selectedRowCount(const QTableView& table)
{
    int count = 0;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        count += range.height();
    return count;
}

QString rowsAsText(const QTableView& table, const std::vector<int>& rows)
{
    const QHeaderView& header = *table.horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < header.count(); ++place)
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    const QAbstractItemModel& model = *table.model();
    QString text;
    for (const int row : rows) {
        for (const int column : columns) {
            if (column != columns.front())
                text += u'\t';
            // Accessible texts have plain numbers, which other programs can read.
            text += model.data(model.index(row, column), Qt::AccessibleTextRole).toString();
        }
        text += u'\n';
    }
    return text;
}

} // namespace efdmon::gui
