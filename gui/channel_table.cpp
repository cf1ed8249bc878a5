// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_table.hpp"

#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QKeyEvent>

namespace efdmon::gui {
namespace {

constexpr int MostRows = 6; // more of them scroll

} // namespace

ChannelTable::ChannelTable(QAbstractItemModel& model, QWidget* parent)
    : TableView(parent)
{
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setIconSize(QSize(10, 10));
    // It would cover a row; the last column gives way instead.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChannelTable::noteSelection);
}

QSize ChannelTable::sizeHint() const
{
    return {TableView::sizeHint().width(), heightOfRows()};
}

QSize ChannelTable::minimumSizeHint() const
{
    return {TableView::minimumSizeHint().width(), heightOfRows()};
}

int ChannelTable::heightOfRows() const
{
    const int rows = std::clamp(model()->rowCount(), 1, MostRows);
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

void ChannelTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !selected_.empty())
        clearSelection();
    else
        TableView::keyPressEvent(event);
}

void ChannelTable::followRows()
{
    updateGeometry();
    noteSelection();
}

// All of them is the same as none: nothing is hidden.
void ChannelTable::noteSelection()
{
    std::set<unsigned> now;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        now.insert(numberAt(index.row()));
    if (std::cmp_equal(now.size(), model()->rowCount()))
        now.clear();
    if (now == selected_)
        return;
    selected_ = std::move(now);
    Q_EMIT selectedChannelsChanged(selected_);
}

} // namespace efdmon::gui
