// SPDX-License-Identifier: GPL-3.0-or-later
// Clearing the log, and having it back. What was cleared is kept for as long as
// the window offers that, and until as many new events have come as the log holds:
// there are never two full logs for long.
#pragma once

#include <memory>

#include <QObject>

class QAction;

namespace efdmon::gui {

class LivePage;
class NoticeBar;
struct ClearedEvents;

class ClearControl : public QObject {
    Q_OBJECT
public:
    ClearControl(LivePage& page, NoticeBar& notice, QObject* parent);

    QAction* action() const { return action_; }
    // The log has changed.
    void update();

private:
    void clear();

    LivePage& page_;
    NoticeBar& notice_;
    QAction* action_;
    std::weak_ptr<ClearedEvents> cleared_; // the offer has them
};

} // namespace efdmon::gui
