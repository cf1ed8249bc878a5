// SPDX-License-Identifier: GPL-3.0-or-later
#include "bell_table.hpp"

#include "bell_model.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {

BellTable::BellTable(BellModel& model, QWidget* parent)
    : TableView(parent)
{
    setObjectName(QStringLiteral("bellTable"));
    setAccessibleName(tr("Reads of the eventfd, and the records that they stood for"));
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    dress();
}

void BellTable::layOut()
{
    for (int column = 0; column < BellModel::ColumnCount; ++column)
        fitColumn(*this, column, BellModel::sample(static_cast<BellModel::Column>(column)));
}

} // namespace efdmon::gui
