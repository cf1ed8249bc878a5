// SPDX-License-Identifier: GPL-3.0-or-later
#include "still_box.hpp"

#include <QEvent>
#include <QLabel>

namespace efdmon::gui {

StillBox::StillBox(QLabel* label, QWidget* parent)
    : QWidget(parent)
    , label_(label)
{
    label->setParent(this);
    setSizePolicy(label->sizePolicy());
}

QSize StillBox::sizeHint() const
{
    return size_.expandedTo(label_->sizeHint());
}

// The label asks for a layout when its text has changed.
bool StillBox::event(QEvent* event)
{
    const bool restyled = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (restyled)
        size_ = {};
    if (restyled || (event->type() == QEvent::LayoutRequest && sizeHint() != size_)) {
        size_ = sizeHint();
        updateGeometry();
    }
    return QWidget::event(event);
}

void StillBox::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    label_->resize(size());
}

} // namespace efdmon::gui
