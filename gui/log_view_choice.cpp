// SPDX-License-Identifier: GPL-3.0-or-later
// Which event is chosen: the one that a person has pointed at, and none by itself.
#include <QApplication>
#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include "log_view.hpp"

namespace efdmon::gui {

int LogView::chosenRow() const
{
    const QItemSelectionModel& selected = *selectionModel();
    if (currentIndex().isValid() && selected.isSelected(currentIndex()))
        return currentIndex().row();
    return selected.hasSelection() ? selected.selection().constFirst().top() : -1;
}

// By the ranges: of a million rows that follow one another there is one.
std::size_t LogView::selectedCount() const
{
    std::size_t rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        rows += range.left() == 0 ? static_cast<std::size_t>(range.height()) : 0;
    return rows;
}

void LogView::jumpTo(int row)
{
    noteFollowing(false);
    const int column = currentIndex().isValid() ? currentIndex().column() : firstColumn();
    const QModelIndex index = log_.index(row, column);
    setCurrentIndex(index);
    scrollTo(index,
             rowAt(0) <= row && row < rowAt(viewport()->height() - 1) ? EnsureVisible : PositionAtCenter);
    noteFollowing(false); // the last row, too, is one to look at
}

// The base class would make the first row the current one where none is.
void LogView::focusInEvent(QFocusEvent* event)
{
    if (currentIndex().isValid())
        QTableView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

// Rows that follow the end would move away under the pointer.
void LogView::mousePressEvent(QMouseEvent* event)
{
    pressedAt_ = event->position().toPoint();
    if (indexAt(pressedAt_).isValid())
        noteFollowing(false);
    TableView::mousePressEvent(event);
}

// A hand that trembles selects no second row, which may have moved there: at the
// very end, the table shows the last row whole, and further up the first.
void LogView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint moved = event->position().toPoint() - pressedAt_;
    if (event->buttons() == Qt::NoButton || state() == DragSelectingState
        || moved.manhattanLength() >= QApplication::startDragDistance())
        QTableView::mouseMoveEvent(event);
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex before = currentIndex();
    TableView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before) {
        const QScopedValueRollback arranging(arranging_, true);
        scrollTo(currentIndex()); // the base class does it with automatic scrolling only
    }
    if (event->matches(QKeySequence::MoveToEndOfDocument))
        setFollowing(true);
}

// Where no row is current, keys begin at what the person looks at, which is not
// the first row.
QModelIndex LogView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (currentIndex().isValid() || log_.rowCount() == 0)
        return QTableView::moveCursor(action, modifiers);
    int row = newestRowInSight();
    if (modifiers.testFlag(Qt::ControlModifier) && action == MoveHome)
        row = 0;
    else if (modifiers.testFlag(Qt::ControlModifier) && action == MoveEnd)
        row = log_.rowCount() - 1;
    return log_.index(row, firstColumn());
}

int LogView::newestRowInSight() const
{
    const int row = rowAt(viewport()->height() - 1);
    return row >= 0 ? row : log_.rowCount() - 1;
}

int LogView::firstColumn() const
{
    int visual = 0;
    while (visual + 1 < horizontalHeader()->count()
           && isColumnHidden(horizontalHeader()->logicalIndex(visual)))
        ++visual;
    return horizontalHeader()->logicalIndex(visual);
}

void LogView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!arranging_ && current.isValid()) {
        place_.held = false;
        chosen_.reset();
        noteFollowing(false);
    }
    Q_EMIT chosenRowChanged();
}

void LogView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (selected.isEmpty() && deselected.isEmpty())
        return; // said of rows that come, too
    if (!selectionModel()->hasSelection()) {
        if (!arranging())
            chosen_.reset();
        selectionModel()->clearCurrentIndex();
    }
    Q_EMIT chosenRowChanged();
}

// The selection would make a neighbour the current row.
void LogView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    leaving_ = true;
    if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->clearCurrentIndex();
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace efdmon::gui
