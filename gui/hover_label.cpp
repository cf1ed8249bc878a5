// SPDX-License-Identifier: GPL-3.0-or-later
#include "hover_label.hpp"

#include <QEnterEvent>

namespace efdmon::gui {

void HoverLabel::enterEvent(QEnterEvent* event)
{
    QLabel::enterEvent(event);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void HoverLabel::leaveEvent(QEvent* event)
{
    QLabel::leaveEvent(event);
    if (!hasSelectedText())
        setTextInteractionFlags(Qt::NoTextInteraction);
}

} // namespace efdmon::gui
