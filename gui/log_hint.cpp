// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_hint.hpp"

#include <QVBoxLayout>

#include "hover_label.hpp"
#include "theme.hpp"

namespace efdmon::gui {

LogHint::LogHint(QWidget* parent)
    : QWidget(parent)
    , text_(new HoverLabel)
    , command_(new HoverLabel)
{
    text_->setObjectName(QStringLiteral("logHint"));
    command_->setObjectName(QStringLiteral("logHintCommand"));
    command_->setFont(numberFont());
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    for (QLabel* label : {text_, command_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::Text);
        column->addWidget(label);
    }
    column->addStretch();
}

void LogHint::say(const QString& text, const QString& command)
{
    text_->setText(text);
    command_->setText(command);
    command_->setVisible(!command.isEmpty());
}

} // namespace efdmon::gui
