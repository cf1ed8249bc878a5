// SPDX-License-Identifier: GPL-3.0-or-later
// What a full log does with more records. Views take milliseconds to remove or
// insert any row of a million, so the rows stay and other records move into them.
#include "log_model.hpp"

#include <algorithm>

namespace efdmon::gui {
namespace {

constexpr std::size_t SlackShare = 16; // of its capacity, that a filtered store may do without

} // namespace

void LogModel::turn(std::span<const LogRecord> records)
{
    const int rows = static_cast<int>(records.size());
    if (!movePersistent(rows)) {
        dropBelow(number(rows));
        add(records);
        return;
    }
    shown_.append(records);
    announceTurn(rows);
}

void LogModel::turnFiltered(std::span<const LogRecord> records)
{
    // Else the slices under way get there.
    const bool upToDate = index_.knowsNewest(shown_);
    auto found = upToDate ? index_.lookAhead(shown_, filter_, records) : LogIndex::Found{};
    const int coming = static_cast<int>(found.newer.size());
    const std::uint64_t first = shown_.firstNumber() + surplus(found.newer.size(), records.size());
    const int going = rowAt(first);
    int turning = std::min(going, coming);
    if (going > turning)
        dropBelow(turning > 0 ? number(going - turning) : first);
    if (turning > 0 && !movePersistent(turning)) {
        dropBelow(first);
        turning = 0;
    }

    shown_.dropOldest(static_cast<std::size_t>(first - shown_.firstNumber()));
    index_.dropBelow(first);
    shown_.append(records);
    LogIndex::Found rest{{found.newer.begin() + turning, found.newer.end()}, {}, found.from, found.to};
    found.newer.resize(static_cast<std::size_t>(turning));
    if (upToDate)
        index_.addNewer(found);
    if (turning > 0)
        announceTurn(turning);
    if (!rest.newer.empty())
        insertNewer(rest);
}

// How many of the oldest records go: so many that as many rows go as come,
// within what the store may hold. Once there is no such number, the next ones
// shall find leeway on both sides.
std::size_t LogModel::surplus(std::size_t rows, std::size_t records) const
{
    const std::size_t total = shown_.size() + records;
    const auto over = [total](std::size_t capacity) { return total > capacity ? total - capacity : 0; };
    const std::size_t least = over(shown_.capacity());
    const std::size_t most
        = std::min(over(shown_.capacity() - shown_.capacity() / SlackShare), shown_.size());
    const std::size_t even
        = rows < index_.size() ? static_cast<std::size_t>(index_.at(rows) - shown_.firstNumber()) : most + 1;
    return even >= least && even <= most ? even : least + (most - least) / 2;
}

void LogModel::dropBelow(std::uint64_t number)
{
    const int gone = rowAt(number);
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    shown_.dropOldest(static_cast<std::size_t>(number - shown_.firstNumber()));
    index_.dropBelow(number);
    if (gone > 0)
        endRemoveRows();
}

// Current, selected and other remembered rows stay with their events. False if
// one of these events has to go: that takes a row to be removed.
bool LogModel::movePersistent(int rows)
{
    const QModelIndexList before = persistentIndexList();
    if (std::any_of(before.begin(), before.end(),
                    [rows](const QModelIndex& index) { return index.row() < rows; }))
        return false;
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after << createIndex(index.row() - rows, index.column());
    changePersistentIndexList(before, after);
    return true;
}

void LogModel::announceTurn(int rows)
{
    Q_EMIT turned(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace efdmon::gui
