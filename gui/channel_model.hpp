// SPDX-License-Identifier: GPL-3.0-or-later
// The channels: what each has counted, how fast, and whether all of it arrived.
#pragma once

#include <set>

#include <array>

#include <QAbstractTableModel>

#include "channel_row.hpp"
#include "conservation.hpp"
#include "history.hpp"

namespace efdmon::gui {

class ChannelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Events, Rate, Trend, Share, Lost, Listeners, LatencyTimes, Age, Last, ColumnCount };
    static constexpr std::int64_t TrendStep = 1'000'000'000; // ns
    static constexpr std::size_t TrendSteps = 60;

    explicit ChannelModel(QObject* parent = nullptr);

    // Takes over which channels there are; rows of those that stay keep their counts.
    void setChannels(const std::vector<ChannelStatus>& channels);
    // Those for which there are alerts.
    void setAlerting(const std::set<unsigned>& channels);
    // `now` is of the same clock as the events' stamps.
    void apply(const Snapshot& snapshot, std::int64_t now);
    // Lets the rates fall; false when all of them are zero.
    bool advance(std::int64_t now);
    // Lets the last events grow older.
    void grow(std::int64_t now);
    // Until grow() would change anything; 0 if nothing is recent.
    std::int64_t untilGrown() const;

    const std::vector<ChannelRow>& rows() const { return rows_; }
    const ChannelRow* find(unsigned channel) const;
    Counts totals() const;
    Conservation conservation(bool settled) const;
    History& history() { return history_; }
    const History& history() const { return history_; }
    std::int64_t now() const { return now_; }
    // Events of the seconds of the last minute.
    std::array<Tally, TrendSteps> trend(unsigned channel) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sample(Column column);

private:
    QString text(const ChannelRow& row, Column column) const;
    QString spoken(const ChannelRow& row, Column column) const;
    QString toolTip(const ChannelRow& row, Column column) const;
    QString trendText(const ChannelRow& row) const;
    void update(ChannelRow& row, const ChannelStatus& status);
    void take(ChannelRow& row, const Snapshot& snapshot);
    void findLast(const Snapshot& snapshot);
    void changed(Column first, Column last);
    std::int64_t age(const ChannelRow& row) const;

    std::vector<ChannelRow> rows_; // by number
    History history_;
    std::int64_t now_ = 0; // of the last change
};

} // namespace efdmon::gui
