// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_table.hpp"

#include <utility>

#include "file_model.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {

FileTable::FileTable(FileModel& model, QWidget* parent)
    : ChannelTable(model, parent)
    , file_(model)
{
    setObjectName(QStringLiteral("fileTable"));
    setAccessibleName(tr("Channels of the recording"));
    dress();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { grown_ = true; });
    connect(&model, &QAbstractItemModel::dataChanged, this, &FileTable::changed);
}

unsigned FileTable::numberAt(int row) const
{
    return file_.channels()[static_cast<std::size_t>(row)].number;
}

void FileTable::layOut()
{
    for (int column = 0; column < FileModel::Last; ++column)
        fitColumn(*this, column, FileModel::sample(static_cast<FileModel::Column>(column)));
    showColumns();
}

// A file may name thousands of channels at once: their names are measured once.
void FileTable::changed()
{
    if (std::exchange(grown_, false)) {
        resizeColumnToContents(FileModel::Name);
        followRows();
    }
    showColumns();
}

// What is the same for all, or nothing at all, needs no column.
void FileTable::showColumns()
{
    setColumnHidden(FileModel::Share, file_.rowCount() < 2);
    setColumnHidden(FileModel::Damaged, file_.totals().damaged == 0);
}

} // namespace efdmon::gui
