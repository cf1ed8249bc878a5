// SPDX-License-Identifier: GPL-3.0-or-later
#include "latest_view.hpp"

#include "cell_delegate.hpp"
#include "latest_model.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {

LatestView::LatestView(LatestModel& model, QWidget* parent)
    : TableView(parent)
    , latest_(model)
{
    setObjectName(QStringLiteral("latestTable"));
    setAccessibleName(tr("Latest event per id"));
    setToolTip(tr("Double-click a row to see its events in the log"));
    setModel(&model);
    setSelectionMode(SingleSelection);
    setItemDelegate(new CellDelegate(this));
    dress();
    connect(this, &QTableView::activated, this, &LatestView::choose);
}

void LatestView::choose(const QModelIndex& index)
{
    const LogRecord& last = latest_.last(index.row());
    Q_EMIT chosen(QStringLiteral("channel == %1 && id == %2").arg(last.channel).arg(last.event.id));
}

void LatestView::layOut()
{
    for (int column = 0; column < LatestModel::Data; ++column)
        fitColumn(*this, column, LatestModel::sample(static_cast<LatestModel::Column>(column)));
}

} // namespace efdmon::gui
