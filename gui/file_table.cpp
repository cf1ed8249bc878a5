// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_table.hpp"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

#include "file_model.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostFileRows = 6; // more of them scroll

} // namespace

FileTable::FileTable(FileModel& model, QWidget* parent)
    : TableView(parent)
    , file_(model)
{
    setObjectName(QStringLiteral("fileTable"));
    setAccessibleName(tr("Channels of the recording"));
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setIconSize(QSize(10, 10));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    dress();
    connect(&model, &QAbstractItemModel::dataChanged, this, &FileTable::showColumns);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        resizeColumnToContents(FileModel::Name);
        updateGeometry();
        noteSelection();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileTable::noteSelection);
}

QSize FileTable::sizeHint() const
{
    return {TableView::sizeHint().width(), heightFor(std::clamp(file_.rowCount(), 1, MostFileRows))};
}

QSize FileTable::minimumSizeHint() const
{
    return {TableView::minimumSizeHint().width(), heightFor(std::clamp(file_.rowCount(), 1, MostFileRows))};
}

int FileTable::heightFor(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

void FileTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !selected_.empty())
        clearSelection();
    else
        TableView::keyPressEvent(event);
}

void FileTable::layOut()
{
    for (int column = 0; column < FileModel::Last; ++column)
        fitColumn(*this, column, FileModel::sample(static_cast<FileModel::Column>(column)));
    showColumns();
}

// What is the same for all, or nothing at all, needs no column.
void FileTable::showColumns()
{
    setColumnHidden(FileModel::Share, file_.rowCount() < 2);
    setColumnHidden(FileModel::Damaged, file_.totals().damaged == 0);
}

// All of them is the same as none: nothing is hidden.
void FileTable::noteSelection()
{
    std::set<unsigned> now;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        now.insert(file_.channels()[static_cast<std::size_t>(index.row())].number);
    if (std::cmp_equal(now.size(), file_.rowCount()))
        now.clear();
    if (now == selected_)
        return;
    selected_ = std::move(now);
    Q_EMIT selectedChannelsChanged(selected_);
}

} // namespace efdmon::gui
