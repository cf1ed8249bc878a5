// SPDX-License-Identifier: GPL-3.0-or-later
#include "latest_model.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include <QGuiApplication>
#include <QPalette>

#include "column_meaning.hpp"
#include "log_model.hpp"
#include "numbers.hpp"
#include "process_text.hpp"
#include "survey.hpp"
#include "theme.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {
namespace {

constexpr std::int64_t MsPerStep = 200;

std::uint64_t keyOf(const LogRecord& record)
{
    return std::uint64_t{record.channel} << 32 | record.event.id;
}

bool isLatestNumber(int column)
{
    return column == LatestModel::Id || column == LatestModel::Count || column == LatestModel::Rate;
}

QVariant latestAlignment(int column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                               | (isLatestNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

LatestModel::LatestModel(QObject* parent, std::size_t capacity)
    : QAbstractTableModel(parent)
    , capacity_(capacity)
    , table_(std::bit_ceil(4 * capacity))
    , clock_(wallClock())
{
}

// Where the key is, or the free place where it belongs. The table is never more
// than a quarter full.
std::size_t LatestModel::place(std::uint64_t key) const
{
    const std::size_t mask = table_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15) >> 32) & mask;
    while (table_[at] != 0 && keyOf(entries_[table_[at] - 1].last) != key)
        at = (at + 1) & mask;
    return at;
}

LatestModel::Entry* LatestModel::entry(const LogRecord& record)
{
    const std::uint32_t known = table_[place(keyOf(record))];
    if (known != 0)
        return &entries_[known - 1];
    return entries_.size() < capacity_ ? &add(record) : nullptr;
}

LatestModel::Entry& LatestModel::add(const LogRecord& record)
{
    const auto row = std::lower_bound(
        order_.begin(), order_.end(), keyOf(record),
        [&](std::uint32_t one, std::uint64_t key) { return keyOf(entries_[one].last) < key; });
    const int at = static_cast<int>(row - order_.begin());
    beginInsertRows({}, at, at);
    order_.insert(row, static_cast<std::uint32_t>(entries_.size()));
    table_[place(keyOf(record))] = static_cast<std::uint32_t>(entries_.size() + 1);
    entries_.push_back({record, 0, {}});
    endInsertRows();
    return entries_.back();
}

void LatestModel::append(std::span<const LogRecord> records, std::int64_t nowMs)
{
    if (records.empty())
        return;
    advance(nowMs);
    const auto step = static_cast<std::size_t>(step_ % (Steps + 1));
    // Events of one kind come in bursts.
    for (auto first = records.begin(); first != records.end();) {
        const auto end = std::find_if(
            first, records.end(), [key = keyOf(*first)](const LogRecord& one) { return keyOf(one) != key; });
        count(*(end - 1), static_cast<std::uint32_t>(end - first), step);
        first = end;
    }
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LatestModel::count(const LogRecord& last, std::uint32_t times, std::size_t step)
{
    Entry* known = entry(last);
    if (!known) {
        others_ += times;
        return;
    }
    known->last = last;
    known->count += times;
    known->steps[step] += times;
}

void LatestModel::advance(std::int64_t nowMs)
{
    const std::int64_t now = nowMs / MsPerStep;
    if (now <= step_)
        return;
    for (std::int64_t step = std::max(step_ + 1, now - Steps); step <= now; ++step)
        for (Entry& entry : entries_)
            entry.steps[static_cast<std::size_t>(step % (Steps + 1))] = 0;
    step_ = now;
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0, Rate), index(rowCount() - 1, Rate));
}

// In the second that ended with the last step; the one under way is not in it.
std::uint64_t LatestModel::rate(const Entry& entry) const
{
    std::uint64_t sum = 0;
    for (std::int64_t i = 1; i <= std::min<std::int64_t>(Steps, step_); ++i)
        sum += entry.steps[static_cast<std::size_t>((step_ - i) % (Steps + 1))];
    return sum;
}

LatestModel::Cleared LatestModel::clear()
{
    beginResetModel();
    Cleared cleared{std::exchange(entries_, {}), others_};
    order_.clear();
    std::fill(table_.begin(), table_.end(), 0);
    others_ = 0;
    endResetModel();
    return cleared;
}

// Rates are those of now.
void LatestModel::putBack(const Cleared& cleared)
{
    others_ += cleared.others;
    for (const Entry& old : cleared.entries) {
        Entry* const now = entry(old.last);
        if (now)
            now->count += old.count;
        else
            others_ += old.count;
    }
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LatestModel::setClock(const WallClock& clock)
{
    clock_ = clock;
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0, Last), index(rowCount() - 1, Last));
}

void LatestModel::setChannelNames(const std::map<unsigned, QString>& names)
{
    names_ = names;
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0, Channel), index(rowCount() - 1, Channel));
}

int LatestModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int LatestModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LatestModel::text(const Entry& entry, Column column) const
{
    const Event& event = entry.last.event;
    switch (column) {
    case Channel:
        return channelName(names_, entry.last.channel);
    case Id:
        return QString::number(event.id);
    case Count:
        return grouped(entry.count);
    case Rate:
        return rateText(static_cast<double>(rate(entry)));
    case Last:
        return QString::fromStdString(clock_.clock_text(event.time_ns));
    case Source:
        return QString::fromStdString(source_name(event.source));
    case Process:
        return processText(event);
    case Data:
        return QStringLiteral("0x%1  0x%2").arg(event.data[0], 0, 16).arg(event.data[1], 0, 16);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LatestModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = entries_[order_[static_cast<std::size_t>(index.row())]];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::AccessibleTextRole: // digits only: the same in every locale
        return column == Count ? QString::number(entry.count) : text(entry, column);
    case Qt::ToolTipRole:
        return column == Id ? QStringLiteral("0x%1").arg(entry.last.event.id, 0, 16) : QVariant();
    case Qt::TextAlignmentRole:
        return latestAlignment(column);
    case Qt::FontRole:
        return isLatestNumber(column) || column == Last || column == Data ? QVariant(numberFont())
                                                                          : QVariant();
    case Qt::ForegroundRole:
        return column == Channel ? QVariant(channelColor(entry.last.channel, QGuiApplication::palette()))
                                 : QVariant();
    default:
        return {};
    }
}

QVariant LatestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return latestAlignment(section);
    const auto column = static_cast<Column>(section);
    if (role != Qt::DisplayRole)
        return headerHelp(columnMeaning(column), role);
    switch (column) {
    case Channel:
        return tr("Channel");
    case Id:
        return tr("Id");
    case Count:
        return tr("Count");
    case Rate:
        return tr("Rate");
    case Last:
        return tr("Last event");
    case Source:
        return tr("Source");
    case Process:
        return tr("Process");
    case Data:
        return tr("Data");
    case ColumnCount:
        break;
    }
    return {};
}

QString LatestModel::sample(Column column)
{
    switch (column) {
    case Channel:
        return QStringLiteral("button (efdmon00)");
    case Id:
        return QStringLiteral("0000000000");
    case Count:
        return grouped(99'999'999);
    case Rate:
        return QStringLiteral("99.9 M/s");
    case Last:
        return QStringLiteral("00:00:00.000000000");
    case Source:
        return QStringLiteral("sysfs0");
    case Process:
        return QStringLiteral("systemd-udevd (0000000)");
    default:
        return {};
    }
}

} // namespace efdmon::gui
