// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the channel table say.
#include <algorithm>

#include <QGuiApplication>
#include <QPalette>

#include "channel_model.hpp"
#include "column_meaning.hpp"
#include "duration.hpp"
#include "numbers.hpp"
#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

// A bell where there are alerts, of the colour that the square would have.
QIcon mark(const ChannelRow& row, const QPalette& palette)
{
    const QColor color = channelColor(row.status.number, palette);
    return row.alerting ? coloredIcon(QStringLiteral("alert"), color) : colorSquare(color);
}

bool isFigure(int column)
{
    return column != ChannelModel::Name && column != ChannelModel::Trend && column != ChannelModel::Last;
}

QVariant cellAlignment(int column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                               | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

QString ChannelModel::text(const ChannelRow& row, Column column) const
{
    switch (column) {
    case Name:
        return channelTitle(row.status);
    case Events:
        return grouped(row.counts.position);
    case Rate:
        return rateText(static_cast<double>(history_.lastSecond(row.status.number, now_).all()));
    case Share: {
        const Counts all = totals();
        return shareText(row.seen(), all.received + all.lost);
    }
    case Lost:
        return grouped(row.counts.lost);
    case Listeners:
        return grouped(row.status.listeners);
    case LatencyTimes:
        return latencyText(row.latency);
    case Age:
        return row.last ? ageText(age(row)) : QStringLiteral("–");
    case Last:
        return lastEventText(row);
    case Trend:
    case ColumnCount:
        break;
    }
    return {};
}

QString ChannelModel::trendText(const ChannelRow& row) const
{
    const auto steps = trend(row.status.number);
    const auto most = std::max_element(steps.begin(), steps.end(),
                                       [](const Tally& a, const Tally& b) { return a.all() < b.all(); });
    return tr("Highest rate of the last minute: %1").arg(rateText(static_cast<double>(most->all())));
}

// Digits only: the same in every locale.
QString ChannelModel::spoken(const ChannelRow& row, Column column) const
{
    switch (column) {
    case Events:
        return QString::number(row.counts.position);
    case Lost:
        return QString::number(row.counts.lost);
    case Trend:
        return trendText(row);
    default:
        return text(row, column);
    }
}

QString ChannelModel::toolTip(const ChannelRow& row, Column column) const
{
    switch (column) {
    case Name:
        return tr("%1\nClick to see only this channel below, Ctrl+click to see others too, Esc to see all")
                   .arg(row.status.simulated
                            ? tr("Simulated: this program makes its events, and there is no device")
                            : devicePath(row.status))
            + (row.alerting ? u'\n' + tr("There are alerts for it.") : QString());
    case Events:
        return tr("Number of the last event. Since this window watches: %1").arg(grouped(row.seen()));
    case Trend:
        return trendText(row);
    case Lost:
    case Listeners:
        return columnMeaning(column);
    case LatencyTimes:
        if (row.latency.count > 0)
            return tr("From the kernel's time stamp to this window's reader.\n"
                      "Half of the events within %1, 99 of 100 within %2, the latest after %3.")
                .arg(durationText(row.latency.p50), durationText(row.latency.p99),
                     durationText(row.latency.max));
        return {};
    case Last:
        return lastEventText(row); // there may not be room for all of it
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
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return cellAlignment(column);
    case Qt::FontRole:
        return isFigure(column) || (column == Last && row.last) ? QVariant(numberFont()) : QVariant();
    case Qt::DecorationRole:
        return column == Name ? QVariant(mark(row, palette)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return column == Name && row.alerting ? QVariant(tr("There are alerts for it.")) : QVariant();
    case Qt::ForegroundRole:
        if ((column == Lost && row.counts.lost != 0) || (column == Last && !row.status.error.isEmpty()))
            return signalColor(Signal::Bad, palette);
        return {};
    default:
        return {};
    }
}

namespace {

QString headerText(ChannelModel::Column column)
{
    switch (column) {
    case ChannelModel::Name:
        return ChannelModel::tr("Channel");
    case ChannelModel::Events:
        return ChannelModel::tr("Events");
    case ChannelModel::Rate:
        return ChannelModel::tr("Rate");
    case ChannelModel::Trend:
        return ChannelModel::tr("Last minute");
    case ChannelModel::Share:
        return ChannelModel::tr("Share");
    case ChannelModel::Lost:
        return ChannelModel::tr("Lost");
    case ChannelModel::Listeners:
        return ChannelModel::tr("Listeners");
    case ChannelModel::LatencyTimes:
        return ChannelModel::tr("Latency p50 / p99");
    case ChannelModel::Age:
        return ChannelModel::tr("Age");
    case ChannelModel::Last:
        return ChannelModel::tr("Last event");
    case ChannelModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

QVariant ChannelModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section);
    const auto column = static_cast<Column>(section);
    return role == Qt::DisplayRole ? QVariant(headerText(column)) : headerHelp(columnMeaning(column), role);
}

QString ChannelModel::sample(Column column)
{
    switch (column) {
    case Name:
        return QStringLiteral("button (efdmon00)");
    case Events:
    case Lost:
        return grouped(99'999'999);
    case Rate:
        return QStringLiteral("99.9 M/s");
    case Trend:
        return QStringLiteral("0000000000");
    case Share:
        return QStringLiteral("> 99.9 %");
    case Listeners:
        return QStringLiteral("00000");
    case LatencyTimes:
        return QStringLiteral("99.9 µs / 99.9 ms");
    case Age:
        return ageText(std::int64_t{3'600'000'000'000});
    default:
        return {};
    }
}

} // namespace efdmon::gui
