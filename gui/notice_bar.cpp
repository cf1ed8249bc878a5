// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice_bar.hpp"

#include <chrono>
#include <utility>

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "tinted_icon.hpp"
#include "wrapped_label.hpp"

namespace efdmon::gui {

NoticeBar::NoticeBar(QWidget* parent)
    : NoticeBar(QStringLiteral("notice"), tr("Notice"), parent)
{
}

NoticeBar::NoticeBar(const QString& name, const QString& accessibleName, QWidget* parent)
    : QFrame(parent)
    , text_(new WrappedLabel(this))
    , offer_(new QPushButton(this))
    , leave_(this)
{
    setObjectName(name + QStringLiteral("Bar"));
    setAccessibleName(accessibleName);
    setAutoFillBackground(true);
    text_->setObjectName(name);
    text_->setAccessibleName(accessibleName);

    leave_.setSingleShot(true);
    leave_.setInterval(std::chrono::seconds(8));
    connect(&leave_, &QTimer::timeout, this, &QWidget::hide);

    offer_->setObjectName(name + QStringLiteral("Offer"));
    offer_->setAccessibleName(accessibleName);
    offer_->setAutoDefault(false);
    offer_->hide();
    connect(offer_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(act_, {}))
            act();
    });

    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("close") + name.at(0).toUpper() + name.mid(1));
    //: %1 is what is closed: a notice or an alert
    close->setAccessibleName(tr("Close: %1").arg(accessibleName));
    close->setToolTip(tr("Close"));
    close->setIcon(tintedIcon(QStringLiteral("close")));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &NoticeBar::putAway);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 4, 4);
    row->addWidget(text_, 1);
    row->addWidget(offer_, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::say(Signal signal, const QString& text)
{
    signal_ = signal;
    text_->setText(text);
    act_ = {};
    offer_->hide();
    text_->setAccessibleDescription(text);
    paint();
    setVisible(true);
    // Good news goes by itself; bad news waits to be read.
    if (signal == Signal::Good)
        leave_.start();
    else
        leave_.stop();
}

// An offer waits for an answer as bad news does.
void NoticeBar::offer(const QString& label, std::function<void()> act)
{
    leave_.stop();
    offer_->setText(label);
    offer_->setAccessibleName(label);
    act_ = std::move(act);
    offer_->show();
}

void NoticeBar::putAway()
{
    hide();
    act_ = {};
}

void NoticeBar::takeBack(const QString& text)
{
    if (text_->text() == text)
        putAway();
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

void NoticeBar::paint()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own;
    own.setColor(QPalette::Window,
                 blend(desktop.color(QPalette::Window), signalColor(signal_, desktop), 0.2));
    setPalette(own);
}

} // namespace efdmon::gui
