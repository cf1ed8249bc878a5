// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a table. Rows are a window over a bounded store; text is
// made for the cells that are painted, and for no others.
#pragma once

#include <map>
#include <span>

#include <QAbstractTableModel>

#include "log_store.hpp"

namespace efdmon::gui {

class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Seq, Time, Delta, Channel, Source, Process, Id, Data, ColumnCount };

    explicit LogModel(QObject* parent = nullptr, std::size_t capacity = LogCapacity);

    // One update of the views, however many records.
    void append(std::span<const LogRecord> records);
    void clear();
    // While paused, what is shown stays as it is and new records are kept aside.
    void setPaused(bool paused);
    bool paused() const { return paused_; }
    std::size_t held() const { return held_.size(); }

    const LogStore& store() const { return shown_; }
    void setChannelName(unsigned channel, const QString& name);
    const std::map<unsigned, QString>& channelNames() const { return names_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The widest text that a column normally has.
    static QString sample(Column column);

private:
    void show(std::span<const LogRecord> records);
    QString text(std::size_t row, Column column) const;
    QString toolTip(std::size_t row, Column column) const;
    std::uint64_t lostBefore(std::size_t row) const;
    QString channelName(unsigned channel) const;

    LogStore shown_;
    LogStore held_;
    bool paused_ = false;
    std::map<unsigned, QString> names_; // also of channels that have gone: their rows are still here
};

// "bash (1234)"; empty for an event that no task fired.
QString processText(const Event& event);

} // namespace efdmon::gui
