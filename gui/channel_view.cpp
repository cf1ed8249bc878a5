// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_view.hpp"

#include <chrono>

#include <QMenu>
#include <QMouseEvent>
#include <QStyledItemDelegate>

#include "cell_delegate.hpp"
#include "channel_model.hpp"
#include "last_event_delegate.hpp"
#include "monotonic.hpp"
#include "table_layout.hpp"
#include "trend_delegate.hpp"

namespace efdmon::gui {
namespace {

// The current channel's name is bold, so that it is known also where nothing is
// selected; of a single one there is no doubt.
class NameDelegate : public QStyledItemDelegate {
public:
    explicit NameDelegate(QTableView& view)
        : QStyledItemDelegate(&view)
        , view_(view)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.row() == view_.currentIndex().row() && index.model()->rowCount() > 1);
    }

private:
    QTableView& view_;
};

} // namespace

ChannelView::ChannelView(ChannelModel& model, QWidget* parent)
    : ChannelTable(model, parent)
    , channels_(model)
    , fit_(*this,
           {ChannelModel::Listeners, ChannelModel::Share, ChannelModel::Trend, ChannelModel::LatencyTimes,
            ChannelModel::Age},
           QStringLiteral("00:00:00"))
    , ageClock_(this)
{
    setObjectName(QStringLiteral("channelTable"));
    setAccessibleName(tr("Channels"));
    setItemDelegateForColumn(ChannelModel::Name, new NameDelegate(*this));
    setItemDelegateForColumn(ChannelModel::Trend, new TrendDelegate(model, this));
    setItemDelegateForColumn(ChannelModel::Last, new LastEventDelegate(this));
    setItemDelegate(new CellDelegate(this));
    dress();

    ageClock_.setObjectName(QStringLiteral("ageClock"));
    ageClock_.setSingleShot(true);
    ageClock_.setTimerType(Qt::PreciseTimer); // a tick before its time would have to come twice
    connect(&ageClock_, &QTimer::timeout, this, [this] { channels_.grow(monotonicNow()); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &ChannelView::wind);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ChannelView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ChannelView::rowsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        resizeColumnToContents(ChannelModel::Name); // bold is wider
        fit_.update();
        viewport()->update();
        Q_EMIT currentChannelChanged();
    });
}

std::optional<unsigned> ChannelView::current() const
{
    const int row = currentIndex().row();
    if (row < 0 || row >= channels_.rowCount())
        return {};
    return numberAt(row);
}

unsigned ChannelView::numberAt(int row) const
{
    return channels_.rows()[static_cast<std::size_t>(row)].status.number;
}

void ChannelView::resizeEvent(QResizeEvent* event)
{
    ChannelTable::resizeEvent(event);
    fit_.resized();
}

// A look at what can be done with a channel must not hide the others.
void ChannelView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::RightButton) {
        ChannelTable::mousePressEvent(event);
        return;
    }
    if (const QModelIndex cell = indexAt(event->position().toPoint()); cell.isValid())
        selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
}

void ChannelView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!current())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("channelMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    if (!actions().isEmpty())
        menu->addSeparator();
    QAction* only = menu->addAction(tr("Show &only this channel"), this, &ChannelView::showOnlyCurrent);
    only->setObjectName(QStringLiteral("onlyThisChannel"));
    only->setEnabled(channels_.rowCount() > 1 && selectedChannels() != std::set<unsigned>{*current()});
    QAction* all = menu->addAction(tr("Show all &channels"), this, &ChannelView::clearSelection);
    all->setObjectName(QStringLiteral("allChannels"));
    all->setEnabled(!selectedChannels().empty());
    menu->popup(event->globalPos());
}

void ChannelView::showOnlyCurrent()
{
    selectRow(currentIndex().row());
}

void ChannelView::showEvent(QShowEvent* event)
{
    ChannelTable::showEvent(event);
    channels_.grow(monotonicNow());
}

void ChannelView::hideEvent(QHideEvent* event)
{
    ageClock_.stop();
    ChannelTable::hideEvent(event);
}

void ChannelView::layOut()
{
    for (int column = 0; column < ChannelModel::Last; ++column)
        fitColumn(*this, column, ChannelModel::sample(static_cast<ChannelModel::Column>(column)));
    fit_.setWanted(ChannelModel::Share, channels_.rowCount() > 1);
    fit_.reset();
}

void ChannelView::rowsChanged()
{
    keepCurrent();
    resizeColumnToContents(ChannelModel::Name);
    fit_.setWanted(ChannelModel::Share, channels_.rowCount() > 1);
    fit_.update();
    followRows();
}

// Current, but not selected: it hides no other channel.
void ChannelView::keepCurrent()
{
    if (!currentIndex().isValid() && channels_.rowCount() > 0)
        selectionModel()->setCurrentIndex(channels_.index(0, 0), QItemSelectionModel::NoUpdate);
}

void ChannelView::wind()
{
    if (ageClock_.isActive() || !isVisible())
        return;
    if (const std::int64_t next = channels_.untilGrown(); next > 0)
        ageClock_.start(std::chrono::ceil<std::chrono::milliseconds>(std::chrono::nanoseconds(next)));
}

} // namespace efdmon::gui
