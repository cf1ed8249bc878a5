// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the tables that says what just happened, and can be put away.
#pragma once

#include <QFrame>
#include <QTimer>

#include "theme.hpp"

class QLabel;

namespace efdmon::gui {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void say(Signal signal, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint();

    QLabel* text_;
    Signal signal_ = Signal::Good;
    QTimer leave_;
};

} // namespace efdmon::gui
