// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the tables that says what just happened, and can be put away.
#pragma once

#include <functional>

#include <QFrame>
#include <QTimer>

#include "theme.hpp"

class QLabel;
class QPushButton;

namespace efdmon::gui {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    // One of several: its parts are named after it.
    NoticeBar(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void say(Signal signal, const QString& text);
    // With what was said last: a button that does something about it, once.
    void offer(const QString& label, std::function<void()> act);

    // What was offered with it goes, too.
    void putAway();
    // The same, if that is what it says.
    void takeBack(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint();

    QLabel* text_;
    QPushButton* offer_;
    std::function<void()> act_;
    Signal signal_ = Signal::Good;
    QTimer leave_;
};

} // namespace efdmon::gui
