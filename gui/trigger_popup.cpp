// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_popup.hpp"

#include <algorithm>

#include <QAction>
#include <QLabel>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include "trigger_message.hpp"

namespace efdmon::gui {

TriggerPopup::TriggerPopup(QAction& fire, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , what_(new QLabel(this))
    , message_(new TriggerMessage(QStringLiteral("trigger"), this))
{
    setObjectName(QStringLiteral("triggerPopup"));
    setAccessibleName(tr("What the events carry"));
    setFrameShape(StyledPanel);
    setAttribute(Qt::WA_WindowPropagation);
    what_->setObjectName(QStringLiteral("triggerWhat"));
    what_->setTextFormat(Qt::PlainText);

    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("triggerPopupFire"));
    button->setDefaultAction(&fire);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto* column = new QVBoxLayout(this);
    column->addWidget(what_);
    column->addWidget(message_);
    column->addWidget(button, 0, Qt::AlignRight);
    // A popup does not grow by itself when an error appears in it.
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(message_, &TriggerMessage::entered, &fire, &QAction::trigger);
}

void TriggerPopup::openBelow(const QWidget& anchor, const QString& what)
{
    what_->setText(what);
    adjustSize();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (const QScreen* screen = anchor.screen())
        at.setX(std::clamp(
            at.x(), screen->availableGeometry().left(),
            std::max(screen->availableGeometry().left(), screen->availableGeometry().right() - width())));
    move(at);
    show();
    message_->setFocus();
}

} // namespace efdmon::gui
