// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_model.hpp"

#include <algorithm>

#include <QGuiApplication>
#include <QPalette>

#include "numbers.hpp"
#include "survey.hpp"
#include "theme.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {
namespace {

bool isNumber(int column)
{
    return column != LogModel::Channel && column != LogModel::Source && column != LogModel::Process;
}

QString hex(std::uint64_t value)
{
    return QStringLiteral("0x%1").arg(value, 0, 16);
}

QString dataText(const Event& event)
{
    return QStringLiteral("%1  %2").arg(hex(event.data[0]), hex(event.data[1]));
}

} // namespace

QString processText(const Event& event)
{
    if (!event.has_task())
        return {};
    const std::string_view comm = event.comm_text();
    const auto name = QString::fromUtf8(comm.data(), static_cast<qsizetype>(comm.size()));
    return QStringLiteral("%1 (%2)").arg(name).arg(event.pid);
}

LogModel::LogModel(QObject* parent, std::size_t capacity)
    : QAbstractTableModel(parent)
    , shown_(capacity)
    , held_(capacity)
{
}

void LogModel::append(std::span<const LogRecord> records)
{
    if (paused_)
        held_.append(records);
    else
        show(records);
}

void LogModel::show(std::span<const LogRecord> records)
{
    if (records.empty())
        return;
    if (records.size() >= shown_.capacity()) {
        beginResetModel();
        shown_.append(records);
        endResetModel();
        return;
    }
    const std::size_t total = shown_.size() + records.size();
    if (total > shown_.capacity()) {
        // More than need be: views take milliseconds to drop any rows of a million.
        const std::size_t excess
            = std::clamp(shown_.capacity() / 16, total - shown_.capacity(), shown_.size());
        beginRemoveRows({}, 0, static_cast<int>(excess) - 1);
        shown_.dropOldest(excess);
        endRemoveRows();
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(records.size()) - 1);
    shown_.append(records);
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    shown_.clear();
    held_.clear();
    endResetModel();
}

void LogModel::setPaused(bool paused)
{
    paused_ = paused;
    if (paused)
        return;
    show(held_.copy());
    held_.clear();
}

void LogModel::setChannelName(unsigned channel, const QString& name)
{
    names_[channel] = name;
}

QString LogModel::channelName(unsigned channel) const
{
    const auto found = names_.find(channel);
    return found != names_.end() ? found->second : nodeName(channel);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::uint64_t LogModel::lostBefore(std::size_t row) const
{
    const LogRecord* previous = shown_.previous(row);
    return previous ? shown_.at(row).event.seq - previous->event.seq - 1 : 0;
}

QString LogModel::text(std::size_t row, Column column) const
{
    const LogRecord& record = shown_.at(row);
    const Event& event = record.event;
    switch (column) {
    case Seq:
        return grouped(event.seq);
    case Time:
        return QString::fromStdString(wallClock().clock_text(event.time_ns));
    case Delta: {
        const LogRecord* previous = shown_.previous(row);
        return previous ? QString::fromStdString(delta_text(previous->event.time_ns, event.time_ns))
                        : QStringLiteral("–");
    }
    case Channel:
        return channelName(record.channel);
    case Source:
        return QString::fromStdString(source_name(event.source));
    case Process:
        return processText(event);
    case Id:
        return QString::number(event.id);
    case Data:
        return dataText(event);
    case ColumnCount:
        break;
    }
    return {};
}

QString LogModel::toolTip(std::size_t row, Column column) const
{
    const Event& event = shown_.at(row).event;
    switch (column) {
    case Seq:
        if (const std::uint64_t lost = lostBefore(row))
            return tr("Lost before this one, because the ring was overwritten: %1").arg(grouped(lost));
        return {};
    case Time:
        return tr("%1\nCLOCK_MONOTONIC %2 s, CPU %3")
            .arg(QString::fromStdString(wallClock().iso_text(event.time_ns)),
                 QString::fromStdString(seconds_text(event.time_ns)))
            .arg(event.cpu);
    case Process:
        return event.has_task()
            ? tr("Process %1, thread %2, CPU %3").arg(event.pid).arg(event.tid).arg(event.cpu)
            : tr("Fired outside of any process, on CPU %1").arg(event.cpu);
    case Id:
        return hex(event.id);
    case Data:
        return QStringLiteral("%1\n%2").arg(event.data[0]).arg(event.data[1]);
    default:
        return {};
    }
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole: // digits only: the same in every locale
        return column == Seq ? QString::number(shown_.at(row).event.seq) : text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isNumber(column) && column != Data ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return isNumber(column) ? QVariant(numberFont()) : QVariant();
    case Qt::ForegroundRole:
        if (column == Seq && lostBefore(row) != 0)
            return signalColor(Signal::Bad, QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isNumber(section) && section != Data ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Seq:
        return tr("No.");
    case Time:
        return tr("Time");
    case Delta:
        return tr("Delta (s)");
    case Channel:
        return tr("Channel");
    case Source:
        return tr("Source");
    case Process:
        return tr("Process");
    case Id:
        return tr("Id");
    case Data:
        return tr("Data");
    case ColumnCount:
        break;
    }
    return {};
}

QString LogModel::sample(Column column)
{
    switch (column) {
    case Seq:
        return grouped(9'999'999);
    case Time:
        return QStringLiteral("00:00:00.000000000");
    case Delta:
        return QStringLiteral("+00.000000000");
    case Source:
        return QStringLiteral("sysfs0");
    case Process:
        return QStringLiteral("systemd-udevd (0000000)");
    case Id:
        return QStringLiteral("00000");
    default:
        return {};
    }
}

} // namespace efdmon::gui
