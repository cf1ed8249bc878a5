// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts as the window has them: an action, a dialog for the current channel,
// and the desktop that is told.
#pragma once

#include <optional>

#include <QObject>

#include "alert_center.hpp"
#include "alert_notifier.hpp"

class QAction;
class QMenu;
class QWidget;

namespace efdmon::gui {

class AlertControl : public QObject {
    Q_OBJECT
public:
    AlertControl(const ChannelModel& channels, QWidget& window);

    AlertCenter& center() { return center_; }
    QAction* action() const { return action_; }
    void addTo(QMenu& menu);
    // The channel whose alerts the action is about; none disables.
    void setCurrent(std::optional<unsigned> channel);

Q_SIGNALS:
    // The desktop cannot show it.
    void undelivered(const QString& title, const QString& body);
    void clicked();

private:
    void edit();
    void tell(const Alert& alert);

    const ChannelModel& channels_;
    QWidget& window_;
    AlertCenter center_;
    AlertNotifier notifier_;
    QAction* action_;
    std::optional<unsigned> current_;
};

} // namespace efdmon::gui
