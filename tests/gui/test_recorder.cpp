// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded is read back, and what could not be recorded is a gap.
#include <fcntl.h>
#include <sys/stat.h>

#include <thread>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "efdmon/log_reader.hpp"
#include "fake_system.hpp"
#include "full_disk.hpp"
#include "receiver.hpp"
#include "recorder.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeChannel;
using efdmon::gui::test::FullDisk;
using efdmon::gui::test::Receiver;

namespace {

std::vector<Event> eventsFrom(std::uint64_t first, std::size_t count)
{
    std::vector<Event> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        events[i].seq = first + i;
        events[i].time_ns = 1000 * (first + i);
        events[i].source = Source::Driver;
        events[i].id = static_cast<std::uint32_t>(first + i) % 7;
        events[i].data = {first + i, ~(first + i)};
    }
    return events;
}

// A recording, read back.
struct Recording {
    std::vector<Event> events;
    std::uint64_t lost = 0;
    LogEnding ending = LogEnding::CutOff;
    std::vector<LogChannel> channels;
    std::vector<LogTotals> totals;
};

Recording readBack(const std::string& path)
{
    Recording made;
    auto reader = LogReader::open(path);
    if (!reader)
        return made;
    LogItem item;
    while (reader->next(item).value_or(false)) {
        if (item.kind == LogItem::Kind::Event)
            made.events.push_back(item.event);
        else
            made.lost += item.count;
    }
    made.ending = reader->ending();
    made.channels = reader->channels();
    made.totals = reader->totals();
    return made;
}

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasFired();
    void writesTextFormats();
    void namesChannels();
    void showsTheLossesOfTheReader();
    void leavesOutWhatFindsNoRoom();
    void packsSmallBatches();
    void rotates();
    void overwritesNoFileOfOthers();
    void saysThatTheDiskIsFull();
    void survivesAPipeThatNobodyReads();
    void saysThatThereIsNoSuchFolder();
    void reportsWithoutBeingStopped();
    void finishesWhenItIsDestroyed();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    RecordTarget target(const char* name, LogFormat format = LogFormat::Native) const
    {
        return {path(name).toStdString(), format, 0, 0};
    }
    QTemporaryDir folder_;
};

// Through the reader, as the window does it.
void TestRecorder::keepsWhatWasFired()
{
    FakeChannel channel(65536);
    Reader reader;
    Receiver receiver(reader);
    Recorder recorder;
    QSignalSpy finished(&recorder, &Recorder::finished);
    reader.setSink(recorder.start(target("whole.efdlog"), {{3, {"button", 65536}}}));
    reader.watch(3, channel.feed());
    constexpr std::uint64_t Fired = 50'000;
    std::thread source([&] {
        for (std::uint64_t i = 0; i < Fired / 100; ++i)
            channel.fire(100, static_cast<std::uint32_t>(i));
    });
    QTRY_COMPARE(receiver.counts[3].received, Fired);
    source.join();
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(recorder.progress().events, Fired);
    QCOMPARE(recorder.progress().dropped, 0U);
    QVERIFY(!recorder.active());

    const Recording read = readBack(path("whole.efdlog").toStdString());
    QCOMPARE(read.ending, LogEnding::Complete);
    QCOMPARE(read.lost, 0U);
    QCOMPARE(read.channels.at(0).ring_entries, 65536U);
    QCOMPARE(read.events.size(), Fired);
    for (std::size_t i = 0; i < Fired; ++i) {
        QCOMPARE(read.events[i].seq, i + 1);
        QCOMPARE(read.events[i].id, i / 100);
        QCOMPARE(read.events[i].time_ns, receiver.records[i].event.time_ns);
    }
    QCOMPARE(QFileInfo(path("whole.efdlog")).size(), static_cast<qint64>(recorder.progress().bytes));
}

void TestRecorder::writesTextFormats()
{
    for (const auto& [name, format] :
         {std::pair("log.csv", LogFormat::Csv), std::pair("log.jsonl", LogFormat::JsonLines)}) {
        Recorder recorder;
        QSignalSpy finished(&recorder, &Recorder::finished);
        recorder.start(target(name, format), {})->take(1, eventsFrom(1, 3), 0);
        recorder.stop();
        QTRY_COMPARE(finished.count(), 1);
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), format == LogFormat::Csv ? 4 : 3);
        QVERIFY(lines.last().contains("efdmon1"));
    }
}

void TestRecorder::namesChannels()
{
    Recorder recorder;
    QSignalSpy finished(&recorder, &Recorder::finished);
    const EventSinkPtr sink = recorder.start(target("names.efdlog"), {{0, {"button"}}, {1, {"button"}}});
    sink->take(0, eventsFrom(5, 2), 1);
    sink->take(1, eventsFrom(1, 2), 0);
    recorder.addSources({{7, {"later"}}});
    sink->take(7, eventsFrom(1, 1), 0);
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    const Recording read = readBack(path("names.efdlog").toStdString());
    QCOMPARE(read.channels.size(), 3U);
    QCOMPARE(read.channels[0].name, std::string("button"));
    QCOMPARE(read.channels[0].start_seq, 3U);
    QCOMPARE(read.channels[2].number, 7U);
    QVERIFY(read.channels[1].name != read.channels[0].name);
    QCOMPARE(read.totals[0].lost, 1U);
}

