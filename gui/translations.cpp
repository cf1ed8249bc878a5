// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace efdmon::gui {
namespace {

void install(QCoreApplication& application, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(QLocale(), name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication& application)
{
    install(application, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("efd-monitor"), QStringLiteral(":/i18n"));
}

} // namespace efdmon::gui
