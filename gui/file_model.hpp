// SPDX-License-Identifier: GPL-3.0-or-later
// The channels of a recording: what it holds of each, and when.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "efdmon/format.hpp"
#include "recorded_channel.hpp"

namespace efdmon::gui {

class FileModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Events, Share, Lost, Damaged, MeanRate, Busiest, First, Last, ColumnCount };

    explicit FileModel(QObject* parent = nullptr);

    void setClock(const WallClock& clock) { clock_ = clock; }
    // The same channels as before, and perhaps more behind them. The rows are in the
    // order of the channels' numbers, as in the window in which they are watched.
    void setChannels(const std::vector<RecordedChannel>& channels);
    const std::vector<RecordedChannel>& channels() const { return channels_; }
    RecordedChannel totals() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sample(Column column);

private:
    QString text(const RecordedChannel& channel, Column column) const;
    QString spoken(const RecordedChannel& channel, Column column) const;
    QString toolTip(const RecordedChannel& channel, Column column) const;
    QString moment(const RecordedChannel& channel, std::uint64_t timeNs, bool withDay) const;

    WallClock clock_;
    std::vector<RecordedChannel> channels_;
};

} // namespace efdmon::gui
