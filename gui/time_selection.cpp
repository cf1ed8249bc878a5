// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_selection.hpp"

#include <algorithm>

#include <QItemSelection>
#include <QScopedValueRollback>

#include "log_model.hpp"
#include "log_view.hpp"
#include "timeline_plot.hpp"

namespace efdmon::gui {
namespace {

// Channels are read one after another, so a record may stand behind one that is
// later by what a round of them takes. Never by this much.
constexpr std::uint64_t MostDisorder = 1'000'000'000;

std::uint64_t rowTime(const LogModel& log, int row)
{
    return log.record(row).event.time_ns;
}

// A row before which all are earlier than `time`, and behind which none is
// earlier by more than the disorder.
int rowNear(const LogModel& log, std::uint64_t time)
{
    int first = 0;
    int last = log.rowCount();
    while (first < last) {
        const int middle = first + (last - first) / 2;
        if (rowTime(log, middle) < time)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

} // namespace

std::vector<RowRange> rowsInTime(const LogModel& log, const TimeRange& range)
{
    std::vector<RowRange> found;
    const int first = rowNear(log, range.from - std::min(range.from, MostDisorder));
    const int end = rowNear(log, range.to + MostDisorder);
    for (int row = first; row < end; ++row) {
        const std::uint64_t time = rowTime(log, row);
        if (time < range.from || time >= range.to)
            continue;
        if (!found.empty() && found.back().last == row - 1)
            found.back().last = row;
        else
            found.push_back({row, row});
    }
    return found;
}

TimeSelection::TimeSelection(TimelinePlot& plot, LogView& view, QObject* parent)
    : QObject(parent)
    , plot_(plot)
    , view_(view)
{
    connect(&plot, &TimelinePlot::timeRangeSelected, this, &TimeSelection::plotSelected);
    connect(&plot, &TimelinePlot::selectionCleared, this, &TimeSelection::plotCleared);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& added, const QItemSelection& gone) {
                if (!added.isEmpty() || !gone.isEmpty()) // said of rows that come, too
                    rowsSelected(!added.isEmpty());
            });
    // Another filter, another set of rows: those of the asked time among them,
    // once all have been looked at.
    connect(&view, &LogView::chosenRowChanged, this, [this] {
        if (!asked_ && shown_ && !view_.selectionModel()->hasSelection())
            rowsSelected(true);
    });
    connect(&view.log(), &QAbstractItemModel::modelReset, this, [this] {
        if (asked_)
            selectRows(false);
    });
    connect(&view.log(), &LogModel::filtered, this, [this] {
        if (asked_)
            selectRows(false);
    });
    // Those kept aside while the log was paused.
    connect(&view.log(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        if (asked_ && !view_.log().isFiltering() && rowTime(view_.log(), first) < asked_->to)
            selectRows(false);
    });
}

void TimeSelection::plotSelected(std::uint64_t from, std::uint64_t to)
{
    if (passingOn_)
        return;
    asked_ = {from, to};
    shown_.reset();
    selectRows(true);
}

void TimeSelection::plotCleared()
{
    if (passingOn_)
        return;
    const QScopedValueRollback busy(passingOn_, true);
    asked_.reset();
    shown_.reset();
    view_.clearSelection();
}

void TimeSelection::selectRows(bool scroll)
{
    const QScopedValueRollback busy(passingOn_, true);
    const std::vector<RowRange> ranges = rowsInTime(view_.log(), *asked_);
    if (scroll && !ranges.empty())
        view_.jumpTo(ranges.front().first);
    const LogModel& log = view_.log();
    QItemSelection rows;
    for (const RowRange& range : ranges)
        rows.append(
            QItemSelectionRange(log.index(range.first, 0), log.index(range.last, LogModel::ColumnCount - 1)));
    view_.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

// What the plot has asked for stays asked for when rows of it leave a full log,
// or when the view selects anew the row that it had before a filter; not when the
// person chooses some of them.
void TimeSelection::rowsSelected(bool added)
{
    if (passingOn_ || (asked_ && view_.arranging()))
        return;
    const QScopedValueRollback busy(passingOn_, true);
    asked_.reset();
    // A view that selects its row anew after a filter moves nothing elsewhere.
    showInPlot(selectedTime(), added && !view_.arranging());
}

// Also told of what it shows already, when rows are filtered: the person may
// have moved on in the plot, which is no reason to pull it back.
void TimeSelection::showInPlot(const std::optional<TimeRange>& range, bool reveal)
{
    if (range == shown_)
        return;
    shown_ = range;
    plot_.clearSelection();
    if (!range)
        return;
    const bool moment = range->to - range->from <= 1;
    if (moment && reveal)
        plot_.showTime(range->from);
    else if (moment)
        plot_.markTime(range->from);
    else if (reveal)
        plot_.selectTimeRange(range->from, range->to);
    else
        plot_.markTimeRange(range->from, range->to);
}

// Of the outermost rows: a selection of a million is not looked through.
std::optional<TimeRange> TimeSelection::selectedTime() const
{
    std::optional<TimeRange> all;
    for (const QItemSelectionRange& range : view_.selectionModel()->selection()) {
        for (const int row : {range.top(), range.bottom()}) {
            const std::uint64_t time = rowTime(view_.log(), row);
            if (!all)
                all = TimeRange{time, time + 1};
            all->from = std::min(all->from, time);
            all->to = std::max(all->to, time + 1);
        }
    }
    return all;
}

} // namespace efdmon::gui
