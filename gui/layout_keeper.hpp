// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a window's settings soon after somebody has touched it, so that they are
// kept however the program ends.
#pragma once

#include <functional>

#include <QObject>
#include <QTimer>

class QWidget;

namespace efdmon::gui {

class LayoutKeeper : public QObject {
    Q_OBJECT
public:
    // `save` is called once the person has paused for a moment.
    LayoutKeeper(QWidget& window, std::function<void()> save);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& window_;
    std::function<void()> save_;
    QTimer pause_; // runs only after something was done
};

} // namespace efdmon::gui
