// SPDX-License-Identifier: GPL-3.0-or-later
// The Trigger action, its count, and what the events carry.
#pragma once

#include <QAction>
#include <QObject>

#include "trigger.hpp"
#include "trigger_access.hpp"

class QMenu;
class QSpinBox;
class QToolBar;
class QToolButton;

namespace efdmon::gui {

struct ChannelRow;
class TriggerPopup;

class TriggerControl : public QObject {
    Q_OBJECT
public:
    explicit TriggerControl(Trigger::Fire fire, QObject* parent = nullptr);

    QAction* action() const { return action_; }
    void addTo(QMenu& menu);
    void addTo(QToolBar& bar);
    // The channel to fire on; none disables.
    void setChannel(const ChannelRow* row);
    void setRights(const FiringRights& rights);

Q_SIGNALS:
    void failed(const QString& why);
    // After that: what was said then is true no more.
    void mended(const QString& why);

private:
    void addCount(QToolBar& bar);
    void addMessage(QToolBar& bar);
    void openPopup();
    void update();
    void updateMessage();
    QString toolTip(const QString& refusal) const;
    void fire();
    void askForCount();

    Trigger trigger_;
    QAction* action_;
    QAction* messageAction_; // of the menu; the tool bar's button shows what is set, too
    QSpinBox* count_ = nullptr; // these are owned by the tool bar
    QToolButton* carries_ = nullptr;
    TriggerPopup* popup_ = nullptr;
    std::optional<ChannelStatus> channel_;
    FiringRights rights_;
    QString failure_; // the last one, until a call works
};

} // namespace efdmon::gui
