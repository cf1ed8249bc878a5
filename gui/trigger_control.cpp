// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_control.hpp"

#include <utility>

#include <QKeyEvent>
#include <QSpinBox>
#include <QToolBar>

#include "channel_model.hpp"
#include "tinted_icon.hpp"

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
        QSpinBox::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
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
{
    action_->setObjectName(QStringLiteral("triggerAction"));
    action_->setText(tr("&Trigger"));
    action_->setIcon(tintedIcon(QStringLiteral("trigger")));
    action_->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(action_, &QAction::triggered, this, &TriggerControl::fire);
    connect(&trigger_, &Trigger::busyChanged, this, &TriggerControl::update);
    connect(&trigger_, &Trigger::failed, this, &TriggerControl::failed);
    update();
}

void TriggerControl::addTo(QToolBar& bar)
{
    bar.addAction(action_);
    bar.widgetForAction(action_)->setObjectName(QStringLiteral("triggerButton"));
    bar.widgetForAction(action_)->setAccessibleName(tr("Trigger"));
    count_ = new CountBox(*action_, &bar);
    count_->setObjectName(QStringLiteral("triggerCount"));
    count_->setAccessibleName(tr("Trigger count"));
    count_->setToolTip(tr("How many events to fire. Enter fires them."));
    count_->setRange(1, Trigger::MaxCount);
    count_->setGroupSeparatorShown(true);
    count_->setAlignment(Qt::AlignRight);
    count_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    bar.addWidget(count_);
    update();
}

void TriggerControl::setChannel(const ChannelRow* row)
{
    channel_ = row ? static_cast<int>(row->status.number) : -1;
    writable_ = row && row->status.writable;
    device_ = row ? devicePath(row->status) : QString();
    update();
}

void TriggerControl::update()
{
    QString tip;
    if (channel_ < 0)
        tip = tr("There is no channel to fire on");
    else if (!writable_)
        tip = tr("Firing needs write access to %1, and this user may only read it").arg(device_);
    else if (trigger_.busy())
        tip = tr("Firing…");
    else
        tip = tr("Fire events on %1 (%2)").arg(device_, action_->shortcut().toString(QKeySequence::NativeText));
    action_->setEnabled(channel_ >= 0 && writable_ && !trigger_.busy());
    if (count_)
        count_->setEnabled(channel_ >= 0 && writable_);
    action_->setToolTip(tip);
}

void TriggerControl::fire()
{
    if (channel_ >= 0)
        trigger_.fire(static_cast<unsigned>(channel_),
                      static_cast<std::uint32_t>(count_ ? count_->value() : 1));
}

} // namespace efdmon::gui
