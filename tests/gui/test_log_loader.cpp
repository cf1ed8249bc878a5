// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings as they are read: whole, cut off, damaged, cancelled, and none at all.
#include <filesystem>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "history.hpp"
#include "log_loader.hpp"
#include "recordings.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::eventAt;
using efdmon::gui::test::RecordingBegin;
using efdmon::gui::test::RecordingPlan;
using efdmon::gui::test::writeRecording;

Q_DECLARE_METATYPE(efdmon::gui::LoadEnd)

namespace {

// Adds up what a loader reads.
class Collector : public QObject {
public:
    explicit Collector(LogLoader& loader, bool cancelling = false)
        : refused(&loader, &LogLoader::refused)
        , finished(&loader, &LogLoader::finished)
    {
        connect(&loader, &LogLoader::partReady, this, [this, &loader, cancelling](const LogPartPtr& part) {
            ++parts;
            records.insert(records.end(), part->snapshot.records.begin(), part->snapshot.records.end());
            for (const auto& [channel, sums] : part->snapshot.sums)
                history.add(channel, sums);
            channels = part->channels;
            offset = part->offset;
            size = part->size;
            if (cancelling)
                loader.cancel();
            else
                loader.release();
        });
    }

    LoadEnd end() const { return finished.value(0).value(0).value<LoadEnd>(); }

    QSignalSpy refused;
    QSignalSpy finished;
    int parts = 0;
    std::vector<LogRecord> records;
    std::vector<RecordedChannel> channels;
    History history;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

} // namespace

class TestLogLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAWholeRecording();
    void ordersChannelsByTime();
    void addsUpLosses();
    void readsWhatIsLeftOfACutOne();
    void findsDamage();
    void stopsWhenCancelled();
    void stopsInTheMiddleOfNothing();
    void waitsForABusyWindow();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void readsAnEmptyRecording();
    void tellsChannelsOfOneNumberApart();
    void keepsMillisecondsOfALongRecording();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    QTemporaryDir folder_;
};

