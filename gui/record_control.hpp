// SPDX-License-Identifier: GPL-3.0-or-later
// The Record action, and all that the window says of a recording.
#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QObject>

#include "recorder.hpp"
#include "survey.hpp"

class QAction;
class QToolBar;

namespace efdmon::gui {

class Monitor;
class NoticeBar;
class RecordIndicator;

class RecordControl : public QObject {
    Q_OBJECT
public:
    // `window` is the parent of what it asks with, `chunks` how much may wait for
    // the disk.
    RecordControl(Monitor& monitor, NoticeBar& notice, QWidget& window,
                  std::size_t chunks = RecordQueue::DefaultChunks);

    QAction* action() const { return action_; }
    // The state at the end of the bar, where there is space left.
    void addIndicatorTo(QToolBar& bar);
    void setChannels(const std::vector<ChannelStatus>& channels);

    void start(const RecordTarget& target);
    void stop();

Q_SIGNALS:
    void openWanted(const QString& fileName);

private:
    void toggle();
    void ask();
    void refresh();
    void update();
    void finished();
    void failed(const QString& why);
    void offerToOpen(const RecordProgress& progress);

    Monitor& monitor_;
    NoticeBar& notice_;
    QWidget& window_;
    QAction* action_;
    QAction* place_ = nullptr; // of the indicator in the bar
    RecordIndicator* indicator_ = nullptr; // owned by the bar
    std::map<unsigned, RecordSource> sources_;
    bool live_ = false;
    bool stopping_ = false;
    bool native_ = true;
    bool saidDropped_ = false;
    QElapsedTimer refreshed_;
    Recorder recorder_;
};

} // namespace efdmon::gui
