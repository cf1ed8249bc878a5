// SPDX-License-Identifier: GPL-3.0-or-later
// What engines of icons that are drawn when needed have in common.
#pragma once

#include <QIconEngine>
#include <QPixmap>

namespace efdmon::gui {

// paint() and clone() are left to the engine.
class DrawnIconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
};

} // namespace efdmon::gui
