// SPDX-License-Identifier: GPL-3.0-or-later
// A recording in the views that live events have: table, timeline and log.
#pragma once

#include <QDateTime>
#include <QWidget>

#include "channel_model.hpp"
#include "file_model.hpp"
#include "log_decoder.hpp"
#include "log_model.hpp"

class QSplitter;

namespace efdmon::gui {

class ChannelChip;
class FileTable;
class LogPanel;
class Timeline;

class FilePage : public QWidget {
    Q_OBJECT
public:
    explicit FilePage(QWidget* parent = nullptr);

    void setClock(const WallClock& clock);
    QDateTime dateOf(std::uint64_t timeNs) const;
    void apply(const LogPart& part);
    // What to read where there are no events.
    void setHint(const QString& text);

    LogPanel& panel() const { return *panel_; }
    Timeline& timeline() const { return *timeline_; }
    const LogModel& log() const { return log_; }
    const FileModel& file() const { return file_; }
    QSplitter& splitter() const { return *splitter_; }

private:
    void nameChannels(const std::vector<RecordedChannel>& channels);

    FileModel file_;
    ChannelModel channels_; // for its history
    LogModel log_;
    FileTable* table_;
    ChannelChip* chip_;
    Timeline* timeline_;
    LogPanel* panel_;
    QSplitter* splitter_;
    std::size_t named_ = 0;
    bool begun_ = false;
};

} // namespace efdmon::gui
