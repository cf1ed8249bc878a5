// SPDX-License-Identifier: GPL-3.0-or-later
// The last event of each message id of each channel, how many there were, and
// how fast they come. Goes on counting whatever the log does.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include <QAbstractTableModel>

#include "efdmon/format.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

class LatestModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Channel, Id, Count, Rate, Last, Source, Process, Data, ColumnCount };
    // Ids are numbers that senders choose: memory must not depend on them.
    static constexpr std::size_t Capacity = 4096;

    explicit LatestModel(QObject* parent = nullptr, std::size_t capacity = Capacity);

    void append(std::span<const LogRecord> records, std::int64_t nowMs);
    // Lets the rates fall.
    void advance(std::int64_t nowMs);
    struct Cleared;
    // What was cleared, for putBack().
    Cleared clear();
    // Together with what has come since.
    void putBack(const Cleared& cleared);
    void setChannelNames(const std::map<unsigned, QString>& names);
    void setClock(const WallClock& clock);
    // Events of ids that there was no room for.
    std::uint64_t others() const { return others_; }
    const LogRecord& last(int row) const { return entries_[order_[static_cast<std::size_t>(row)]].last; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString sample(Column column);

private:
    static constexpr int Steps = 5; // of a second, for the rate; and the one under way

    struct Entry {
        LogRecord last;
        std::uint64_t count = 0;
        std::array<std::uint32_t, Steps + 1> steps{};
    };

public:
    struct Cleared {
        std::vector<Entry> entries;
        std::uint64_t others = 0;
    };

private:
    Entry* entry(const LogRecord& record);
    Entry& add(const LogRecord& record);
    void count(const LogRecord& last, std::uint32_t times, std::size_t step);
    std::size_t place(std::uint64_t key) const;
    std::uint64_t rate(const Entry& entry) const;
    QString text(const Entry& entry, Column column) const;

    std::size_t capacity_;
    std::vector<Entry> entries_; // as they came
    std::vector<std::uint32_t> order_; // rows: by channel, then by id
    std::vector<std::uint32_t> table_; // where a key's entry is, plus 1; open addressing
    std::map<unsigned, QString> names_;
    WallClock clock_;
    std::uint64_t others_ = 0;
    std::int64_t step_ = 0; // the one under way
};

} // namespace efdmon::gui
