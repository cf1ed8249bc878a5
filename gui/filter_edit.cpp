// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_edit.hpp"

#include <utility>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>
#include <QToolTip>

#include "filter_completion.hpp"
#include "filter_field.hpp"
#include "log_model.hpp"
#include "theme.hpp"

namespace efdmon::gui {

FilterEdit::FilterEdit(const LogModel& log, QLabel& error, QWidget* parent)
    : QLineEdit(parent)
    , log_(log)
    , label_(error)
{
    setMinimumWidth(36 * fontMetrics().averageCharWidth());
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::read);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
}

// Not as the line's own completer: that would replace all of the text.
void FilterEdit::makeCompleter()
{
    completer_ = new QCompleter(this);
    candidates_ = new QStringListModel(completer_);
    completer_->setModel(candidates_);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setWidget(this);
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &FilterEdit::takeUp);
}

// They are the same in all languages, and each can be read.
QString FilterEdit::examples()
{
    QStringList fields;
    for (const FilterFieldInfo& info : filterFields())
        fields << QStringView(info.name).toString();
    return tr("What can be read, for example:")
        + QStringLiteral("\nbash\nid in {1, 3, 7} && delta > 10ms\nchannel == \"simulated 2\"\n\n")
        + tr("The fields: %1").arg(fields.join(QStringLiteral(", ")));
}

// Where there is nothing to clear, the button would only be hidden, and its
// picture takes more to load than all others together.
void FilterEdit::offerToClear()
{
    setClearButtonEnabled(true);
    if (auto* clear = findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear")); // Qt leaves its button without a name
}

void FilterEdit::read()
{
    if (!isClearButtonEnabled() && !text().isEmpty())
        offerToClear();
    ParsedFilter parsed = parseFilter(text());
    error_ = parsed.error;
    label_.setText(error_ ? error_->message() : QString());
    label_.setToolTip(error_ ? examples() : QString());
    label_.setAccessibleDescription(label_.text()); // without one, it would be the tooltip
    label_.setVisible(error_.has_value());
    setAccessibleDescription(label_.text());
    paint();
    if (error_) {
        Q_EMIT unreadable();
        return;
    }
    program_ = std::move(parsed.program);
    validText_ = text().trimmed();
    Q_EMIT programChanged();
}

void FilterEdit::offer()
{
    if (!completer_)
        makeCompleter();
    const FilterCompletion completion = completeFilter(text(), cursorPosition(), log_);
    candidates_->setStringList(completion.candidates);
    // Nothing is in the way of a person who has not begun to write.
    if (text().isEmpty() || completion.candidates.isEmpty())
        completer_->popup()->hide();
    else
        completer_->complete();
}

void FilterEdit::takeUp(const QString& candidate)
{
    const FilterCompletion completion = completeFilter(text(), cursorPosition(), log_);
    setSelection(static_cast<int>(completion.start), static_cast<int>(completion.length));
    insert(candidate + u' ');
}

// What the field is for is no help to who is stuck in it.
bool FilterEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !error_)
        return QLineEdit::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), label_.toolTip(), this);
    return true;
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    const bool open = completer_ && completer_->popup()->isVisible();
    const int key = event->key();
    // The list takes these; it sends here what it does not want.
    if (open
        && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab)) {
        event->ignore();
        return;
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

// The wrong text in the colour for it; the words stand beside it.
void FilterEdit::paint()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own;
    QPalette words;
    if (error_) {
        own.setColor(QPalette::Text, signalColor(Signal::Bad, desktop));
        words.setColor(QPalette::WindowText, signalColor(Signal::Bad, desktop));
    }
    setPalette(own);
    label_.setPalette(words);
}

} // namespace efdmon::gui
