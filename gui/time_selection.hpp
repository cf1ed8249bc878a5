// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the timeline is selected in the log, and the other way
// round: whoever was touched last leads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QObject>

namespace efdmon::gui {

class LogModel;
class LogView;
class TimelinePlot;

struct RowRange {
    int first = 0;
    int last = 0;

    bool operator==(const RowRange&) const = default;
};

// From `from` on and before `to`, ns. More than one range where records of
// several channels arrived out of order.
struct TimeRange {
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool operator==(const TimeRange&) const = default;
};

std::vector<RowRange> rowsInTime(const LogModel& log, const TimeRange& range);

class TimeSelection : public QObject {
    Q_OBJECT
public:
    TimeSelection(TimelinePlot& plot, LogView& view, QObject* parent = nullptr);

private:
    void plotSelected(std::uint64_t from, std::uint64_t to);
    void plotCleared();
    void selectRows(bool scroll);
    void rowsSelected(bool added);
    void showInPlot(const std::optional<TimeRange>& range, bool reveal);
    std::optional<TimeRange> selectedTime() const;

    TimelinePlot& plot_;
    LogView& view_;
    std::optional<TimeRange> asked_; // by the plot, which leads then
    std::optional<TimeRange> shown_; // in the plot, on behalf of the log
    bool passingOn_ = false; // what changes now is this class's own doing
};

} // namespace efdmon::gui
