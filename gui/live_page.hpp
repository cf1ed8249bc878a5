// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while channels are watched: table, plot and log.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "channel_model.hpp"
#include "log_model.hpp"
#include "snapshot.hpp"

class QSplitter;

namespace efdmon::gui {

class ChannelView;
class LogPanel;
class LogView;
class RatePlot;

class LivePage : public QWidget {
    Q_OBJECT
public:
    explicit LivePage(QWidget* parent = nullptr);

    void setChannels(const std::vector<ChannelStatus>& channels);
    void apply(const Snapshot& snapshot);
    void setPaused(bool paused);
    void clear();

    LogPanel& panel() const { return *panel_; }
    LogView& view() const;
    const ChannelModel& channels() const { return channels_; }
    const LogModel& log() const { return log_; }
    // The channel that the person has chosen; none if there is none.
    const ChannelRow* current() const;
    // Nothing has happened for more than a second: no clock runs.
    bool settled() const { return !clock_.isActive(); }
    QSplitter& splitter() const { return *splitter_; }

Q_SIGNALS:
    void currentChanged();
    void countsChanged();
    void logChanged();

private:
    void tick();
    void updateHint();

    ChannelModel channels_;
    LogModel log_;
    ChannelView* table_;
    RatePlot* plot_;
    LogPanel* panel_;
    QSplitter* splitter_;
    QTimer clock_; // runs until the rates have fallen to zero
    QElapsedTimer since_;
};

} // namespace efdmon::gui
