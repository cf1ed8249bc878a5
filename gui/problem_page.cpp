// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_page.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "application_icon.hpp"
#include "command_box.hpp"
#include "problem_text.hpp"
#include "tinted_icon.hpp"

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
    icon->setPixmap(applicationIcon().pixmap(64));
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
    lines->addWidget(makeCopyButton(), 0, Qt::AlignLeft);
    addText(column, *lines, "problemFooter")
        ->setText(tr("This window comes alive by itself as soon as a channel can be watched."));
    trial_ = makeTrial();
    lines->addWidget(trial_);

    center(column, *page);
    setWidget(page);
}

QWidget* ProblemPage::makeCopyButton()
{
    copy_ = new QToolButton;
    copy_->setObjectName(QStringLiteral("copyFindings"));
    copy_->setIcon(tintedIcon(QStringLiteral("copy")));
    copy_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy_->setToolTip(tr("Copy what was found, the commands and the versions, to ask somebody else"));
    copy_->setAutoRaise(true);
    copy_->setFocusPolicy(Qt::StrongFocus);
    connect(copy_, &QToolButton::clicked, this, &ProblemPage::copy);
    return copy_;
}

// Who has no module yet can still see what it would bring.
QWidget* ProblemPage::makeTrial()
{
    auto* trial = new QFrame;
    trial->setObjectName(QStringLiteral("trial"));
    auto* text = new QLabel(tr("Or try it without the module, on channels that the program simulates:"));
    text->setObjectName(QStringLiteral("trialText"));
    text->setWordWrap(true);
    auto* start = new QPushButton(tr("&Simulate"));
    start->setObjectName(QStringLiteral("simulateButton"));
    start->setToolTip(tr("Opens another window, as efd-monitor --simulate does"));
    connect(start, &QPushButton::clicked, this, &ProblemPage::simulationWanted);
    auto* row = new QHBoxLayout(trial);
    row->setContentsMargins(0, 12, 0, 0);
    row->addWidget(text, 1);
    row->addWidget(start);
    return trial;
}

void ProblemPage::copy()
{
    QGuiApplication::clipboard()->setText(report_ + u'\n' + versions_);
    copy_->setText(tr("Copied"));
}

void ProblemPage::setText(const ProblemText& text)
{
    report_ = problemReport(text);
    copy_->setText(tr("Copy all of this"));
    trial_->setVisible(!text.simulated);
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
