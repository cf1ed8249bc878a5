// SPDX-License-Identifier: GPL-3.0-or-later
#include "find_bar.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include "filter_edit.hpp"
#include "folding_row.hpp"
#include "log_model.hpp"
#include "log_view.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {

FindBar::FindBar(LogView& view, QWidget* parent)
    : QWidget(parent)
    , view_(view)
    , search_(view.log())
    , error_(new QLabel(this))
    , outcome_(new QLabel(this))
    , edit_(new FilterEdit(view.log(), *error_, this))
{
    setObjectName(QStringLiteral("findBar"));
    edit_->setObjectName(QStringLiteral("findEdit"));
    edit_->setAccessibleName(tr("Find"));
    edit_->setPlaceholderText(tr("Find, such as bash, id == 7 or 14:30:05"));
    edit_->setToolTip(tr("Enter goes to the next, Shift+Enter to the previous; Esc stops or closes"));
    edit_->addAction(tintedIcon(QStringLiteral("find")), QLineEdit::LeadingPosition)->setText(tr("Find"));
    error_->setObjectName(QStringLiteral("findError"));
    error_->setAccessibleName(tr("Search error"));
    outcome_->setObjectName(QStringLiteral("findOutcome"));
    outcome_->setAccessibleName(tr("Search result"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* field = new FoldingRow(edit_);
    field->addText(error_);
    row->addWidget(field, 1);
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
    row->addWidget(shut, 0, Qt::AlignTop);
    connect(edit_, &QLineEdit::textChanged, this, [this] {
        search_.cancel();
        say({});
    });
    connect(&search_, &LogSearch::found, this, &FindBar::found);
    connect(&search_, &LogSearch::notFound, this, [this] { say(tr("Not found")); });
    view_.installEventFilter(this);
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
    layout()->setAlignment(button, Qt::AlignTop);
}

void FindBar::open()
{
    show();
    edit_->setFocus();
    edit_->selectAll();
}

void FindBar::close()
{
    search_.cancel();
    say({});
    hide();
    view_.setFocus();
}

void FindBar::find(bool backwards)
{
    if (!isVisible())
        open();
    const FilterProgram& program = edit_->program();
    if (edit_->hasError() || program.acceptsAll())
        return;
    if (const auto since = parseMoment(edit_->text())) {
        search_.start(*since, std::nullopt, false); // there is one such place
        return;
    }
    // Without a row to start at: the newest going back, the oldest going on.
    const QModelIndex current = view_.currentIndex();
    search_.start(program, current.isValid() ? std::optional(current.row()) : std::nullopt, backwards);
    if (search_.running())
        say(tr("Searching…"));
}

void FindBar::found(int row, bool round)
{
    say(round ? tr("Went on from the other end") : QString());
    view_.jumpTo(row);
}

void FindBar::say(const QString& outcome)
{
    outcome_->setText(outcome);
    outcome_->setAccessibleDescription(outcome);
}

bool FindBar::stop()
{
    if (!search_.running())
        return false;
    search_.cancel();
    say({});
    return true;
}

// Whoever has gone on to the log sees there that the search still runs.
bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool escape = watched == &view_ && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    return (escape && stop()) || QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        find(event->modifiers() & Qt::ShiftModifier);
        break;
    case Qt::Key_Escape:
        if (!stop())
            close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace efdmon::gui
