// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_bar.hpp"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>

#include "filter_edit.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int MostRecent = 10;
constexpr auto RecentKey = "log/recentFilters";

} // namespace

FilterBar::FilterBar(const LogModel& log, QWidget* parent)
    : QWidget(parent)
    , menu_(new QMenu(this))
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

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(edit_, 1);
    row->addWidget(error);
    connect(edit_, &FilterEdit::programChanged, this, [this] { Q_EMIT filterChanged(edit_->program()); });
    connect(edit_, &QLineEdit::editingFinished, this, &FilterBar::remember);
}

void FilterBar::setText(const QString& filter)
{
    edit_->setText(filter);
    remember();
}

void FilterBar::narrow(const QString& filter)
{
    const QString now = edit_->validText();
    if (now.isEmpty())
        setText(filter);
    else if (now.contains(u'|') || now.contains(QLatin1String(" or "), Qt::CaseInsensitive))
        setText(QStringLiteral("(%1) && %2").arg(now, filter));
    else
        setText(QStringLiteral("%1 && %2").arg(now, filter));
}

void FilterBar::remember()
{
    const QString filter = edit_->validText();
    if (edit_->hasError() || filter.isEmpty())
        return;
    recent_.removeAll(filter);
    recent_.prepend(filter);
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
