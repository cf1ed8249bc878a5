// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_control.hpp"

#include <QAction>
#include <QMenu>

#include "alert_dialog.hpp"
#include "alert_text.hpp"
#include "channel_model.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {

AlertControl::AlertControl(const ChannelModel& channels, QWidget& window)
    : QObject(&window)
    , channels_(channels)
    , window_(window)
    , center_(channels)
    , action_(new QAction(tr("&Alerts…"), this))
{
    action_->setObjectName(QStringLiteral("alertAction"));
    action_->setIcon(tintedIcon(QStringLiteral("alert")));
    action_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    connect(action_, &QAction::triggered, this, &AlertControl::edit);
    connect(&center_, &AlertCenter::alerted, this, &AlertControl::tell);
    connect(&notifier_, &AlertNotifier::undelivered, this, &AlertControl::undelivered);
    connect(&notifier_, &AlertNotifier::clicked, this, &AlertControl::clicked);
    setCurrent({});
}

void AlertControl::addTo(QMenu& menu)
{
    menu.addAction(action_);
}

void AlertControl::setCurrent(std::optional<unsigned> channel)
{
    const ChannelRow* row = channel ? channels_.find(*channel) : nullptr;
    current_ = row ? channel : std::nullopt;
    action_->setEnabled(row);
    action_->setToolTip(row ? tr("Be told when something happens on %1").arg(channelTitle(row->status))
                            : tr("There is no channel to be told of"));
}

void AlertControl::edit()
{
    const ChannelRow* row = current_ ? channels_.find(*current_) : nullptr;
    if (!row)
        return;
    const unsigned channel = *current_;
    const QString title = channelTitle(row->status);
    auto* dialog = new AlertDialog(title, center_.rules(channel), &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, channel, dialog] { center_.setRules(channel, dialog->rules()); });
    connect(dialog, &AlertDialog::tested, this, [this, title] {
        notifier_.show(QStringLiteral("test"), tr("An alert of %1").arg(title),
                       tr("This is what it looks like."));
    });
    dialog->open();
}

void AlertControl::tell(const Alert& alert)
{
    const ChannelRow* row = channels_.find(alert.channel);
    if (!row)
        return;
    const QString key = QStringLiteral("%1/%2").arg(alert.channel).arg(static_cast<int>(alert.kind));
    notifier_.show(key, alertTitle(alert, channelTitle(row->status)),
                   alertBody(alert, center_.rules(alert.channel)));
}

} // namespace efdmon::gui
