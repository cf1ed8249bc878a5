// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows there are. What stands in them: log_model_cells.cpp.
#include "log_model.hpp"

#include <algorithm>
#include <utility>

#include "survey.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {

LogModel::LogModel(QObject* parent, std::size_t capacity)
    : QAbstractTableModel(parent)
    , shown_(capacity)
    , held_(capacity)
    , clock_(wallClock())
{
    slices_.setSingleShot(true);
    slices_.setInterval(0);
    connect(&slices_, &QTimer::timeout, this, &LogModel::scan);
}

void LogModel::append(std::span<const LogRecord> records)
{
    if (paused_)
        held_.append(records);
    else
        show(records);
}

void LogModel::skip(const std::map<unsigned, std::uint64_t>& dropped)
{
    for (const auto& [channel, count] : dropped) {
        (paused_ ? held_ : shown_).cut(channel);
        skipped_ += paused_ ? count : 0;
    }
}

void LogModel::show(std::span<const LogRecord> records)
{
    if (records.empty())
        return;
    if (!begun_)
        begin(records.front().event.time_ns);
    if (records.size() >= shown_.capacity()) {
        beginResetModel();
        shown_.append(records);
        restartIndex();
        endResetModel();
        return;
    }
    if (filtered_) {
        turnFiltered(records);
        return;
    }
    const std::size_t room = std::min(shown_.capacity() - shown_.size(), records.size());
    if (room > 0)
        add(records.first(room));
    if (room < records.size())
        turn(records.subspan(room));
}

void LogModel::begin(std::uint64_t originNs)
{
    begun_ = true;
    origin_ = originNs;
    filter_.bind(context());
    colors_.bind(context());
}

void LogModel::add(std::span<const LogRecord> records)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(records.size()) - 1);
    shown_.append(records);
    endInsertRows();
}

LogModel::Cleared LogModel::clear()
{
    beginResetModel();
    const LogStore empty(shown_.capacity());
    Cleared cleared{std::exchange(shown_, empty), std::exchange(held_, empty), std::exchange(skipped_, 0),
                    origin_};
    begun_ = false;
    restartIndex();
    endResetModel();
    return cleared;
}

void LogModel::putBack(Cleared&& cleared)
{
    beginResetModel();
    cleared.shown.setCapacity(shown_.capacity());
    cleared.held.setCapacity(shown_.capacity());
    // What was kept aside stays so, unless later events are shown already.
    if (!paused_ || shown_.size() > 0) {
        cleared.shown.append(cleared.held);
        cleared.held.clear();
    }
    cleared.shown.append(std::exchange(shown_, LogStore(0)));
    cleared.held.append(std::exchange(held_, LogStore(0)));
    shown_ = std::move(cleared.shown);
    held_ = std::move(cleared.held);
    skipped_ += paused_ ? cleared.skipped : 0;
    begin(cleared.origin);
    restartIndex();
    endResetModel();
}

void LogModel::setCapacity(std::size_t capacity)
{
    if (capacity == shown_.capacity())
        return;
    if (shown_.size() > capacity)
        dropBelow(shown_.endNumber() - capacity);
    shown_.setCapacity(capacity);
    held_.setCapacity(capacity);
}

void LogModel::setPaused(bool paused)
{
    paused_ = paused;
    if (paused)
        return;
    for (const unsigned channel : held_.shortenedChannels())
        shown_.cut(channel);
    show(held_.copy());
    for (const unsigned channel : held_.cutChannels())
        shown_.cut(channel);
    held_.clear();
    skipped_ = 0;
}

void LogModel::setFilter(const FilterProgram& program)
{
    filter_.setProgram(program);
    refilter();
}

void LogModel::setChannels(const std::set<unsigned>& channels)
{
    filter_.setChannels(channels);
    refilter();
}

void LogModel::refilter()
{
    filter_.bind(context());
    beginResetModel();
    filtered_ = !filter_.acceptsAll();
    restartIndex();
    endResetModel();
}

// The first slice at once: there is something to see in the next frame.
void LogModel::restartIndex()
{
    const std::uint64_t place = place_ ? place_() : shown_.endNumber();
    index_.start(std::clamp(place, shown_.firstNumber(), shown_.endNumber()));
    slices_.stop();
    if (!filtered_)
        return;
    const auto found = index_.look(shown_, filter_, slice_);
    index_.addNewer(found);
    index_.addOlder(found);
    if (!index_.complete(shown_))
        slices_.start();
}

void LogModel::scan()
{
    const auto found = index_.look(shown_, filter_, slice_);
    insertNewer(found);
    insertOlder(found);
    if (index_.complete(shown_))
        Q_EMIT filtered();
    else
        slices_.start();
}

void LogModel::insertNewer(const LogIndex::Found& found)
{
    const int first = rowCount();
    const int count = static_cast<int>(found.newer.size());
    if (count > 0)
        beginInsertRows({}, first, first + count - 1);
    index_.addNewer(found);
    if (count > 0)
        endInsertRows();
}

void LogModel::insertOlder(const LogIndex::Found& found)
{
    const int count = static_cast<int>(found.older.size());
    if (count > 0)
        beginInsertRows({}, 0, count - 1);
    index_.addOlder(found);
    if (count > 0)
        endInsertRows();
}

std::size_t LogModel::storeRow(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return filtered_ ? static_cast<std::size_t>(index_.at(at) - shown_.firstNumber()) : at;
}

int LogModel::rowAt(std::uint64_t number) const
{
    if (filtered_)
        return static_cast<int>(index_.rowAt(number));
    const std::uint64_t first = shown_.firstNumber();
    return static_cast<int>(std::clamp(number, first, shown_.endNumber()) - first);
}

bool LogModel::accepts(const FilterProgram& program, int row) const
{
    return program.matches(record(row), program.needsPrevious() ? previous(row) : nullptr);
}

FilterContext LogModel::context() const
{
    return {names_, origin_, clock_};
}

void LogModel::setClock(const WallClock& clock)
{
    clock_ = clock;
    colors_.bind(context());
    if (filter_.bind(context()))
        refilter();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LogModel::setChannelNames(const std::map<unsigned, QString>& names)
{
    const auto before = names_;
    for (const auto& [channel, name] : names)
        names_[channel] = name;
    if (names_ == before)
        return;
    colors_.bind(context());
    if (filter_.bind(context()))
        refilter();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Channel), index(rowCount() - 1, Channel));
}

QString LogModel::channelName(unsigned channel) const
{
    return gui::channelName(names_, channel);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(filtered_ ? index_.size() : shown_.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace efdmon::gui
