// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_layout.hpp"

#include <algorithm>

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QTableView>

#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr int Margin = 7; // on either side of a cell's text

// Room between a number at the right of its cell and a text at the left of the
// next, in every style.
class TableStyle : public QProxyStyle {
public:
    TableStyle()
        : QProxyStyle(QStyleFactory::create(QApplication::style()->name()))
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin)
            return Margin - 1; // the view adds 1
        if (metric == PM_HeaderMargin)
            return Margin;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
};

} // namespace

void useTableStyle(QTableView& table)
{
    auto* style = new TableStyle;
    style->setParent(&table);
    table.setStyle(style);
    table.horizontalHeader()->setStyle(style);
}

void setUpTable(QTableView& table)
{
    const int text = std::max(QFontMetrics(numberFont()).height(), table.fontMetrics().height());
    table.verticalHeader()->hide();
    // Of one height: the header then needs no look at the rows.
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(text + 4);
    table.verticalHeader()->setDefaultSectionSize(text + 4);
    table.horizontalHeader()->setFixedHeight(text + 8); // the margin is for the sides only
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
    table.setColumnWidth(column, std::max(text + 2 * Margin + 2, header));
}

} // namespace efdmon::gui