void TestLogLoader::readsAWholeRecording()
{
    LogLoader loader(writeRecording(path("whole.efdlog"), {.events = 200'000}));
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Complete);
    QVERIFY(got.parts > 2);
    QCOMPARE(got.records.size(), 200'000U);
    for (std::size_t i = 0; i < got.records.size(); ++i) {
        QCOMPARE(got.records[i].event.seq, i + 1);
        QCOMPARE(got.records[i].channel, 2U);
    }
    QCOMPARE(got.channels.size(), 1U);
    const RecordedChannel& channel = got.channels[0];
    QCOMPARE(channel.name, QStringLiteral("channel 0"));
    QCOMPARE(channel.received, 200'000U);
    QCOMPARE(channel.lost, 0U);
    QCOMPARE(channel.firstNs, RecordingBegin + 1'000'000);
    QCOMPARE(channel.lastNs, RecordingBegin + 200'000 * std::uint64_t{1'000'000});
    QCOMPARE(channel.busiest, 1000U);
    QCOMPARE(got.offset, got.size);
    QCOMPARE(got.history.find(2)->total().received, 200'000U);
}

void TestLogLoader::ordersChannelsByTime()
{
    auto reader = LogReader::open(
        writeRecording(path("three.efdlog"), {.events = 5000, .channels = 3}).toStdString());
    LogDecoder decoder(std::move(*reader), 500);
    std::uint64_t before = 0;
    std::map<unsigned, std::uint64_t> seqs;
    std::size_t count = 0;
    for (;;) {
        const auto part = decoder.next();
        QVERIFY(part.has_value());
        if (!*part)
            break;
        QVERIFY((*part)->snapshot.records.size() <= 1000);
        for (const LogRecord& record : (*part)->snapshot.records) {
            QVERIFY(record.event.time_ns >= before);
            before = record.event.time_ns;
            QCOMPARE(record.event.seq, ++seqs[record.channel]);
            ++count;
        }
    }
    QCOMPARE(count, 15'000U);
    QCOMPARE(seqs.size(), 3U);
}

void TestLogLoader::addsUpLosses()
{
    LogLoader loader(writeRecording(path("lost.efdlog"), {.events = 1000, .lostAfter = 500}));
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Complete);
    QCOMPARE(got.channels.at(0).lost, 7U);
    QCOMPARE(got.channels.at(0).received, 1000U);
    QCOMPARE(got.history.find(2)->total().lost, 7U);
    QCOMPARE(got.history.find(2)->total().received, 1000U);
}

void TestLogLoader::readsWhatIsLeftOfACutOne()
{
    const QString name = writeRecording(path("cut.efdlog"), {.events = 100'000});
    std::filesystem::resize_file(name.toStdString(), std::filesystem::file_size(name.toStdString()) * 2 / 3);
    LogLoader loader(name);
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::CutOff);
    QVERIFY(got.records.size() > 50'000 && got.records.size() < 100'000);
    for (std::size_t i = 0; i < got.records.size(); ++i)
        QCOMPARE(got.records[i].event.seq, i + 1);
}

void TestLogLoader::findsDamage()
{
    const QString name = writeRecording(path("damaged.efdlog"), {.events = 100'000});
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("something else");
    file.close();
    LogLoader loader(name);
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Damaged);
    QVERIFY(got.channels.at(0).damaged > 0);
    QCOMPARE(got.channels.at(0).received + got.channels.at(0).damaged, 100'000U);
    QCOMPARE(got.history.find(2)->total().all(), 100'000U);
}

void TestLogLoader::stopsWhenCancelled()
{
    LogLoader loader(writeRecording(path("cancel.efdlog"), {.events = 1'000'000}));
    Collector got(loader, true);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Cancelled);
    QVERIFY(!got.records.empty());
    QVERIFY(got.records.size() <= 3 * LogDecoder::DefaultPart);
}

// What follows the recording is a hole in the file that no machine reads to its end.
void TestLogLoader::stopsInTheMiddleOfNothing()
{
    const QString name = writeRecording(path("hole.efdlog"), {.events = 1000});
    std::filesystem::resize_file(name.toStdString(), std::uintmax_t{1} << 40);
    LogLoader loader(name);
    Collector got(loader);
    QSignalSpy opened(&loader, &LogLoader::opened);
    loader.start();
    QTRY_COMPARE(opened.count(), 1);
    loader.cancel();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Cancelled);
}

void TestLogLoader::waitsForABusyWindow()
{
    LogLoader loader(writeRecording(path("busy.efdlog"), {.events = 1'000'000}));
    QSignalSpy parts(&loader, &LogLoader::partReady);
    QSignalSpy finished(&loader, &LogLoader::finished);
    loader.start();
    QTRY_COMPARE(parts.count(), 2);
    QTest::qWait(50);
    QCOMPARE(parts.count(), 2); // nobody has dealt with them
    loader.release();
    QTRY_COMPARE(parts.count(), 3);
    QCOMPARE(finished.count(), 0);
}

void TestLogLoader::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << "empty.efdlog" << QByteArray() << "empty.efdlog is an empty file";
    QTest::newRow("text") << "notes.txt" << QByteArray("notes\n") << "notes.txt is no recording";
    QTest::newRow("csv") << "log.csv" << QByteArray("channel,seq\n")
                         << "log.csv is a table for other programs";
    QTest::newRow("missing") << "missing.efdlog" << QByteArray() << "No such file";
    QTest::newRow("folder") << "." << QByteArray() << "is a folder";
}

void TestLogLoader::refusesWhatIsNone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, why);
    const QString whole = folder_.filePath(name);
    if (name != QLatin1String("missing.efdlog") && name != QLatin1String(".")) {
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    LogLoader loader(whole);
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.refused.count(), 1);
    QVERIFY2(got.refused[0][0].toString().contains(why), qPrintable(got.refused[0][0].toString()));
    QCOMPARE(got.finished.count(), 0);
}

void TestLogLoader::readsAnEmptyRecording()
{
    LogLoader loader(writeRecording(path("none.efdlog"), {.events = 0}));
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.end(), LoadEnd::Complete);
    QCOMPARE(got.records.size(), 0U);
    QCOMPARE(got.channels.size(), 1U); // it says what it watched
}

void TestLogLoader::tellsChannelsOfOneNumberApart()
{
    const QString name = path("twins.efdlog");
    {
        std::ofstream out(name.toStdString(), std::ios::binary);
        const auto writer = LogWriter::create(LogFormat::Native, out, WallClock(0));
        for (const char* channel : {"a", "b", "c"})
            writer->write(channel, eventAt(1, RecordingBegin));
        writer->finish();
    }
    LogLoader loader(name);
    Collector got(loader);
    loader.start();
    QTRY_COMPARE(got.finished.count(), 1);
    QCOMPARE(got.channels.size(), 3U);
    std::set<unsigned> numbers;
    for (const RecordedChannel& channel : got.channels)
        numbers.insert(channel.number);
    QCOMPARE(numbers.size(), 3U);
}

// An event a second: more seconds than a part may have sums of.
void TestLogLoader::keepsMillisecondsOfALongRecording()
{
    const QString name = path("long.efdlog");
    {
        std::ofstream out(name.toStdString(), std::ios::binary);
        const auto writer = LogWriter::create(LogFormat::Native, out, WallClock(0));
        for (std::uint64_t seq = 1; seq <= 50'000; ++seq)
            writer->write("slow", eventAt(seq, seq * 1'000'000'000));
        writer->finish();
    }
    auto reader = LogReader::open(name.toStdString());
    LogDecoder decoder(std::move(*reader));
    std::size_t sums = 0;
    for (;;) {
        const auto part = decoder.next();
        if (!*part)
            break;
        for (const auto& [channel, some] : (*part)->snapshot.sums)
            sums += some.size();
    }
    QCOMPARE(sums, 50'000U);
}

QTEST_GUILESS_MAIN(TestLogLoader)
#include "test_log_loader.moc"
