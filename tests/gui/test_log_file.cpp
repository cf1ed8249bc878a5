// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "full_disk.hpp"
#include "log_file.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FullDisk;

namespace {

LogCopy sample(std::size_t count)
{
    LogCopy made;
    for (std::uint64_t seq = 1; seq <= count; ++seq) {
        LogRecord record;
        record.event.seq = seq;
        record.event.time_ns = seq * 1000;
        record.event.source = Source::Driver;
        record.channel = seq % 2 ? 0 : 1;
        made.records.push_back(record);
    }
    made.channelNames[1] = QStringLiteral("button");
    return made;
}

QList<QByteArray> lines(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("\r\n", "\n").trimmed().split('\n');
}

} // namespace

class TestLogFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesCsv();
    void savesJsonLines();
    void saysWhyItCannot();
    void keepsTheOldFileWhenTheDiskIsFull();
    void refusesAnUnknownExtension();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    QTemporaryDir folder_;
};

void TestLogFile::savesCsv()
{
    LogSaver saver;
    QSignalSpy saved(&saver, &LogSaver::saved);
    saver.save(path("log.csv"), sample(3));
    QTRY_COMPARE(saved.count(), 1);
    const auto text = lines(path("log.csv"));
    QCOMPARE(text.size(), 4);
    QVERIFY(text[0].startsWith("channel,seq,time_ns,"));
    QVERIFY(text[1].startsWith("efdmon0,1,1000,"));
    QVERIFY(text[2].startsWith("button,2,2000,"));
}

void TestLogFile::savesJsonLines()
{
    LogSaver saver;
    QSignalSpy saved(&saver, &LogSaver::saved);
    saver.save(path("log.jsonl"), sample(3));
    QTRY_COMPARE(saved.count(), 1);
    const auto text = lines(path("log.jsonl"));
    QCOMPARE(text.size(), 3);
    const QJsonObject second = QJsonDocument::fromJson(text[1]).object();
    QCOMPARE(second.value(QStringLiteral("channel")).toString(), QStringLiteral("button"));
    QCOMPARE(second.value(QStringLiteral("seq")).toInt(), 2);
}

void TestLogFile::saysWhyItCannot()
{
    LogSaver saver;
    QSignalSpy failed(&saver, &LogSaver::failed);
    saver.save(path("no/such/folder/log.csv"), sample(1));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
    QVERIFY(!QFile::exists(path("no/such/folder/log.csv")));
}

void TestLogFile::keepsTheOldFileWhenTheDiskIsFull()
{
    QVERIFY(saveLog(path("old.csv"), LogFormat::Csv, sample(2)).isEmpty());
    const auto before = lines(path("old.csv"));
    QString why;
    {
        FullDisk full(10'000);
        why = saveLog(path("old.csv"), LogFormat::Csv, sample(5000));
    }
    QVERIFY2(why.contains(QStringLiteral("too large")), qPrintable(why));
    QCOMPARE(lines(path("old.csv")), before);
    QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("old.csv*")}, QDir::Files).size(), 1);
}

void TestLogFile::refusesAnUnknownExtension()
{
    LogSaver saver;
    QSignalSpy failed(&saver, &LogSaver::failed);
    saver.save(path("log.pdf"), sample(1));
    QCOMPARE(failed.count(), 1);
    QVERIFY(!QFile::exists(path("log.pdf")));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "test_log_file.moc"
