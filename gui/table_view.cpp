// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_view.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include "table_copy.hpp"
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

// The base class would copy the current cell.
void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

// Where none is selected, the current one: of several channels, say, it is the one
// that is looked at.
void TableView::copyRows()
{
    std::vector<int> rows = selectedRows(*this);
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    if (!rows.empty())
        QGuiApplication::clipboard()->setText(rowsAsText(*this, rows));
}

} // namespace efdmon::gui
