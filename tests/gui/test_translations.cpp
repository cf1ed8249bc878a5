// SPDX-License-Identifier: GPL-3.0-or-later
// That they are embedded and loaded, and that no placeholder got lost in them.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "efdmon/log_file.hpp"
#include "efdmon/log_reader.hpp"
#include "efdmon/log_writer.hpp"
#include "error_text.hpp"
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

// As the library makes them.
std::vector<efdmon::Error> errors()
{
    return {
        efdmon::LogReader::open("/no such %1/a.efdlog").error(),
        efdmon::LogFile::create("/no such/b.csv", efdmon::IfExists::Overwrite).error(),
        efdmon::LogFile::create("/", efdmon::IfExists::Overwrite).error(),
        efdmon::log_format_for("c.txt").error(),
        // As the library says when the limits are reached: several names in one sentence.
        {ENOSPC,
         "No more eventfds can be registered with /dev/efdmon%2: 256 through one open file, 65536 in all, "
         "and what each user may have",
         "End a program that listens, or let programs share an eventfd. The user's limit is in /sys/x."}};
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepPlaceholders();
    void leaveErrorsAsTheyAre();
    void areLoaded();
    void tellErrors();
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

void TestTranslations::leaveErrorsAsTheyAre()
{
    for (const efdmon::Error& error : errors())
        QCOMPARE(errorText(error), QString::fromStdString(error.text()));
    const efdmon::Error unknown{0, "Something else, 100%1", "Nothing helps"};
    QCOMPARE(errorText(unknown), QStringLiteral("Something else, 100%1. Nothing helps"));
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

// Words that are left may be those of names only.
void TestTranslations::tellErrors()
{
    const QStringList texts{
        QStringLiteral("无法打开日志 /no such %1/a.efdlog：没有那个文件或目录。"),
        QStringLiteral("无法写入 /no such/b.csv：没有那个文件或目录。"),
        QStringLiteral("无法写入 /：是一个目录。"),
        QStringLiteral("无法从名称“c.txt”判断日志格式。名称应以 .efdlog、.csv 或 .jsonl 结尾。"),
        QStringLiteral(
            "/dev/efdmon%2 无法再注册 eventfd：每个打开的文件最多 256 个，总共最多 65536 个，"
            "每个用户也有上限。请结束一个监听程序，或让多个程序共用一个 eventfd。用户的上限在 /sys/x。")};
    const auto all = errors();
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(errorText(all[i]), texts[static_cast<qsizetype>(i)]);
    QCOMPARE(systemText(QStringLiteral("No space left on device")), QStringLiteral("设备上没有空间"));
    QCOMPARE(systemText(QStringLiteral("What nobody knows")), QStringLiteral("What nobody knows"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
