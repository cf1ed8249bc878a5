// SPDX-License-Identifier: GPL-3.0-or-later
// A range that is selected in the timeline selects its rows in the log, and the
// row that is current in the log is marked in the timeline.
#pragma once

#include <QObject>

namespace efdmon::gui {

class LogView;
class TimelinePlot;

class TimeLink : public QObject {
    Q_OBJECT
public:
    TimeLink(LogView& view, TimelinePlot& plot);

private:
    void selectRows(std::uint64_t from, std::uint64_t to);
    void showCurrent();
    int firstRowSince(std::uint64_t time) const;

    LogView& view_;
    TimelinePlot& plot_;
    bool selecting_ = false; // the current row is not the person's choice
};

} // namespace efdmon::gui
