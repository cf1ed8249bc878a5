// SPDX-License-Identifier: GPL-3.0-or-later
// What is in sight. What is chosen: log_view_choice.cpp.
#include "log_view.hpp"

#include <limits>

#include <QHeaderView>
#include <QPointer>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include "cell_delegate.hpp"
#include "log_hint.hpp"
#include "numbers.hpp"
#include "table_layout.hpp"

namespace efdmon::gui {

LogView::LogView(LogModel& model, QWidget* parent)
    : TableView(parent)
    , log_(model)
    , hint_(new LogHint(viewport()))
{
    setObjectName(QStringLiteral("eventLog"));
    setAccessibleName(tr("Event log"));
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setAutoScroll(false);
    setItemDelegate(new CellDelegate(this));
    dress();
    horizontalHeader()->setSectionsMovable(true);

    model.setPlace([view = QPointer(this)] {
        return !view || view->following_ ? std::numeric_limits<std::uint64_t>::max() : view->place_.number;
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &LogView::notePlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &LogView::rowsReset);
    connect(&model, &LogModel::filtered, this, [this] {
        updateHint();
        restoreChosen();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { rowsCome(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { rowsGo(first, last); });
    connect(&model, &LogModel::turned, this, &LogView::rowsTurned);
    // The person's doing only: new rows move the maximum, not the value.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
}

void LogView::showChannels(const std::map<unsigned, QString>& names)
{
    setColumnHidden(LogModel::Channel, !channelChosen_.value_or(names.size() > 1));
    QString widest;
    for (const auto& entry : names)
        if (fontMetrics().horizontalAdvance(entry.second) > fontMetrics().horizontalAdvance(widest))
            widest = entry.second;
    fitColumn(*this, LogModel::Channel, widest);
}

void LogView::chooseChannelColumn(std::optional<bool> shown)
{
    channelChosen_ = shown;
    showChannels(log_.channelNames());
}

void LogView::setHint(const QString& text, const QString& command)
{
    emptyHint_ = text;
    emptyCommand_ = command;
    updateHint();
}

void LogView::setFilterNotice(const QString& plainText)
{
    filterNotice_ = plainText;
    updateHint();
}

void LogView::updateHint()
{
    if (log_.store().size() == 0)
        hint_->say(emptyHint_, emptyCommand_);
    else
        hint_->say(filterNotice_.isEmpty() ? tr("No event matches the filter.") : filterNotice_, {});
    hint_->setVisible(log_.rowCount() == 0 && !log_.isFiltering());
}

void LogView::setTimeFormat(LogModel::TimeFormat format)
{
    log_.setTimeFormat(format);
    fitColumn(*this, LogModel::Time, log_.sample(LogModel::Time));
}

void LogView::setFollowing(bool following)
{
    noteFollowing(following);
    if (following)
        scrollToBottom();
}

void LogView::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    hint_->setGeometry(viewport()->rect().adjusted(12, 12, -12, -12));
    if (following_)
        scrollToBottom();
}

void LogView::layOut()
{
    for (int column = 0; column < LogModel::Data; ++column)
        fitColumn(*this, column, log_.sample(static_cast<LogModel::Column>(column)));
    digits_ = static_cast<int>(log_.sample(LogModel::Seq).size());
}

// Rows of a long-lived channel have long numbers; the column follows the newest.
void LogView::widen()
{
    const QString newest = grouped(log_.store().at(log_.store().size() - 1).event.seq);
    if (newest.size() <= digits_)
        return;
    digits_ = static_cast<int>(newest.size());
    fitColumn(*this, LogModel::Seq, newest);
}

void LogView::scrolled()
{
    if (arranging_)
        return;
    place_.held = false;
    noteFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

// The chosen row if it is in sight, else the first one that is. Where filters
// follow one another, as while one is typed, the place before the first counts.
void LogView::notePlace()
{
    arranging_ = true;
    const int chosen = chosenRow();
    if (chosen >= 0)
        chosen_ = log_.number(chosen);
    const int top = rowAt(0);
    if (place_.held || top < 0)
        return;
    const int bottom = rowAt(viewport()->height() - 1);
    const bool inSight = chosen >= top && (bottom < 0 || chosen <= bottom);
    const int row = inSight ? chosen : top;
    place_ = {log_.number(row), row - top, true};
}

void LogView::goToPlace()
{
    const QScopedValueRollback arranging(arranging_, true);
    doItemsLayout();
    verticalScrollBar()->setValue(log_.rowAt(place_.number) - place_.offset);
}

void LogView::restoreChosen()
{
    if (!chosen_ || currentIndex().isValid())
        return;
    const int row = log_.rowAt(*chosen_);
    if (row >= log_.rowCount() || log_.number(row) != *chosen_)
        return;
    const QScopedValueRollback arranging(arranging_, true);
    const QModelIndex index = log_.index(row, firstColumn());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void LogView::forgetPlace()
{
    clearSelection();
    place_ = {};
    chosen_.reset(); // of which a filter may have left nothing to be selected
    setFollowing(true);
}

void LogView::rowsReset()
{
    arranging_ = true;
    doItemsLayout();
    rowsChanged();
    if (!following_)
        goToPlace();
    restoreChosen();
    arranging_ = false;
    Q_EMIT chosenRowChanged();
}

// The oldest rows went: what the person looks at stays where it is.
void LogView::rowsGo(int first, int last)
{
    leaving_ = false;
    if (log_.rowCount() == 0)
        updateHint();
    if (following_ || first != 0)
        return;
    const QSignalBlocker quiet(verticalScrollBar());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (last - first + 1));
}

void LogView::rowsTurned(int rows)
{
    widen();
    if (following_)
        return;
    const QScopedValueRollback arranging(arranging_, true);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - rows);
}

// Older rows come before the others while a store is being filtered.
void LogView::rowsCome(int first, int last)
{
    if (first == 0 && !following_) {
        if (!place_.held && last + 1 < log_.rowCount()) {
            const int top = rowAt(0);
            place_ = {log_.number(top + last + 1), 0, false};
        }
        goToPlace();
    }
    rowsChanged();
    restoreChosen();
}

void LogView::rowsChanged()
{
    updateHint();
    if (log_.store().size() == 0) {
        place_ = {};
        chosen_.reset();
        noteFollowing(true);
    }
    if (log_.rowCount() == 0)
        return;
    widen();
    if (following_)
        scrollToBottom();
}

void LogView::noteFollowing(bool following)
{
    if (following == following_)
        return;
    following_ = following;
    Q_EMIT followingChanged(following);
}

} // namespace efdmon::gui
