// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a label whose text changes all the time. Such a label would have the
// whole window laid out anew with each text; here only one that has become
// wider does.
#pragma once

#include <QWidget>

class QLabel;

namespace efdmon::gui {

class StillBox : public QWidget {
    Q_OBJECT
public:
    explicit StillBox(QLabel* label, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* label_;
    QSize size_; // that the widest text so far has needed
};

} // namespace efdmon::gui
