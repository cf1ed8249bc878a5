// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_model.hpp"

#include <algorithm>

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include "log_model.hpp"
#include "numbers.hpp"
#include "theme.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {
namespace {

bool isNumber(int column)
{
    return column != ChannelModel::Name && column != ChannelModel::Last;
}

QVariant alignment(int column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                               | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

// Of the same colour where the row is selected.
QIcon swatch(const QColor& color)
{
    QPixmap square(10, 10);
    square.fill(color);
    QIcon icon(square);
    icon.addPixmap(square, QIcon::Selected);
    return icon;
}

} // namespace

QString channelTitle(const ChannelStatus& channel)
{
    if (channel.simulated)
        return channel.name;
    const QString node = nodeName(channel.number);
    return channel.name.isEmpty() || channel.name == node ? node
                                                          : QStringLiteral("%1 (%2)").arg(channel.name, node);
}

ChannelModel::ChannelModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ChannelModel::setChannels(const std::vector<ChannelStatus>& channels)
{
    const auto listed = [&](const ChannelRow& row) {
        return std::any_of(channels.begin(), channels.end(),
                           [&](const auto& one) { return one.number == row.status.number; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (listed(rows_[static_cast<std::size_t>(i)]))
            continue;
        beginRemoveRows({}, i, i);
        rows_.erase(rows_.begin() + i);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const int at = static_cast<int>(i);
        if (i == rows_.size() || rows_[i].status.number != channels[i].number) {
            beginInsertRows({}, at, at);
            rows_.insert(rows_.begin() + at, ChannelRow{});
            update(rows_[i], channels[i]);
            endInsertRows();
        } else {
            update(rows_[i], channels[i]);
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
}

// A survey repeats what it saw at its first look; only a feed opened anew
// starts the counts again.
void ChannelModel::update(ChannelRow& row, const ChannelStatus& status)
{
    if (status.fresh) {
        row.counts = {};
        row.last.reset();
    }
    if (status.fresh || !status.watched)
        row.counts.position = status.events;
    row.status = status;
}

void ChannelModel::apply(const Snapshot& snapshot, std::int64_t nowMs)
{
    for (ChannelRow& row : rows_) {
        if (const auto found = snapshot.listeners.find(row.status.number); found != snapshot.listeners.end())
            row.status.listeners = found->second;
        if (const auto found = snapshot.counts.find(row.status.number); found != snapshot.counts.end()) {
            const Counts& now = found->second;
            const std::uint64_t news = now.received + now.lost - row.counts.received - row.counts.lost;
            row.rate.add(nowMs, news);
            row.counts = now;
        }
    }
    // From the end: the newest record of each channel, and no walk through a flood.
    std::size_t missing = snapshot.counts.size();
    for (auto record = snapshot.records.rbegin(); missing > 0 && record != snapshot.records.rend();
         ++record) {
        const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const ChannelRow& one) {
            return one.status.number == record->channel;
        });
        if (row == rows_.end() || (row->last && row->last->seq >= record->event.seq))
            continue;
        row->last = record->event;
        --missing;
    }
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool ChannelModel::advance(std::int64_t nowMs)
{
    bool lively = false;
    for (ChannelRow& row : rows_) {
        row.rate.advance(nowMs);
        lively = lively || !row.rate.quiet();
    }
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, Rate), index(rowCount() - 1, Rate));
    return lively;
}

const ChannelRow* ChannelModel::find(unsigned channel) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const ChannelRow& row) { return row.status.number == channel; });
    return found != rows_.end() ? &*found : nullptr;
}

Counts ChannelModel::totals() const
{
    Counts sum;
    for (const ChannelRow& row : rows_) {
        sum.counted += row.counts.counted;
        sum.received += row.counts.received;
        sum.lost += row.counts.lost;
    }
    return sum;
}

Conservation ChannelModel::conservation(bool settled) const
{
    Conservation worst = Conservation::Holds;
    for (const ChannelRow& row : rows_)
        worst = worse(worst, check(row.counts, settled));
    return worst;
}

int ChannelModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ChannelModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChannelModel::text(const ChannelRow& row, Column column) const
{
    switch (column) {
    case Name:
        return channelTitle(row.status);
    case Events:
        return grouped(row.counts.position);
    case Rate:
        return rateText(static_cast<double>(row.rate.rate()));
    case Lost:
        return grouped(row.counts.lost);
    case Listeners:
        return grouped(row.status.listeners);
    case Last:
        return lastText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString ChannelModel::lastText(const ChannelRow& row) const
{
    if (!row.status.error.isEmpty())
        return row.status.error;
    if (!row.last)
        return QStringLiteral("–");
    QString text = QString::fromStdString(wallClock().clock_text(row.last->time_ns));
    text += QStringLiteral("   ") + QString::fromStdString(source_name(row.last->source));
    if (const QString process = processText(*row.last); !process.isEmpty())
        text += QStringLiteral("   ") + process;
    return text;
}

QString ChannelModel::toolTip(const ChannelRow& row, Column column) const
{
    switch (column) {
    case Name:
        return row.status.simulated ? tr("Simulated: this program makes its events, and there is no device")
                                    : devicePath(row.status);
    case Events:
        return tr("Number of the last event. Since this window watches: %1")
            .arg(grouped(row.counts.received + row.counts.lost));
    case Lost:
        return tr("Records overwritten in the ring before this window read them");
    case Listeners:
        return tr("Eventfds registered with the channel, by all processes");
    case Last:
        return row.status.error;
    default:
        return {};
    }
}

QVariant ChannelModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChannelRow& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole: // digits only: the same in every locale
        return column == Events ? QString::number(row.counts.position)
            : column == Lost    ? QString::number(row.counts.lost)
                                : text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::FontRole:
        return isNumber(column) || (column == Last && row.last) ? QVariant(numberFont()) : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(swatch(channelColor(row.status.number, QGuiApplication::palette())))
                              : QVariant();
    case Qt::ForegroundRole:
        if ((column == Lost && row.counts.lost != 0) || (column == Last && !row.status.error.isEmpty()))
            return signalColor(Signal::Bad, QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant ChannelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Channel");
    case Events:
        return tr("Events");
    case Rate:
        return tr("Rate");
    case Lost:
        return tr("Lost");
    case Listeners:
        return tr("Listeners");
    case Last:
        return tr("Last event");
    case ColumnCount:
        break;
    }
    return {};
}

QString ChannelModel::sample(Column column)
{
    switch (column) {
    case Name:
        return QStringLiteral("button (efdmon00)");
    case Events:
        return grouped(99'999'999);
    case Rate:
        return QStringLiteral("99.9 M/s");
    case Lost:
        return grouped(999'999);
    case Listeners:
        return QStringLiteral("00000");
    default:
        return {};
    }
}

} // namespace efdmon::gui
