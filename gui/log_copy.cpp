// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_copy.hpp"

#include <algorithm>
#include <sstream>

#include <QHeaderView>
#include <QItemSelection>

#include "log_view.hpp"

namespace efdmon::gui {

std::vector<int> selectedLogRows(const LogView& view)
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int selectedLogRowCount(const LogView& view)
{
    int count = 0;
    for (const QItemSelectionRange& range : view.selectionModel()->selection())
        count += range.height();
    return count;
}

QString logRowsAsText(const LogView& view, const std::vector<int>& rows)
{
    const QHeaderView& header = *view.horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < header.count(); ++place)
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    QString text;
    for (const int row : rows) {
        for (const int column : columns) {
            if (column != columns.front())
                text += u'\t';
            // Accessible texts have plain numbers, which other programs can read.
            text += view.log().data(view.log().index(row, column), Qt::AccessibleTextRole).toString();
        }
        text += u'\n';
    }
    return text;
}

QString logRowsAs(LogFormat format, const LogModel& log, const std::vector<int>& rows)
{
    std::ostringstream out;
    const auto writer = LogWriter::create(format, out, log.clock());
    for (const int row : rows)
        writer->write(log.channelName(log.record(row).channel).toStdString(), log.record(row).event);
    writer->finish();
    return QString::fromStdString(out.str());
}

} // namespace efdmon::gui
