// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a table. Rows are a window over a bounded store, or those of
// its records that a filter accepts; text is made for the cells that are painted,
// and for no others.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>

#include <QAbstractTableModel>
#include <QTimer>

#include "color_rule.hpp"
#include "efdmon/format.hpp"
#include "log_filter.hpp"
#include "log_index.hpp"
#include "log_store.hpp"

namespace efdmon::gui {

class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Seq, Time, Delta, Channel, Source, Process, Thread, Cpu, Id, Lost, Data, ColumnCount };
    enum class TimeFormat { WallClock, SinceFirst, SinceAbove };

    explicit LogModel(QObject* parent = nullptr, std::size_t capacity = LogCapacity);

    // One update of the views, however many records.
    void append(std::span<const LogRecord> records);
    // How many of each channel were dropped before they came here: what follows
    // them must not look as if the channel had lost them.
    void skip(const std::map<unsigned, std::uint64_t>& dropped);
    // What was cleared, for putBack().
    struct Cleared {
        LogStore shown;
        LogStore held;
        std::uint64_t skipped = 0;
        std::uint64_t origin = 0;

        std::size_t size() const { return shown.size() + held.size(); }
    };
    Cleared clear();
    // Before what has come since, as far as there is room for both.
    void putBack(Cleared&& cleared);
    // Keeps the newest records where there is room for fewer than before; their rows
    // stay chosen.
    void setCapacity(std::size_t capacity);
    // While paused, what is shown stays as it is and new records are kept aside.
    void setPaused(bool paused);
    bool paused() const { return paused_; }
    std::size_t held() const { return held_.size(); }
    // How many new ones there was no room for meanwhile.
    std::uint64_t unheld() const { return held_.firstNumber() + skipped_; }

    // Rows appear in slices, around the place that a person looks at first.
    void setFilter(const FilterProgram& program);
    void setChannels(const std::set<unsigned>& channels);
    bool isFiltered() const { return filtered_; }
    bool isFiltering() const { return slices_.isActive(); }
    void setSlice(const LogSlice& slice) { slice_ = slice; }
    // Says the number of a record near which filtering starts. Default: the newest.
    void setPlace(std::function<std::uint64_t()> place) { place_ = std::move(place); }

    const LogStore& store() const { return shown_; }
    const LogRecord& record(int row) const { return shown_.at(storeRow(row)); }
    // The previous record of its channel, whether it is shown or not.
    const LogRecord* previous(int row) const { return shown_.previous(storeRow(row)); }
    // Stays the same while rows before it come and go.
    std::uint64_t number(int row) const { return shown_.firstNumber() + storeRow(row); }
    // The first row that is not before it.
    int rowAt(std::uint64_t number) const;
    bool accepts(const FilterProgram& program, int row) const;
    // When the first event was: what relative times count from.
    std::uint64_t origin() const { return origin_; }
    // Whose events these are: another machine, or another day, has another one.
    void setClock(const WallClock& clock);
    const WallClock& clock() const { return clock_; }
    // What filters of this log are to be bound to.
    FilterContext context() const;

    void setTimeFormat(TimeFormat format);
    TimeFormat timeFormat() const { return timeFormat_; }
    void setColorRules(const std::vector<ColorRule>& rules);
    // Besides those that are known.
    void setChannelNames(const std::map<unsigned, QString>& names);
    const std::map<unsigned, QString>& channelNames() const { return names_; }
    QString channelName(unsigned channel) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // The widest text that a column normally has.
    QString sample(Column column) const;

Q_SIGNALS:
    // All of the store has been looked at.
    void filtered();
    // As many rows as this went at the beginning and came at the end: no row was
    // removed or inserted, and each is that many rows further up now. Selections
    // have moved with them; dataChanged() follows.
    void turned(int rows);

private:
    void show(std::span<const LogRecord> records);
    void add(std::span<const LogRecord> records);
    void turn(std::span<const LogRecord> records);
    void turnFiltered(std::span<const LogRecord> records);
    std::size_t surplus(std::size_t rows, std::size_t records) const;
    void dropBelow(std::uint64_t number);
    bool movePersistent(int rows);
    void announceTurn(int rows);
    void begin(std::uint64_t originNs);
    void refilter();
    void restartIndex();
    void scan();
    void insertNewer(const LogIndex::Found& found);
    void insertOlder(const LogIndex::Found& found);
    std::size_t storeRow(int row) const;

    QString text(int row, Column column) const;
    QString timeText(int row) const;
    QString toolTip(int row, Column column) const;
    QVariant foreground(int row, Column column) const;
    std::uint64_t lostBefore(int row) const;

    LogStore shown_;
    LogStore held_;
    std::uint64_t skipped_ = 0; // while paused
    bool paused_ = false;
    LogFilter filter_;
    LogIndex index_; // used while filtered
    bool filtered_ = false;
    LogSlice slice_;
    QTimer slices_; // runs until all of the store has been looked at
    std::function<std::uint64_t()> place_;
    bool begun_ = false; // there has been a first record
    std::uint64_t origin_ = 0; // its time
    WallClock clock_;
    TimeFormat timeFormat_ = TimeFormat::WallClock;
    ColorRules colors_;
    std::map<unsigned, QString> names_; // also of channels that have gone: their rows are still here
};

} // namespace efdmon::gui
