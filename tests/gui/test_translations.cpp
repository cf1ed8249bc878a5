// SPDX-License-Identifier: GPL-3.0-or-later
// That they are embedded and loaded, and that no placeholder got lost in them.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "numbers.hpp"
#include "problem_text.hpp"
#include "translations.hpp"

using namespace efdmon::gui;

namespace {

// Placeholders and tags, in any order: another language may turn them round.
QStringList fixedParts(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%\\d|</?[a-z][^>]*>"));
    QStringList parts;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        parts << match.next().captured();
    parts.sort();
    return parts;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepPlaceholders();
    void areLoaded();
};

void TestTranslations::keepPlaceholders()
{
    QFile file(QStringLiteral(EFDMON_TS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int count = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const QString translation = xml.readElementText();
            QVERIFY2(!translation.isEmpty(), qPrintable(source));
            QVERIFY2(fixedParts(source) == fixedParts(translation), qPrintable(source));
            ++count;
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(count > 90);
}

void TestTranslations::areLoaded()
{
    Survey survey;
    survey.problem = efdmon::Problem::ModuleNotLoaded;
    QCOMPARE(problemText(survey).headline, QStringLiteral("The kernel module is not loaded"));
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    installTranslations(*QCoreApplication::instance());
    QCOMPARE(problemText(survey).headline, QStringLiteral("内核模块未加载"));
    QCOMPARE(grouped(1'234'567), QStringLiteral("1,234,567"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
