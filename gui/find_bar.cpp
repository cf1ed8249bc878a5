// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_bar.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "filter_edit.hpp"
#include "log_model.hpp"
#include "log_view.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {

int findLogRow(const LogModel& log, const FilterProgram& program, int row, bool backwards)
{
    const int rows = log.rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int at = backwards ? (row - step + 2 * rows) % rows : (row + step) % rows;
        if (log.accepts(program, at))
            return at;
    }
    return -1;
}

FindBar::FindBar(LogView& view, QWidget* parent)
    : QWidget(parent)
    , view_(view)
    , error_(new QLabel(this))
    , outcome_(new QLabel(this))
    , edit_(new FilterEdit(view.log(), *error_, this))
{
    setObjectName(QStringLiteral("findBar"));
    edit_->setObjectName(QStringLiteral("findEdit"));
    edit_->setAccessibleName(tr("Find"));
    edit_->setPlaceholderText(tr("Find, such as bash or id == 7"));
    edit_->setToolTip(tr("Enter goes to the next, Shift+Enter to the previous; Esc closes"));
    edit_->addAction(tintedIcon(QStringLiteral("find")), QLineEdit::LeadingPosition)->setText(tr("Find"));
    error_->setObjectName(QStringLiteral("findError"));
    error_->setAccessibleName(tr("Search error"));
    outcome_->setObjectName(QStringLiteral("findOutcome"));
    outcome_->setAccessibleName(tr("Search result"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(edit_, 1);
    row->addWidget(error_);
    row->addWidget(outcome_);
    addButton("findPrevious", tr("Previous"), tr("Previous (Shift+F3)"), true);
    addButton("findNext", tr("Next"), tr("Next (F3)"), false);
    auto* shut = new QToolButton(this);
    shut->setObjectName(QStringLiteral("closeFind"));
    shut->setAccessibleName(tr("Close search"));
    shut->setToolTip(tr("Close (Esc)"));
    shut->setIcon(tintedIcon(QStringLiteral("close")));
    shut->setAutoRaise(true);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    row->addWidget(shut);
    connect(edit_, &QLineEdit::textChanged, outcome_, &QLabel::clear);
    hide();
}

void FindBar::addButton(const char* name, const QString& text, const QString& tip, bool backwards)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, backwards] { find(backwards); });
    layout()->addWidget(button);
}

void FindBar::open()
{
    show();
    edit_->setFocus();
    edit_->selectAll();
}

void FindBar::close()
{
    hide();
    view_.setFocus();
}

void FindBar::find(bool backwards)
{
    if (!isVisible())
        open();
    FilterProgram program = edit_->program();
    if (edit_->hasError() || program.acceptsAll())
        return;
    const LogModel& log = view_.log();
    program.bind(log.context());
    const QModelIndex current = view_.currentIndex();
    // Without a row to start at: the newest going back, the oldest going on.
    const int start = current.isValid() ? current.row() : backwards ? 0 : -1;
    const int row = log.rowCount() > 0 ? findLogRow(log, program, start, backwards) : -1;
    const bool round = current.isValid() && (backwards ? row >= start : row <= start);
    outcome_->setText(row < 0 ? tr("Not found") : round ? tr("Went on from the other end") : QString());
    outcome_->setAccessibleDescription(outcome_->text());
    if (row >= 0)
        view_.jumpTo(row);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        find(event->modifiers() & Qt::ShiftModifier);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace efdmon::gui
