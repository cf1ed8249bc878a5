// SPDX-License-Identifier: GPL-3.0-or-later
// What a page with channels, plots and a log is, whether they are live or recorded.
#pragma once

class QSplitter;
class QWidget;

namespace efdmon::gui {

class ChannelChip;
class ChannelTable;
class LogModel;
class LogPanel;
class TimelinePlot;

struct ChannelPageParts {
    ChannelTable* table;
    ChannelChip* chip;
    QWidget* plots;
    LogPanel* panel;
    QSplitter* splitter; // between plots and panel
};

// One above the other; the log gets what room is left over.
void stackParts(QWidget& page, const ChannelPageParts& parts);
// The channels that are selected are those that timeline and log show.
void followSelection(const ChannelPageParts& parts, TimelinePlot& timeline, const LogModel& log);

} // namespace efdmon::gui
