// SPDX-License-Identifier: GPL-3.0-or-later
// A label whose text can be selected with the mouse. For that a label makes a
// document of its text, which is dear; here only while the pointer is there.
#pragma once

#include <QLabel>

namespace efdmon::gui {

class HoverLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

} // namespace efdmon::gui