void TestRecorder::showsTheLossesOfTheReader()
{
    Recorder recorder;
    QSignalSpy finished(&recorder, &Recorder::finished);
    const EventSinkPtr sink = recorder.start(target("lost.efdlog"), {});
    sink->take(0, eventsFrom(1, 10), 0);
    sink->take(0, eventsFrom(18, 3), 7);
    sink->take(0, {}, 5); // nothing but a loss, and it is the last of all
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    const Recording read = readBack(path("lost.efdlog").toStdString());
    QCOMPARE(read.ending, LogEnding::Complete);
    QCOMPARE(read.events.size(), 13U);
    QCOMPARE(read.lost, 12U);
}

// The disk is a pipe that nobody reads from.
void TestRecorder::leavesOutWhatFindsNoRoom()
{
    const std::string pipe = path("pipe").toStdString();
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    const int held = open(pipe.c_str(), O_RDWR | O_CLOEXEC);
    QVERIFY(held >= 0);
    constexpr std::size_t Chunks = 8;
    Recorder recorder(nullptr, Chunks);
    QSignalSpy finished(&recorder, &Recorder::finished);
    const EventSinkPtr sink = recorder.start({pipe, LogFormat::Native, 0, 0}, {});
    std::uint64_t seq = 1;
    // Until the queue is full, and stays so.
    for (; recorder.progress().dropped < 3 * RecordQueue::ChunkEvents; seq += 500)
        sink->take(0, eventsFrom(seq, 500), 0);
    const std::uint64_t dropped = recorder.progress().dropped;
    QVERIFY(dropped > 0);

    Recording read;
    std::thread disk([&] { read = readBack(pipe); });
    QTRY_VERIFY(recorder.progress().events > 4 * RecordQueue::ChunkEvents);
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    close(held); // the last writer: the reader of the pipe comes to its end
    disk.join();
    QCOMPARE(recorder.progress().dropped, dropped);
    QCOMPARE(read.ending, LogEnding::Complete);
    QCOMPARE(read.lost, dropped);
    QCOMPARE(read.events.size() + read.lost, seq - 1);
    QCOMPARE(read.events.size(), recorder.progress().events);
}

void TestRecorder::packsSmallBatches()
{
    RecordQueue queue(2);
    for (std::uint64_t seq = 1; seq <= 2 * RecordQueue::ChunkEvents; ++seq)
        queue.take(seq % 2, eventsFrom(seq, 1), 0);
    QCOMPARE(queue.dropped(), 0U);
    queue.take(0, eventsFrom(9999, 3), 0);
    QCOMPARE(queue.dropped(), 3U);
    RecordQueue::ChunkPtr chunk = queue.next({});
    QCOMPARE(chunk->size, RecordQueue::ChunkEvents);
    QCOMPARE(chunk->runs.size(), RecordQueue::ChunkEvents);
    queue.recycle(std::move(chunk));
    queue.take(0, eventsFrom(10002, 1), 0);
    QCOMPARE(queue.dropped(), 3U);
    queue.close();
    queue.take(0, eventsFrom(10003, 1), 0);
    QCOMPARE(queue.next({})->size, RecordQueue::ChunkEvents);
    QVERIFY(!queue.ended());
    QCOMPARE(queue.next({})->size, 1U);
    QVERIFY(queue.ended());
    QVERIFY(!queue.next({}));
    QCOMPARE(queue.seen()[0].position, 10002U);
}

