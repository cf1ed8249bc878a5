// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_fit.hpp"

#include <utility>

#include <QHeaderView>
#include <QTableView>

#include "table_layout.hpp"

namespace efdmon::gui {

ColumnFit::ColumnFit(QTableView& table, std::vector<int> leastFirst, QString last)
    : table_(table)
    , leastFirst_(std::move(leastFirst))
    , last_(std::move(last))
{
}

void ColumnFit::setWanted(int column, bool wanted)
{
    if (wanted == !unwanted_.contains(column))
        return;
    if (wanted)
        unwanted_.erase(column);
    else
        unwanted_.insert(column);
    update();
}

void ColumnFit::resized()
{
    room_ = table_.viewport()->width();
    update();
}

void ColumnFit::reset()
{
    widths_.clear();
    for (const int column : leastFirst_)
        table_.setColumnHidden(column, false);
    update();
}

// A hidden column says that it has no width.
int ColumnFit::width(int column) const
{
    const auto found = widths_.find(column);
    return found != widths_.end() ? found->second : table_.columnWidth(column);
}

void ColumnFit::update()
{
    const int last = table_.horizontalHeader()->count() - 1;
    int surplus = columnWidthFor(table_, last, last_) - room_;
    for (int column = 0; column < last; ++column)
        surplus += unwanted_.contains(column) ? 0 : width(column);
    for (const int column : leastFirst_) {
        const bool unwanted = unwanted_.contains(column);
        const bool hidden = unwanted || surplus > 0;
        if (hidden && !unwanted)
            surplus -= width(column);
        if (hidden && !table_.isColumnHidden(column))
            widths_[column] = table_.columnWidth(column);
        else if (!hidden)
            widths_.erase(column);
        table_.setColumnHidden(column, hidden);
    }
}

} // namespace efdmon::gui
