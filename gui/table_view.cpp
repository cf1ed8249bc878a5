// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_view.hpp"

#include <QEvent>

#include "table_layout.hpp"

namespace efdmon::gui {

void TableView::dress()
{
    useTableStyle(*this); // and lays out
    tintSelection(*this);
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintSelection(*this);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setUpTable(*this);
        layOut();
    }
}

} // namespace efdmon::gui
