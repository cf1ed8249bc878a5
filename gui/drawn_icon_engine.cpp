// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_icon_engine.hpp"

#include <QPainter>

namespace efdmon::gui {

QPixmap DrawnIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, pixmap.rect(), mode, state);
    return pixmap;
}

} // namespace efdmon::gui
