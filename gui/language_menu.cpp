// SPDX-License-Identifier: GPL-3.0-or-later
#include "language_menu.hpp"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QSettings>

namespace efdmon::gui {
namespace {

constexpr auto LanguageKey = "language";

} // namespace

QLocale languageLocale(const QSettings& settings)
{
    const QString value = settings.value(QLatin1String(LanguageKey)).toString();
    return value.isEmpty() ? QLocale() : QLocale(value);
}

LanguageMenu::LanguageMenu(QObject* parent)
    : QObject(parent)
    , group_(new QActionGroup(this))
{
    add("languageSystem", tr("As the &system"), QString());
    // Each in its own language, so that whoever needs it can read it.
    add("languageEnglish", QStringLiteral("&English"), QStringLiteral("en"));
    add("languageChinese", QStringLiteral("简体中文 (&Z)"), QStringLiteral("zh_CN"));
    group_->actions().constFirst()->setChecked(true);
    connect(group_, &QActionGroup::triggered, this, [this](QAction* action) {
        value_ = action->data().toString();
        if (value_ != begun_)
            Q_EMIT chosen();
    });
}

void LanguageMenu::add(const char* objectName, const QString& text, const QString& value)
{
    QAction* action = group_->addAction(text);
    action->setObjectName(QLatin1String(objectName));
    action->setCheckable(true);
    action->setData(value);
}

void LanguageMenu::addTo(QMenu& menu)
{
    QMenu* languages = menu.addMenu(tr("&Language"));
    languages->setObjectName(QStringLiteral("languageMenu"));
    languages->addActions(group_->actions());
}

void LanguageMenu::restore(const QSettings& settings)
{
    value_ = begun_ = settings.value(QLatin1String(LanguageKey)).toString();
    for (QAction* action : group_->actions())
        if (action->data().toString() == value_)
            action->setChecked(true);
}

// A language that the menu does not have stays as it was set.
void LanguageMenu::save(QSettings& settings) const
{
    if (value_.isEmpty())
        settings.remove(QLatin1String(LanguageKey));
    else
        settings.setValue(QLatin1String(LanguageKey), value_);
}

} // namespace efdmon::gui
