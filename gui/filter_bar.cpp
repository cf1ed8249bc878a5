// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_bar.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

#include "filter_edit.hpp"
#include "filter_lexer.hpp"
#include "folding_row.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostRecent = 10;
constexpr std::chrono::seconds SettlingTime{3}; // what stands for so long is meant
constexpr auto RecentKey = "log/recentFilters";

} // namespace

FilterBar::FilterBar(const LogModel& log, QWidget* parent)
    : QWidget(parent)
    , notice_(new QLabel(this))
    , menu_(new QMenu(this))
    , settling_(this)
{
    setObjectName(QStringLiteral("filterBar"));
    auto* error = new QLabel(this);
    error->setObjectName(QStringLiteral("filterError"));
    error->setAccessibleName(tr("Filter error"));
    edit_ = new FilterEdit(log, *error, this);
    edit_->setObjectName(QStringLiteral("filterEdit"));
    edit_->setAccessibleName(tr("Filter"));
    edit_->setPlaceholderText(tr("Filter, such as id == 7 && process ~ bash"));
    edit_->setToolTip(tr("Show only some of the events (Ctrl+F). A word looks into process and channel; "
                         "the funnel has examples (Alt+Down)."));
    notice_->setObjectName(QStringLiteral("filterNotice"));
    notice_->setAccessibleName(tr("Filter in force"));
    menu_->setObjectName(QStringLiteral("filterMenu"));
    menu_->setToolTipsVisible(true);

    auto* choose = edit_->addAction(tintedIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    choose->setObjectName(QStringLiteral("filterMenuAction"));
    choose->setText(tr("Recent filters and examples"));
    choose->setToolTip(tr("Recent filters and examples (Alt+Down)"));
    choose->setShortcut(Qt::ALT | Qt::Key_Down);
    choose->setShortcutContext(Qt::WidgetShortcut);
    connect(choose, &QAction::triggered, this, [this] {
        fillMenu();
        menu_->popup(edit_->mapToGlobal(QPoint(0, edit_->height())));
    });

    auto* row = new FoldingRow(edit_);
    row->addText(error);
    row->addText(notice_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(row);
    settling_.setObjectName(QStringLiteral("filterSettling"));
    settling_.setSingleShot(true);
    settling_.setInterval(SettlingTime);
    connect(&settling_, &QTimer::timeout, this, &FilterBar::apply);
    connect(edit_, &FilterEdit::programChanged, this, &FilterBar::useWritten);
    connect(edit_, &FilterEdit::unreadable, this, &FilterBar::useApplied);
    connect(edit_, &QLineEdit::returnPressed, this, &FilterBar::apply);
}

void FilterBar::setText(const QString& filter)
{
    edit_->setText(filter);
    apply();
}

void FilterBar::narrow(const QString& filter)
{
    const QString now = edit_->hasError() ? applied_ : edit_->validText();
    const auto tokens = filterTokens(now);
    const auto isOr = [](const FilterToken& token) { return token.kind == FilterToken::Or; };
    if (now.isEmpty())
        setText(filter);
    else if (std::any_of(tokens.begin(), tokens.end(), isOr))
        setText(QStringLiteral("(%1) && %2").arg(now, filter));
    else
        setText(QStringLiteral("%1 && %2").arg(now, filter));
}

// While it is being written, too: one sees at once what it does.
void FilterBar::useWritten()
{
    fallenBack_ = false;
    notice_->hide();
    Q_EMIT noticeChanged({});
    if (edit_->validText().isEmpty())
        apply(); // nobody means the filter that has just been removed
    else
        settling_.start();
    Q_EMIT filterChanged(edit_->program());
}

// What could be read on the way here was the beginning of something else.
void FilterBar::useApplied()
{
    settling_.stop();
    const QString notice
        = applied_.isEmpty() ? tr("No filter is in force") : tr("Still in force: %1").arg(applied_);
    notice_->setText(notice);
    notice_->setVisible(!applied_.isEmpty()); // else there is room for the error
    edit_->setAccessibleDescription(edit_->accessibleDescription() + u'\n' + notice);
    Q_EMIT noticeChanged(notice);
    if (!std::exchange(fallenBack_, true))
        Q_EMIT filterChanged(appliedProgram_);
}

void FilterBar::apply()
{
    if (edit_->hasError())
        return;
    settling_.stop();
    applied_ = edit_->validText();
    appliedProgram_ = edit_->program();
    if (applied_.isEmpty())
        return;
    recent_.removeAll(applied_);
    recent_.prepend(applied_);
    recent_ = recent_.first(qMin<qsizetype>(recent_.size(), MostRecent));
}

void FilterBar::addChoice(const QString& filter, const QString& meaning)
{
    QString shown = filter;
    shown.replace(u'&', QLatin1String("&&")); // a single one would mark a key
    QAction* action = menu_->addAction(meaning.isEmpty() ? shown : shown + QStringLiteral("   – ") + meaning);
    connect(action, &QAction::triggered, this, [this, filter] {
        setText(filter);
        edit_->setFocus();
    });
}

void FilterBar::fillMenu()
{
    menu_->clear();
    if (!recent_.isEmpty()) {
        menu_->addSection(tr("Recent"));
        for (const QString& filter : recent_)
            addChoice(filter, {});
    }
    menu_->addSection(tr("Examples"));
    addChoice(QStringLiteral("bash"), tr("a process or channel with this in its name"));
    addChoice(QStringLiteral("id == 7"), tr("this message"));
    addChoice(QStringLiteral("id in {1, 3, 0x10..0x1f}"), tr("one of these messages"));
    addChoice(QStringLiteral("source == driver && cpu != 0"), tr("by a driver, not on CPU 0"));
    addChoice(QStringLiteral("channel == \"simulated 2\""), tr("a name with a space, in quotation marks"));
    addChoice(QStringLiteral("delta > 10ms"), tr("after a pause"));
    addChoice(QStringLiteral("time in 1.5s..2s"), tr("in this part of the log"));
    addChoice(QStringLiteral("time >= 14:30"), tr("from this time of day on"));
    addChoice(QStringLiteral("lost || !(process ~ bash)"), tr("after a loss, or not by this process"));
}

void FilterBar::save(QSettings& settings) const
{
    settings.setValue(QLatin1String(RecentKey), recent_);
}

void FilterBar::restore(const QSettings& settings)
{
    recent_ = settings.value(QLatin1String(RecentKey)).toStringList();
    recent_ = recent_.first(qMin<qsizetype>(recent_.size(), MostRecent));
}

} // namespace efdmon::gui
