// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_layout.hpp"

#include <algorithm>

#include <QFontMetrics>
#include <QHeaderView>
#include <QStyle>
#include <QTableView>

#include "theme.hpp"

namespace efdmon::gui {
namespace {

int padding(const QTableView& table)
{
    return 2 * (table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &table) + 1) + 12;
}

} // namespace

void setUpTable(QTableView& table)
{
    const int text = std::max(QFontMetrics(numberFont()).height(), table.fontMetrics().height());
    table.verticalHeader()->hide();
    // Of one height: the header then needs no look at the rows.
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(text + 4);
    table.verticalHeader()->setDefaultSectionSize(text + 4);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
}

void fitColumn(QTableView& table, int column, const QString& sample)
{
    const int text = std::max(QFontMetrics(numberFont()).horizontalAdvance(sample),
                              table.fontMetrics().horizontalAdvance(sample));
    const int header = table.horizontalHeader()->sectionSizeHint(column);
    table.setColumnWidth(column, std::max(text + padding(table), header));
}

} // namespace efdmon::gui
