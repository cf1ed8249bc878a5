// SPDX-License-Identifier: GPL-3.0-or-later
// Opens beneath the tool bar to say what the events to fire carry.
#pragma once

#include <QFrame>

class QAction;
class QLabel;

namespace efdmon::gui {

class TriggerMessage;

class TriggerPopup : public QFrame {
    Q_OBJECT
public:
    TriggerPopup(QAction& fire, QWidget* parent);

    TriggerMessage& message() const { return *message_; }
    // `what`: where the events will be fired, and how many.
    void openBelow(const QWidget& anchor, const QString& what);

private:
    QLabel* what_;
    TriggerMessage* message_;
};

} // namespace efdmon::gui