void TestRecorder::rotates()
{
    RecordTarget limited = target("run.csv", LogFormat::Csv);
    limited.limit = 200'000;
    limited.files = 3;
    Recorder recorder;
    QSignalSpy finished(&recorder, &Recorder::finished);
    const EventSinkPtr sink = recorder.start(limited, {});
    for (std::uint64_t seq = 1; seq < 10'000; seq += 100)
        sink->take(0, eventsFrom(seq, 100), 0);
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    const auto last = recorder.progress().files - 1;
    QVERIFY(last >= 4);
    QStringList expected;
    for (const auto number : {last - 2, last - 1, last})
        expected << QStringLiteral("run.%1.csv").arg(number);
    QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("run*.csv")}, QDir::Files, QDir::Name), expected);
    for (const QString& name : expected)
        QVERIFY(QFileInfo(folder_.filePath(name)).size() <= 200'000);

    RecordTarget native = target("part.efdlog");
    native.limit = 30'000;
    finished.clear();
    const EventSinkPtr again = recorder.start(native, {{4, {"button"}}});
    for (std::uint64_t seq = 1; seq < 100'000; seq += 100)
        again->take(4, eventsFrom(seq, 99), seq == 1 ? 0 : 1); // each hundredth is lost
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    std::uint64_t received = 0;
    std::uint64_t lost = 0;
    QString name = QStringLiteral("part.efdlog");
    std::size_t parts = 0;
    for (; QFile::exists(folder_.filePath(name)); ++parts) {
        const Recording read = readBack(folder_.filePath(name).toStdString());
        QCOMPARE(read.ending, LogEnding::Complete);
        QCOMPARE(read.channels.at(0).start_seq, received + lost);
        QCOMPARE(read.channels.at(0).number, 4U);
        QCOMPARE(read.channels.at(0).name, std::string("button"));
        received += read.events.size();
        lost += read.lost;
        name = QStringLiteral("part.%1.efdlog").arg(parts + 1);
    }
    QCOMPARE(parts, recorder.progress().files);
    QVERIFY(parts > 3);
    QCOMPARE(received, 99'000U);
    QCOMPARE(lost, 999U);
}

void TestRecorder::overwritesNoFileOfOthers()
{
    QFile other(path("mine.1.csv"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("precious");
    other.close();
    RecordTarget limited = target("mine.csv", LogFormat::Csv);
    limited.limit = 30'000;
    limited.files = 1;
    Recorder recorder;
    QSignalSpy finished(&recorder, &Recorder::finished);
    recorder.start(limited, {})->take(0, eventsFrom(1, 2000), 0);
    recorder.stop();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("precious"));
    QVERIFY(QFile::exists(QString::fromStdString(recorder.progress().path)));
    QVERIFY(!QFile::exists(path("mine.2.csv")));
}

void TestRecorder::saysThatTheDiskIsFull()
{
    Recorder recorder;
    QSignalSpy failed(&recorder, &Recorder::failed);
    const EventSinkPtr sink = recorder.start(target("full.efdlog"), {});
    {
        const FullDisk full(100'000);
        for (std::uint64_t seq = 1; failed.isEmpty() && seq < 10'000'000; seq += 1000) {
            sink->take(0, eventsFrom(seq, 1000), 0);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(failed.count(), 1);
    }
    QVERIFY2(failed[0][0].toString().contains(QStringLiteral("too large")),
             qPrintable(failed[0][0].toString()));
    QVERIFY(!recorder.active());
    sink->take(0, eventsFrom(1, 10), 0); // the reader has not heard of it yet
    const Recording read = readBack(path("full.efdlog").toStdString());
    QCOMPARE(read.ending, LogEnding::CutOff);
    QVERIFY(read.events.size() > 1000);
    for (std::size_t i = 0; i < read.events.size(); ++i)
        QCOMPARE(read.events[i].seq, i + 1);
}

void TestRecorder::survivesAPipeThatNobodyReads()
{
    const std::string pipe = path("left").toStdString();
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    Recorder recorder;
    QSignalSpy progressed(&recorder, &Recorder::progressed);
    QSignalSpy failed(&recorder, &Recorder::failed);
    const EventSinkPtr sink = recorder.start({pipe, LogFormat::Native, 0, 0}, {});
    QTRY_COMPARE(progressed.count(), 1); // it is open
    close(reader);
    sink->take(0, eventsFrom(1, 10), 0);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(failed[0][0].toString().contains(QStringLiteral("Broken pipe")),
             qPrintable(failed[0][0].toString()));
}

void TestRecorder::saysThatThereIsNoSuchFolder()
{
    Recorder recorder;
    QSignalSpy failed(&recorder, &Recorder::failed);
    recorder.start(target("no/such/folder/log.efdlog"), {})->take(0, eventsFrom(1, 10), 0);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("no/such/folder")));
    QVERIFY(!recorder.active());
}

// Somebody reads along: what came is in the file before the recording ends.
void TestRecorder::reportsWithoutBeingStopped()
{
    Recorder recorder;
    QSignalSpy progressed(&recorder, &Recorder::progressed);
    const EventSinkPtr sink = recorder.start(target("along.efdlog"), {});
    QTRY_COMPARE(progressed.count(), 1); // the file is there
    sink->take(0, eventsFrom(1, 10), 0);
    QTRY_COMPARE(progressed.count(), 2);
    QCOMPARE(recorder.progress().events, 10U);
    QCOMPARE(readBack(path("along.efdlog").toStdString()).events.size(), 10U);
}

void TestRecorder::finishesWhenItIsDestroyed()
{
    {
        Recorder recorder;
        recorder.start(target("end.efdlog"), {})->take(0, eventsFrom(1, 10), 0);
    }
    const Recording read = readBack(path("end.efdlog").toStdString());
    QCOMPARE(read.ending, LogEnding::Complete);
    QCOMPARE(read.events.size(), 10U);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "test_recorder.moc"
