// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while channels are watched: table, timeline, a closer
// look at one channel, and log.
#pragma once

#include <QTimer>
#include <QWidget>

#include "channel_model.hpp"
#include "latest_model.hpp"
#include "log_model.hpp"
#include "snapshot.hpp"

class QSettings;
class QSplitter;
class QTabWidget;

namespace efdmon::gui {

class BellPanel;
class ChannelChip;
class ChannelView;
class LatencyPlot;
class LogPanel;
class LogView;
class TimeSelection;
class Timeline;

struct ClearedEvents {
    LogModel::Cleared log;
    LatestModel::Cleared latest;
};

class LivePage : public QWidget {
    Q_OBJECT
public:
    explicit LivePage(QWidget* parent = nullptr);

    void setChannels(const std::vector<ChannelStatus>& channels);
    void setAlerting(const std::set<unsigned>& channels);
    void apply(const Snapshot& snapshot);
    void setPaused(bool paused);
    // Events of before keep their time, if the clock is one that was stepped.
    void setClock(const WallClock& clock);
    ClearedEvents clear();
    void putBack(ClearedEvents&& cleared);
    void focusLog();
    void save(QSettings& settings) const;
    void restore(QSettings& settings);

    LogPanel& panel() const { return *panel_; }
    LogView& view() const;
    ChannelView& table() const { return *table_; }
    Timeline& timeline() const { return *timeline_; }
    const ChannelModel& channels() const { return channels_; }
    const LogModel& log() const { return log_; }
    // The channel that the person has chosen; none if there is none.
    const ChannelRow* current() const;
    // Nothing has happened for more than a second: no clock runs.
    bool settled() const { return !clock_.isActive(); }

Q_SIGNALS:
    void currentChanged();
    void countsChanged();
    void logChanged();
    // Whether it is shown, not whether something lies upon it.
    void shown(bool shown);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeDetails();
    void connectParts();
    void tick();
    void refresh();
    void updateDetails();
    void updateChip();
    void updateHint();

    ChannelModel channels_;
    LogModel log_;
    ChannelView* table_;
    ChannelChip* chip_;
    Timeline* timeline_;
    LatencyPlot* latency_;
    BellPanel* bells_;
    QTabWidget* details_; // of the current channel
    LogPanel* panel_;
    TimeSelection* selection_;
    QSplitter* plots_;
    QSplitter* splitter_;
    QTimer clock_; // runs until the rates have fallen to zero
    std::int64_t ticked_ = 0; // when it did last
};

} // namespace efdmon::gui
