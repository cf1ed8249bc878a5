// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "efdmon/log_reader.hpp"
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
    void savesARecording();
    void leavesNothingBehindWhenCancelled();
    void tellsHowFarItIs();

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
    QCOMPARE(saveLog(path("old.csv"), LogFormat::Csv, sample(2)).end, SaveEnd::Saved);
    const auto before = lines(path("old.csv"));
    QString why;
    {
        FullDisk full(10'000);
        why = saveLog(path("old.csv"), LogFormat::Csv, sample(5000)).why;
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

void TestLogFile::savesARecording()
{
    LogCopy log = sample(10);
    log.channelNames[0] = log.channelNames[1]; // two devices of one name
    QCOMPARE(saveLog(path("log.efdlog"), LogFormat::Native, log).end, SaveEnd::Saved);
    auto reader = LogReader::open(path("log.efdlog").toStdString());
    QVERIFY(reader.has_value());
    LogItem item;
    std::uint64_t received = 0;
    while (reader->next(item).value_or(false))
        if (item.kind == LogItem::Kind::Event)
            QCOMPARE(item.event.time_ns, ++received * 1000);
    QCOMPARE(received, 10U);
    QCOMPARE(reader->ending(), LogEnding::Complete);
    QCOMPARE(reader->channels().size(), 2U);
    QCOMPARE(reader->channels()[1].name, std::string("button (efdmon1)"));
    QCOMPARE(reader->channels()[1].number, 1U);
    QCOMPARE(reader->channels()[1].start_seq, 1U); // what was before is no loss
    QCOMPARE(reader->clock().unix_ns(0), log.clock.unix_ns(0));
}

void TestLogFile::leavesNothingBehindWhenCancelled()
{
    QCOMPARE(saveLog(path("kept.csv"), LogFormat::Csv, sample(2)).end, SaveEnd::Saved);
    const auto before = lines(path("kept.csv"));
    const auto result = saveLog(path("kept.csv"), LogFormat::Csv, sample(50'000),
                                [](std::size_t records) { return records < 20'000; });
    QCOMPARE(result.end, SaveEnd::Cancelled);
    QCOMPARE(lines(path("kept.csv")), before);
    QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("kept*")}, QDir::Files).size(), 1);

    LogSaver saver;
    QSignalSpy cancelled(&saver, &LogSaver::cancelled);
    connect(&saver, &LogSaver::progressed, &saver, &LogSaver::cancel);
    saver.save(path("never.csv"), sample(3'000'000));
    QTRY_COMPARE(cancelled.count(), 1);
    QVERIFY(!QFile::exists(path("never.csv")));
}

void TestLogFile::tellsHowFarItIs()
{
    LogSaver saver;
    QSignalSpy saved(&saver, &LogSaver::saved);
    QSignalSpy progressed(&saver, &LogSaver::progressed);
    saver.save(path("far.csv"), sample(40'000));
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(progressed.count(), 3);
    QCOMPARE(progressed[1][0].value<std::size_t>(), 16'384U);
    QCOMPARE(progressed[2][1].value<std::size_t>(), 40'000U);
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "test_log_file.moc"
