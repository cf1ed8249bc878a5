// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_view.hpp"

#include <algorithm>
#include <chrono>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>

#include "cell_delegate.hpp"
#include "channel_model.hpp"
#include "last_event_delegate.hpp"
#include "monotonic.hpp"
#include "table_layout.hpp"
#include "trend_delegate.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostRows = 6; // more of them scroll

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
    : TableView(parent)
    , channels_(model)
    , fit_(*this,
           {ChannelModel::Listeners, ChannelModel::Share, ChannelModel::Trend, ChannelModel::LatencyTimes,
            ChannelModel::Age},
           QStringLiteral("00:00:00"))
    , ageClock_(this)
{
    setObjectName(QStringLiteral("channelTable"));
    setAccessibleName(tr("Channels"));
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setItemDelegateForColumn(ChannelModel::Name, new NameDelegate(*this));
    setItemDelegateForColumn(ChannelModel::Trend, new TrendDelegate(model, this));
    setItemDelegateForColumn(ChannelModel::Last, new LastEventDelegate(this));
    setIconSize(QSize(10, 10));
    // It would cover a row; the last column gives way instead.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new CellDelegate(this));
    dress();

    ageClock_.setObjectName(QStringLiteral("ageClock"));
    ageClock_.setSingleShot(true);
    ageClock_.setTimerType(Qt::PreciseTimer); // a tick before its time would have to come twice
    connect(&ageClock_, &QTimer::timeout, this, [this] { channels_.grow(monotonicNow()); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &ChannelView::wind);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ChannelView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ChannelView::rowsChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChannelView::noteSelection);
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
    return channels_.rows()[static_cast<std::size_t>(row)].status.number;
}

QSize ChannelView::sizeHint() const
{
    return {TableView::sizeHint().width(), heightFor(std::clamp(channels_.rowCount(), 1, MostRows))};
}

QSize ChannelView::minimumSizeHint() const
{
    return {TableView::minimumSizeHint().width(), heightFor(std::clamp(channels_.rowCount(), 1, MostRows))};
}

void ChannelView::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    fit_.resized();
}

void ChannelView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !selected_.empty())
        clearSelection();
    else
        TableView::keyPressEvent(event);
}

// A look at what can be done with a channel must not hide the others.
void ChannelView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::RightButton) {
        TableView::mousePressEvent(event);
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
    only->setEnabled(channels_.rowCount() > 1 && selected_ != std::set<unsigned>{*current()});
    QAction* all = menu->addAction(tr("Show all &channels"), this, &QTableView::clearSelection);
    all->setObjectName(QStringLiteral("allChannels"));
    all->setEnabled(!selected_.empty());
    menu->popup(event->globalPos());
}

void ChannelView::showOnlyCurrent()
{
    selectRow(currentIndex().row());
}

void ChannelView::showEvent(QShowEvent* event)
{
    TableView::showEvent(event);
    channels_.grow(monotonicNow());
}

void ChannelView::hideEvent(QHideEvent* event)
{
    ageClock_.stop();
    TableView::hideEvent(event);
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
    updateGeometry();
    noteSelection();
}

// Current, but not selected: it hides no other channel.
void ChannelView::keepCurrent()
{
    if (!currentIndex().isValid() && channels_.rowCount() > 0)
        selectionModel()->setCurrentIndex(channels_.index(0, 0), QItemSelectionModel::NoUpdate);
}

// All of them is the same as none: nothing is hidden.
void ChannelView::noteSelection()
{
    std::set<unsigned> now;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        now.insert(channels_.rows()[static_cast<std::size_t>(index.row())].status.number);
    if (std::cmp_equal(now.size(), channels_.rowCount()))
        now.clear();
    if (now == selected_)
        return;
    selected_ = std::move(now);
    Q_EMIT selectedChannelsChanged(selected_);
}

void ChannelView::wind()
{
    if (ageClock_.isActive() || !isVisible())
        return;
    if (const std::int64_t next = channels_.untilGrown(); next > 0)
        ageClock_.start(std::chrono::ceil<std::chrono::milliseconds>(std::chrono::nanoseconds(next)));
}

int ChannelView::heightFor(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

} // namespace efdmon::gui
