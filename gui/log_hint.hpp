// SPDX-License-Identifier: GPL-3.0-or-later
// What a log without rows says in their place, and a command to try.
#pragma once

#include <QWidget>

class QLabel;

namespace efdmon::gui {

class LogHint : public QWidget {
    Q_OBJECT
public:
    explicit LogHint(QWidget* parent);

    // Both plain: a text with marks in it takes a document and more fonts.
    void say(const QString& text, const QString& command);

private:
    QLabel* text_;
    QLabel* command_;
};

} // namespace efdmon::gui
