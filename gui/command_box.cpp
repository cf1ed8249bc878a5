// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_box.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "theme.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {

CommandBox::CommandBox(const QString& command, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("commandBox"));
    setAccessibleName(tr("Command"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto* text = new QLabel(command, this);
    text->setObjectName(QStringLiteral("command"));
    text->setAccessibleName(command);
    text->setTextFormat(Qt::PlainText);
    text->setFont(numberFont());
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::Text);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy command"));
    copy->setToolTip(tr("Copy to the clipboard"));
    copy->setIcon(tintedIcon(QStringLiteral("copy")));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    connect(copy, &QToolButton::clicked, this, [copy, command] {
        QGuiApplication::clipboard()->setText(command);
        copy->setText(tr("Copied"));
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 4, 4);
    row->addWidget(text, 1);
    row->addWidget(copy);
}

} // namespace efdmon::gui
