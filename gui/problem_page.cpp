// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_page.hpp"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

#include "command_box.hpp"
#include "problem_text.hpp"

namespace efdmon::gui {
namespace {

constexpr int ColumnWidth = 620; // a line that the eye can follow

QLabel* addText(QWidget* parent, QVBoxLayout& column, const char* objectName)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(label);
    return label;
}

void center(QWidget* column, QWidget& page)
{
    // Stretches, not an alignment: a layout asks for the height of wrapped text
    // only without one.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    auto* whole = new QVBoxLayout(&page);
    whole->addStretch(2);
    whole->addLayout(middle);
    whole->addStretch(3);
}

} // namespace

ProblemPage::ProblemPage(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("problemPage"));
    setAccessibleName(tr("Problem"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);

    auto* page = new QWidget(this);
    auto* column = new QWidget(page);
    column->setMaximumWidth(ColumnWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setSpacing(12);

    auto* icon = new QLabel(column);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/org.efdmonitor.EfdMonitor.svg")).pixmap(64));
    lines->addWidget(icon);
    headline_ = addText(column, *lines, "problemHeadline");
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    headline_->setFont(large);
    explanation_ = addText(column, *lines, "problemExplanation");
    commands_ = new QVBoxLayout;
    commands_->setSpacing(6);
    lines->addLayout(commands_);
    addText(column, *lines, "problemFooter")
        ->setText(tr("This window comes alive by itself as soon as a channel can be watched."));

    center(column, *page);
    setWidget(page);
}

void ProblemPage::setText(const ProblemText& text)
{
    headline_->setText(text.headline);
    explanation_->setText(text.explanation);
    while (QLayoutItem* item = commands_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& command : text.commands)
        commands_->addWidget(new CommandBox(command));
}

} // namespace efdmon::gui
