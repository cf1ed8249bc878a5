// SPDX-License-Identifier: GPL-3.0-or-later
// The channels: what each has counted, how fast, and whether all of it arrived.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "conservation.hpp"
#include "rate_history.hpp"
#include "snapshot.hpp"
#include "survey.hpp"

namespace efdmon::gui {

struct ChannelRow {
    ChannelStatus status;
    Counts counts;
    std::optional<Event> last;
    RateHistory rate;
};

class ChannelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Events, Rate, Lost, Listeners, Last, ColumnCount };

    explicit ChannelModel(QObject* parent = nullptr);

    // Takes over which channels there are; rows of those that stay keep their counts.
    void setChannels(const std::vector<ChannelStatus>& channels);
    void apply(const Snapshot& snapshot, std::int64_t nowMs);
    // Lets the rates fall; false when all of them are zero.
    bool advance(std::int64_t nowMs);

    const std::vector<ChannelRow>& rows() const { return rows_; }
    const ChannelRow* find(unsigned channel) const;
    Counts totals() const;
    Conservation conservation(bool settled) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sample(Column column);

private:
    QString text(const ChannelRow& row, Column column) const;
    QString lastText(const ChannelRow& row) const;
    QString toolTip(const ChannelRow& row, Column column) const;
    void update(ChannelRow& row, const ChannelStatus& status);

    std::vector<ChannelRow> rows_; // by number
};

// The name, and the node where that is another one: "button (efdmon1)".
QString channelTitle(const ChannelStatus& channel);

} // namespace efdmon::gui
