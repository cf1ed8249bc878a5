// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace efdmon::gui {
namespace {

void install(QCoreApplication& application, const QLocale& language, const QString& name,
             const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(language, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication& application, const QLocale& language)
{
    QLocale::setDefault(language); // dates go with the words
    install(application, language, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, language, QStringLiteral("efd-monitor"), QStringLiteral(":/i18n"));
}

} // namespace efdmon::gui
