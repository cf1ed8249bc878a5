// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_model.hpp"

#include <algorithm>

#include <QGuiApplication>
#include <QPalette>

#include "channel_row.hpp"
#include "column_meaning.hpp"
#include "numbers.hpp"
#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

QString noValue()
{
    return QStringLiteral("–");
}

QString meanRate(const RecordedChannel& channel)
{
    if (channel.lastNs <= channel.firstNs)
        return noValue();
    const double seconds = static_cast<double>(channel.lastNs - channel.firstNs) * 1e-9;
    return rateText(static_cast<double>(channel.fired()) / seconds);
}

} // namespace

FileModel::FileModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void FileModel::setChannels(const std::vector<RecordedChannel>& channels)
{
    const auto earlier
        = [](const RecordedChannel& one, const RecordedChannel& other) { return one.number < other.number; };
    for (std::size_t known = channels_.size(); known < channels.size(); ++known) {
        const auto place = std::upper_bound(channels_.begin(), channels_.end(), channels[known], earlier);
        const auto row = static_cast<int>(place - channels_.begin());
        beginInsertRows({}, row, row);
        channels_.insert(place, channels[known]);
        endInsertRows();
    }
    channels_ = channels;
    std::stable_sort(channels_.begin(), channels_.end(), earlier);
    if (!channels_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

RecordedChannel FileModel::totals() const
{
    RecordedChannel sum;
    for (const RecordedChannel& channel : channels_) {
        sum.received += channel.received;
        sum.lost += channel.lost;
        sum.damaged += channel.damaged;
    }
    return sum;
}

QString FileModel::moment(const RecordedChannel& channel, std::uint64_t timeNs, bool withDay) const
{
    if (channel.received == 0)
        return noValue();
    return QString::fromStdString(withDay ? clock_.iso_text(timeNs) : clock_.clock_text(timeNs));
}

QString FileModel::text(const RecordedChannel& channel, Column column) const
{
    switch (column) {
    case Name:
        return channel.name;
    case Events:
        return grouped(channel.received);
    case Share:
        return shareText(channel.fired(), totals().fired());
    case Lost:
        return grouped(channel.lost);
    case Damaged:
        return grouped(channel.damaged);
    case MeanRate:
        return meanRate(channel);
    case Busiest:
        return channel.received != 0 ? rateText(static_cast<double>(channel.busiest)) : noValue();
    case First:
        return moment(channel, channel.firstNs, false);
    case Last:
        return moment(channel, channel.lastNs, false);
    case ColumnCount:
        break;
    }
    return {};
}

// Digits only: the same in every locale.
QString FileModel::spoken(const RecordedChannel& channel, Column column) const
{
    switch (column) {
    case Events:
        return QString::number(channel.received);
    case Lost:
        return QString::number(channel.lost);
    case Damaged:
        return QString::number(channel.damaged);
    default:
        return text(channel, column);
    }
}

QString FileModel::toolTip(const RecordedChannel& channel, Column column) const
{
    switch (column) {
    case Name:
        return tr("Click to see only this channel below, Ctrl+click to see others too, Esc to see all");
    case Lost:
    case Damaged:
    case MeanRate:
    case Busiest:
        return columnMeaning(column);
    case First:
        return moment(channel, channel.firstNs, true);
    case Last:
        return moment(channel, channel.lastNs, true);
    default:
        return {};
    }
}

QVariant FileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecordedChannel& channel = channels_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::DisplayRole:
        return text(channel, column);
    case Qt::AccessibleTextRole:
        return spoken(channel, column);
    case Qt::ToolTipRole:
        return toolTip(channel, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (column == Name || column == Last ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        return column != Name ? QVariant(numberFont()) : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(colorSquare(channelColor(channel.number, palette))) : QVariant();
    case Qt::ForegroundRole:
        if ((column == Lost && channel.lost != 0) || (column == Damaged && channel.damaged != 0))
            return signalColor(Signal::Bad, palette);
        return {};
    default:
        return {};
    }
}

namespace {

QString fileHeader(FileModel::Column column)
{
    switch (column) {
    case FileModel::Name:
        return FileModel::tr("Channel");
    case FileModel::Events:
        return FileModel::tr("Events");
    case FileModel::Share:
        return FileModel::tr("Share");
    case FileModel::Lost:
        return FileModel::tr("Lost");
    case FileModel::Damaged:
        return FileModel::tr("Damaged");
    case FileModel::MeanRate:
        return FileModel::tr("Mean rate");
    case FileModel::Busiest:
        return FileModel::tr("Busiest second");
    case FileModel::First:
        return FileModel::tr("First event");
    case FileModel::Last:
        return FileModel::tr("Last event");
    case FileModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QVariant FileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (column == Name || column == Last ? Qt::AlignLeft : Qt::AlignRight));
    return role == Qt::DisplayRole ? QVariant(fileHeader(column)) : headerHelp(columnMeaning(column), role);
}

QString FileModel::sample(Column column)
{
    switch (column) {
    case Name:
        return QStringLiteral("button (efdmon00)");
    case Events:
        return grouped(999'999'999);
    case Share:
        return QStringLiteral("> 99.9 %");
    case Lost:
    case Damaged:
        return grouped(999'999);
    case MeanRate:
    case Busiest:
        return QStringLiteral("99.9 M/s");
    case First:
    case Last:
        return QStringLiteral("00:00:00.000000000");
    case ColumnCount:
        break;
    }
    return {};
}

int FileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(channels_.size());
}

int FileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace efdmon::gui
