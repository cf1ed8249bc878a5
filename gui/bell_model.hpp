// SPDX-License-Identifier: GPL-3.0-or-later
// The newest reads of a channel's eventfd beside the records that the ring held
// for them.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "bell_read.hpp"

namespace efdmon::gui {

class BellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Bell, Records, Lost, Verdict, Time, ColumnCount };

    explicit BellModel(QObject* parent = nullptr);

    // The newest is the first row.
    void setReads(const std::vector<BellRead>& reads);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sample(Column column);

private:
    const BellRead& read(int row) const { return reads_[reads_.size() - 1 - static_cast<std::size_t>(row)]; }

    std::vector<BellRead> reads_; // by time
};

} // namespace efdmon::gui
