// SPDX-License-Identifier: GPL-3.0-or-later
// Opens beneath the tool bar to say what the events to fire carry.
#pragma once

#include <QFrame>

class QAction;

namespace efdmon::gui {

class TriggerMessage;

class TriggerPopup : public QFrame {
    Q_OBJECT
public:
    TriggerPopup(QAction& fire, QWidget* parent);

    TriggerMessage& message() const { return *message_; }
    void openBelow(const QWidget& anchor);

private:
    TriggerMessage* message_;
};

} // namespace efdmon::gui
