// SPDX-License-Identifier: GPL-3.0-or-later
// The Trigger action and its count.
#pragma once

#include <QAction>
#include <QObject>

#include "trigger.hpp"

class QSpinBox;
class QToolBar;

namespace efdmon::gui {

struct ChannelRow;

class TriggerControl : public QObject {
    Q_OBJECT
public:
    explicit TriggerControl(Trigger::Fire fire, QObject* parent = nullptr);

    QAction* action() const { return action_; }
    void addTo(QToolBar& bar);
    // The channel to fire on; none disables.
    void setChannel(const ChannelRow* row);

Q_SIGNALS:
    void failed(const QString& why);

private:
    void update();
    void fire();

    Trigger trigger_;
    QAction* action_;
    QSpinBox* count_ = nullptr; // owned by the tool bar
    int channel_ = -1;
    bool writable_ = false;
    QString device_;
};

} // namespace efdmon::gui
