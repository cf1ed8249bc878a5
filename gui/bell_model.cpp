// SPDX-License-Identifier: GPL-3.0-or-later
#include "bell_model.hpp"

#include <QGuiApplication>
#include <QPalette>

#include "column_meaning.hpp"
#include "numbers.hpp"
#include "theme.hpp"
#include "wall_clock.hpp"

namespace efdmon::gui {
namespace {

// "#101 to #107", or one number, or a dash.
QString eventRange(std::uint64_t count, std::uint64_t last)
{
    if (count == 0)
        return QStringLiteral("–");
    const QString end = QStringLiteral("#%1").arg(grouped(last));
    if (count == 1)
        return end;
    return QStringLiteral("#%1 … %2").arg(grouped(last - count + 1), end);
}

QString bellText(const BellRead& read)
{
    return read.count == 0 ? BellModel::tr("no read yet") : BellModel::tr("read %1").arg(grouped(read.count));
}

QString verdictText(const BellRead& read)
{
    if (read.countedTo == read.recordedTo)
        return QStringLiteral("✓");
    return read.countedTo < read.recordedTo ? QStringLiteral("…") : QStringLiteral("✗");
}

QString verdictTip(const BellRead& read)
{
    if (read.countedTo == read.recordedTo)
        return BellModel::tr("All that was counted until then had been recorded, and the other way round");
    if (read.countedTo < read.recordedTo)
        return BellModel::tr("Recorded, and its bell follows: %1")
            .arg(grouped(read.recordedTo - read.countedTo));
    return BellModel::tr("Counted, and never recorded: %1").arg(grouped(read.countedTo - read.recordedTo));
}

Signal verdictSignal(const BellRead& read)
{
    return read.countedTo == read.recordedTo ? Signal::Good
        : read.countedTo < read.recordedTo   ? Signal::Warning
                                             : Signal::Bad;
}

QString bellCell(const BellRead& read, int column)
{
    switch (column) {
    case BellModel::Time:
        return QString::fromStdString(wallClock().clock_text(static_cast<std::uint64_t>(read.time))).left(12);
    case BellModel::Bell:
        return bellText(read);
    case BellModel::Records:
        return eventRange(read.count, read.countedTo); // that it stood for
    case BellModel::Lost:
        return grouped(read.lost);
    case BellModel::Verdict:
        return verdictText(read);
    default:
        return {};
    }
}

} // namespace

BellModel::BellModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

// Few rows that all move: as many as before are only painted anew.
void BellModel::setReads(const std::vector<BellRead>& reads)
{
    const int before = rowCount();
    const int after = static_cast<int>(reads.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    reads_ = reads;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int BellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(reads_.size());
}

int BellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BellModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BellRead& read = this->read(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return bellCell(read, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Verdict ? verdictTip(read) : bellCell(read, index.column());
    case Qt::ToolTipRole:
        // Long numbers have no room in their column.
        return index.column() == Records ? bellCell(read, Records) : verdictTip(read);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Lost          ? Qt::AlignRight
                                          : index.column() == Verdict ? Qt::AlignHCenter
                                                                      : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == Verdict ? QVariant() : QVariant(numberFont());
    case Qt::ForegroundRole:
        if (index.column() == Verdict)
            return signalColor(verdictSignal(read), QGuiApplication::palette());
        if (index.column() == Lost && read.lost > 0)
            return signalColor(Signal::Bad, QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant BellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role != Qt::DisplayRole)
        return headerHelp(columnMeaning(column), role);
    switch (column) {
    case Time:
        return tr("Time");
    case Bell:
        return tr("Eventfd");
    case Records:
        return tr("Records");
    case Lost:
        return tr("Lost");
    case Verdict:
        return tr("Equal");
    case ColumnCount:
        break;
    }
    return {};
}

QString BellModel::sample(Column column)
{
    switch (column) {
    case Bell:
        return tr("read %1").arg(QStringLiteral("000"));
    case Records:
        return QStringLiteral("#0,000 … #0,000");
    case Time:
        return QStringLiteral("00:00:00.000");
    case Lost:
        return QStringLiteral("000");
    default:
        return {};
    }
}

} // namespace efdmon::gui
