// SPDX-License-Identifier: GPL-3.0-or-later
#include "trigger_number.hpp"

#include <QApplication>
#include <QEvent>

#include "filter_value.hpp"
#include "theme.hpp"

namespace efdmon::gui {

TriggerNumber::TriggerNumber(std::uint64_t most, QWidget* parent)
    : QLineEdit(parent)
    , most_(most)
{
    setPlaceholderText(QStringLiteral("0"));
    setMaxLength(32); // the longest number there is, with separators
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0x0123456789abcdef0")) + 12);
    connect(this, &QLineEdit::textChanged, this, &TriggerNumber::read);
}

std::optional<std::uint64_t> TriggerNumber::number() const
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return 0;
    const auto number = filterNumber(typed);
    return number && *number <= most_ ? number : std::nullopt;
}

void TriggerNumber::read()
{
    error_.clear();
    if (!number())
        error_ = filterNumber(text().trimmed())
            ? tr("“%1” is more than 0x%2").arg(text().trimmed(), QString::number(most_, 16))
            : tr("“%1” is no number such as 42 or 0x2a").arg(text().trimmed());
    setAccessibleDescription(error_);
    paint();
    Q_EMIT numberChanged();
}

void TriggerNumber::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

void TriggerNumber::paint()
{
    QPalette own;
    if (!error_.isEmpty())
        own.setColor(QPalette::Text, signalColor(Signal::Bad, QApplication::palette(this)));
    setPalette(own);
}

} // namespace efdmon::gui
