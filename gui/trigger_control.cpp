// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_control.hpp"

#include <utility>

#include <QKeyEvent>
#include <QMenu>
#include <QSpinBox>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>

#include "channel_row.hpp"
#include "numbers.hpp"
#include "tinted_icon.hpp"
#include "trigger_message.hpp"
#include "trigger_popup.hpp"

namespace efdmon::gui {
namespace {

// Enter fires what was typed: the number and the deed are one thought.
class CountBox : public QSpinBox {
public:
    CountBox(QAction& action, QWidget* parent)
        : QSpinBox(parent)
        , action_(action)
    {
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        // Qt would put the number before into the place of one that is none.
        if (!enter || hasAcceptableInput())
            QSpinBox::keyPressEvent(event);
        if (enter)
            action_.trigger();
    }

private:
    QAction& action_;
};

} // namespace

TriggerControl::TriggerControl(Trigger::Fire fire, QObject* parent)
    : QObject(parent)
    , trigger_(std::move(fire))
    , action_(new QAction(this))
    , messageAction_(new QAction(tr("&Message…"), this))
{
    action_->setObjectName(QStringLiteral("triggerAction"));
    action_->setText(tr("&Trigger"));
    action_->setIcon(tintedIcon(QStringLiteral("trigger")));
    action_->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(action_, &QAction::triggered, this, &TriggerControl::fire);
    messageAction_->setObjectName(QStringLiteral("messageAction"));
    messageAction_->setShortcut(Qt::CTRL | Qt::Key_M);
    connect(messageAction_, &QAction::triggered, this, &TriggerControl::openPopup);
    connect(&trigger_, &Trigger::busyChanged, this, &TriggerControl::update);
    connect(&trigger_, &Trigger::failed, this, [this](const QString& why) {
        failure_ = why;
        Q_EMIT failed(why);
    });
    connect(&trigger_, &Trigger::fired, this, [this] {
        if (!failure_.isEmpty())
            Q_EMIT mended(std::exchange(failure_, {}));
    });
    update();
}

void TriggerControl::addTo(QMenu& menu)
{
    menu.addAction(action_);
    menu.addAction(messageAction_);
}

void TriggerControl::addTo(QToolBar& bar)
{
    bar.addAction(action_);
    bar.widgetForAction(action_)->setObjectName(QStringLiteral("triggerButton"));
    bar.widgetForAction(action_)->setAccessibleName(tr("Trigger"));
    addCount(bar);
    addMessage(bar);
    update();
}

void TriggerControl::addCount(QToolBar& bar)
{
    count_ = new CountBox(*action_, &bar);
    count_->setObjectName(QStringLiteral("triggerCount"));
    count_->setAccessibleName(tr("Trigger count"));
    count_->setToolTip(tr("How many events to fire. Enter fires them."));
    count_->setRange(1, Trigger::MaxCount);
    count_->setGroupSeparatorShown(true);
    count_->setAlignment(Qt::AlignRight);
    count_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    bar.addWidget(count_);
}

void TriggerControl::addMessage(QToolBar& bar)
{
    carries_ = new QToolButton(&bar);
    carries_->setObjectName(QStringLiteral("triggerMessage"));
    carries_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    carries_->setAutoRaise(true);
    popup_ = new TriggerPopup(*action_, &bar);
    connect(carries_, &QToolButton::clicked, messageAction_, &QAction::trigger);
    connect(&popup_->message(), &TriggerMessage::changed, this, &TriggerControl::update);
    bar.addWidget(carries_);
}

void TriggerControl::openPopup()
{
    //: %1 is a channel, %2 a number of events to be fired
    const QString what = tr("On %1, events: %2. Each carries:");
    // In a narrow window the button is in the bar's own menu.
    popup_->openBelow(carries_->isVisible() ? *carries_ : *carries_->parentWidget(),
                      what.arg(channel_ ? channelTitle(*channel_) : QString(),
                               grouped(static_cast<std::size_t>(count_->value()))));
}

void TriggerControl::setChannel(const ChannelRow* row)
{
    channel_ = row ? std::optional(row->status) : std::nullopt;
    update();
}

void TriggerControl::setRights(const FiringRights& rights)
{
    rights_ = rights;
    update();
}

void TriggerControl::update()
{
    const QString refusal = whyNotFire(channel_ ? &*channel_ : nullptr, rights_);
    const bool readable = !popup_ || popup_->message().error().isEmpty();
    action_->setEnabled(refusal.isEmpty() && readable && !trigger_.busy());
    action_->setToolTip(toolTip(refusal));
    if (count_)
        count_->setEnabled(refusal.isEmpty());
    if (carries_)
        updateMessage();
}

void TriggerControl::updateMessage()
{
    const TriggerMessage& message = popup_->message();
    const QString summary = message.summary();
    carries_->setEnabled(count_->isEnabled());
    messageAction_->setEnabled(count_->isEnabled());
    if (!message.error().isEmpty())
        carries_->setText(tr("Wrong message…"));
    else
        carries_->setText(summary.isEmpty() ? tr("Message…") : message.title() + u'…');
    carries_->setToolTip(summary.isEmpty() ? tr("Choose the id and the data that the events carry (Ctrl+M)")
                                           : tr("The events carry: %1").arg(summary));
    carries_->setAccessibleName(tr("Message of the events"));
    carries_->setAccessibleDescription(message.error().isEmpty() ? summary : message.error());
}

QString TriggerControl::toolTip(const QString& refusal) const
{
    if (!refusal.isEmpty())
        return refusal;
    if (popup_ && !popup_->message().error().isEmpty())
        return popup_->message().error();
    if (trigger_.busy())
        return tr("Firing…");
    return tr("Fire events on %1 (%2)")
        .arg(devicePath(*channel_), action_->shortcut().toString(QKeySequence::NativeText));
}

void TriggerControl::askForCount()
{
    QToolTip::showText(count_->mapToGlobal(count_->rect().bottomLeft()),
                       tr("Nothing was fired: type a number from 1 to %1.").arg(grouped(Trigger::MaxCount)),
                       count_);
    count_->setFocus();
    count_->selectAll();
}

void TriggerControl::fire()
{
    auto message = popup_ ? popup_->message().message() : Message{};
    if (!channel_ || !message)
        return;
    if (count_ && !count_->hasAcceptableInput()) {
        askForCount();
        return;
    }
    message->count = count_ ? static_cast<std::uint32_t>(count_->value()) : 1;
    trigger_.fire(channel_->number, *message);
}

} // namespace efdmon::gui
