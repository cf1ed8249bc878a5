// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of the event log.
#include <QGuiApplication>
#include <QPalette>

#include "column_meaning.hpp"
#include "log_model.hpp"
#include "numbers.hpp"
#include "process_text.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

constexpr double RuleTint = 0.3;

bool isLogNumber(int column)
{
    return column != LogModel::Channel && column != LogModel::Source && column != LogModel::Process;
}

QVariant logAlignment(int column)
{
    const bool right = isLogNumber(column) && column != LogModel::Data;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft));
}

QString hexOf(std::uint64_t value)
{
    return QStringLiteral("0x%1").arg(value, 0, 16);
}

QString dataText(const Event& event)
{
    return QStringLiteral("%1  %2").arg(hexOf(event.data[0]), hexOf(event.data[1]));
}

QString noText()
{
    return QStringLiteral("–");
}

// Unlike a previous event's, an origin may be at any time, 0 too.
QString sinceText(std::uint64_t origin, std::uint64_t timeNs)
{
    const bool before = timeNs < origin;
    return (before ? QStringLiteral("-") : QString())
        + QString::fromStdString(seconds_text(before ? origin - timeNs : timeNs - origin));
}

} // namespace

std::uint64_t LogModel::lostBefore(int row) const
{
    const LogRecord* before = previous(row);
    return before ? lostBetween(before->event, record(row).event) : 0;
}

QString LogModel::timeText(int row) const
{
    const std::uint64_t timeNs = record(row).event.time_ns;
    switch (timeFormat_) {
    case TimeFormat::WallClock:
        return QString::fromStdString(clock_.clock_text(timeNs));
    case TimeFormat::SinceFirst:
        return sinceText(origin_, timeNs);
    case TimeFormat::SinceAbove:
        return row > 0 ? QString::fromStdString(delta_text(record(row - 1).event.time_ns, timeNs)) : noText();
    }
    return {};
}

QString LogModel::text(int row, Column column) const
{
    const LogRecord& one = record(row);
    const Event& event = one.event;
    switch (column) {
    case Seq:
        return grouped(event.seq);
    case Time:
        return timeText(row);
    case Delta: {
        const LogRecord* before = previous(row);
        return before ? QString::fromStdString(delta_text(before->event.time_ns, event.time_ns)) : noText();
    }
    case Channel:
        return channelName(one.channel);
    case Source:
        return QString::fromStdString(source_name(event.source));
    case Process:
        return processText(event);
    case Thread:
        return event.has_task() ? QString::number(event.tid) : QString();
    case Cpu:
        return QString::number(event.cpu);
    case Id:
        return QString::number(event.id);
    case Lost: {
        const std::uint64_t lost = lostBefore(row);
        return lost != 0 ? grouped(lost) : QString();
    }
    case Data:
        return dataText(event);
    case ColumnCount:
        break;
    }
    return {};
}

QString LogModel::toolTip(int row, Column column) const
{
    const Event& event = record(row).event;
    switch (column) {
    case Seq:
    case Lost:
        if (const std::uint64_t lost = lostBefore(row))
            return tr("Lost before this one, because the ring was overwritten: %1").arg(grouped(lost));
        return {};
    case Time:
        return tr("%1\nCLOCK_MONOTONIC %2 s, CPU %3")
            .arg(QString::fromStdString(clock_.iso_text(event.time_ns)),
                 QString::fromStdString(seconds_text(event.time_ns)))
            .arg(event.cpu);
    case Process:
        return event.has_task()
            ? tr("Process %1, thread %2, CPU %3").arg(event.pid).arg(event.tid).arg(event.cpu)
            : tr("Fired outside of any process, on CPU %1").arg(event.cpu);
    case Id:
        return hexOf(event.id);
    case Data:
        return QStringLiteral("%1\n%2").arg(event.data[0]).arg(event.data[1]);
    default:
        return {};
    }
}

QVariant LogModel::foreground(int row, Column column) const
{
    const QPalette palette = QGuiApplication::palette();
    if (column == Channel)
        return channelColor(record(row).channel, palette);
    if ((column == Seq || column == Lost) && lostBefore(row) != 0)
        return signalColor(Signal::Bad, palette);
    return {};
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole: // digits only: the same in every locale
        return column == Seq ? QString::number(record(row).event.seq) : text(row, column);
    case Qt::TextAlignmentRole:
        return logAlignment(column);
    case Qt::FontRole:
        return isLogNumber(column) ? QVariant(numberFont()) : QVariant();
    case Qt::ForegroundRole:
        return foreground(row, column);
    case Qt::BackgroundRole: {
        const auto color = colors_.color(record(row), previous(row));
        const QColor base = QGuiApplication::palette().color(QPalette::Base);
        return color ? QVariant(blend(base, *color, RuleTint)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return logAlignment(section);
    const auto column = static_cast<Column>(section);
    if (role != Qt::DisplayRole)
        return headerHelp(column == Time ? timeMeaning(timeFormat_) : columnMeaning(column), role);
    switch (column) {
    case Seq:
        return tr("No.");
    case Time:
        return timeFormat_ == TimeFormat::WallClock ? tr("Time")
            : timeFormat_ == TimeFormat::SinceFirst ? tr("Since first (s)")
                                                    : tr("Since above (s)");
    case Delta:
        return tr("Delta (s)");
    case Channel:
        return tr("Channel");
    case Source:
        return tr("Source");
    case Process:
        return tr("Process");
    case Thread:
        return tr("Thread");
    case Cpu:
        return tr("CPU");
    case Id:
        return tr("Id");
    case Lost:
        return tr("Lost");
    case Data:
        return tr("Data");
    case ColumnCount:
        break;
    }
    return {};
}

void LogModel::setTimeFormat(TimeFormat format)
{
    timeFormat_ = format;
    Q_EMIT headerDataChanged(Qt::Horizontal, Time, Time);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

void LogModel::setColorRules(const std::vector<ColorRule>& rules)
{
    colors_.set(rules, context());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::BackgroundRole});
}

QString LogModel::sample(Column column) const
{
    switch (column) {
    case Seq:
        return grouped(9'999'999);
    case Time:
        return timeFormat_ == TimeFormat::WallClock ? QStringLiteral("00:00:00.000000000")
                                                    : QStringLiteral("+00000.000000000");
    case Delta:
        return QStringLiteral("+00.000000000");
    case Source:
        return QStringLiteral("sysfs0");
    case Process:
        return QStringLiteral("systemd-udevd (0000000)");
    case Thread:
        return QStringLiteral("0000000");
    case Cpu:
        return QStringLiteral("000");
    case Id:
        return QStringLiteral("00000");
    case Lost:
        return grouped(9'999);
    default:
        return {};
    }
}

} // namespace efdmon::gui
