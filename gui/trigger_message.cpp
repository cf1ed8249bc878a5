// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_message.hpp"

#include <limits>

#include <QApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include "theme.hpp"
#include "trigger_number.hpp"

namespace efdmon::gui {

TriggerMessage::TriggerMessage(const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , error_(new QLabel(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    id_ = addNumber(*form, tr("&Id:"), std::numeric_limits<std::uint32_t>::max());
    id_->setObjectName(prefix + QStringLiteral("Id"));
    id_->setAccessibleName(tr("Id"));
    constexpr std::uint64_t Most = std::numeric_limits<std::uint64_t>::max();
    first_ = addNumber(*form, tr("Data &0:"), Most);
    first_->setObjectName(prefix + QStringLiteral("Data0"));
    first_->setAccessibleName(tr("Data 0"));
    second_ = addNumber(*form, tr("Data &1:"), Most);
    second_->setObjectName(prefix + QStringLiteral("Data1"));
    second_->setAccessibleName(tr("Data 1"));
    id_->setToolTip(tr("What kind of event it is; decimal, or hexadecimal such as 0x2a"));
    first_->setToolTip(
        tr("A number of 64 bits that the event carries; decimal, or hexadecimal such as 0x2a"));
    second_->setToolTip(first_->toolTip());

    error_->setObjectName(prefix + QStringLiteral("Error"));
    error_->setAccessibleName(tr("Error in the message"));
    error_->setTextFormat(Qt::PlainText);
    error_->setWordWrap(true);
    form->addRow(error_);
    setFocusProxy(id_);
    showError();
}

TriggerNumber* TriggerMessage::addNumber(QFormLayout& form, const QString& label, std::uint64_t most)
{
    auto* number = new TriggerNumber(most, this);
    form.addRow(label, number);
    connect(number, &TriggerNumber::numberChanged, this, [this] {
        showError();
        Q_EMIT changed();
    });
    connect(number, &QLineEdit::returnPressed, this, &TriggerMessage::entered);
    return number;
}

std::optional<Message> TriggerMessage::message() const
{
    const auto id = id_->number();
    const auto first = first_->number();
    const auto second = second_->number();
    if (!id || !first || !second)
        return {};
    Message message;
    message.id = static_cast<std::uint32_t>(*id);
    message.data = {*first, *second};
    return message;
}

QString TriggerMessage::error() const
{
    for (const TriggerNumber* number : {id_, first_, second_})
        if (!number->error().isEmpty())
            return QStringLiteral("%1: %2").arg(number->accessibleName(), number->error());
    return {};
}

QString TriggerMessage::summary() const
{
    const auto message = this->message();
    if (!message || (message->id == 0 && message->data[0] == 0 && message->data[1] == 0))
        return {};
    if (message->data[0] == 0 && message->data[1] == 0)
        return tr("id %1").arg(message->id);
    //: what an event carries: its id, and two numbers in hexadecimal
    return tr("id %1, data 0x%2 0x%3")
        .arg(message->id)
        .arg(message->data[0], 0, 16)
        .arg(message->data[1], 0, 16);
}

QString TriggerMessage::title() const
{
    const auto message = this->message();
    if (!message)
        return {};
    const bool withData = message->data[0] != 0 || message->data[1] != 0;
    //: what an event carries: its id, and two numbers
    return (withData ? tr("id %1, data") : tr("id %1")).arg(message->id);
}

void TriggerMessage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && second_)
        showError();
}

void TriggerMessage::showError()
{
    const QString text = error();
    QPalette words;
    if (!text.isEmpty())
        words.setColor(QPalette::WindowText, signalColor(Signal::Bad, QApplication::palette(this)));
    error_->setPalette(words);
    error_->setText(text);
    error_->setAccessibleDescription(text);
    error_->setVisible(!text.isEmpty());
}

} // namespace efdmon::gui
