// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_link.hpp"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

#include "log_view.hpp"
#include "timeline_plot.hpp"

namespace efdmon::gui {

TimeLink::TimeLink(LogView& view, TimelinePlot& plot)
    : QObject(&view)
    , view_(view)
    , plot_(plot)
{
    connect(&plot, &TimelinePlot::timeRangeSelected, this, &TimeLink::selectRows);
    connect(&plot, &TimelinePlot::selectionCleared, &view, &QAbstractItemView::clearSelection);
    connect(&view, &LogView::currentRowChanged, this, &TimeLink::showCurrent);
}

// Rows are in the order of time.
int TimeLink::firstRowSince(std::uint64_t time) const
{
    int low = 0;
    int high = view_.log().rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (view_.log().record(middle).event.time_ns < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void TimeLink::selectRows(std::uint64_t from, std::uint64_t to)
{
    const int first = firstRowSince(from);
    const int last = firstRowSince(to) - 1;
    const QScopedValueRollback selecting(selecting_, true);
    if (first > last) {
        view_.clearSelection();
        return;
    }
    view_.jumpTo(first);
    const LogModel& log = view_.log();
    view_.selectionModel()->select(
        QItemSelection(log.index(first, 0), log.index(last, LogModel::ColumnCount - 1)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TimeLink::showCurrent()
{
    const int row = view_.currentIndex().row();
    if (selecting_ || row < 0 || row >= view_.log().rowCount())
        return;
    plot_.showTime(view_.log().record(row).event.time_ns);
}

} // namespace efdmon::gui
