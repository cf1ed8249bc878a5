// SPDX-License-Identifier: GPL-3.0-or-later
// The reader against a plain eventfd and a ring in memory.
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <set>
#include <thread>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "fake_system.hpp"
#include "receiver.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeChannel;
using efdmon::gui::test::Receiver;
using namespace std::chrono_literals;

// Adds up what it is given.
class Adder : public EventSink {
public:
    void take(unsigned channel, std::span<const Event> events, std::uint64_t count) override
    {
        channels.insert(channel);
        received += events.size();
        lost += count;
        if (!events.empty())
            last = events.back().seq;
    }

    std::set<unsigned> channels;
    std::uint64_t received = 0;
    std::uint64_t lost = 0;
    std::uint64_t last = 0;
};

class TestReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsExactly();
    void startsAfterWhatWasBefore();
    void accountsForEveryLoss();
    void drainsMoreThanItsBuffer();
    void restsItsNotifierInAFlood();
    void isSilentWhenIdle();
    void sendsOneSnapshotAFrame();
    void waitsForTheFrameUnderWay();
    void gathersForABusyWindow();
    void saysWhatItDrops();
    void sendsAFloodInEveryThirdFrame();
    void doesNotSpinOnAnError();
    void readsTheBellFirst();
    void sortsChannelsByTime();
    void forgetsAnUnwatchedChannel();
    void showsTheLastEventsOfAChannelThatGoes();
    void findsTheDead();
    void followsListeners();
    void givesAllToTheSink();
};

void TestReader::countsExactly()
{
    FakeChannel channel;
    Reader reader([] { return std::map<unsigned, std::uint32_t>{{0, 7}}; });
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    for (int i = 0; i < 5; ++i) {
        channel.fire(12);
        QTest::qWait(20);
    }
    QTRY_COMPARE(receiver.counts[0].counted, 60U);
    QCOMPARE(receiver.counts[0].received, 60U);
    QCOMPARE(receiver.counts[0].lost, 0U);
    QCOMPARE(receiver.counts[0].position, 60U);
    QCOMPARE(receiver.records.size(), 60U);
    for (std::size_t i = 0; i < receiver.records.size(); ++i)
        QCOMPARE(receiver.records[i].event.seq, i + 1);
    QCOMPARE(receiver.listeners.at(0), 7U);
}

void TestReader::startsAfterWhatWasBefore()
{
    FakeChannel channel(1024, 100);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    channel.fire(3);
    QTRY_COMPARE(receiver.counts[0].counted, 3U);
    QCOMPARE(receiver.counts[0].received, 3U);
    QCOMPARE(receiver.counts[0].position, 103U);
    QCOMPARE(receiver.records.front().event.seq, 101U);
}

void TestReader::accountsForEveryLoss()
{
    FakeChannel channel(1024);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    channel.fire(10);
    QTRY_COMPARE(receiver.accounted(0), 10U);
    channel.fire(5000);
    QTRY_COMPARE(receiver.counts[0].counted, 5010U);
    QCOMPARE(receiver.accounted(0), 5010U);
    QCOMPARE(receiver.counts[0].received, 10U + 1023U);
    QCOMPARE(receiver.records[10].event.seq, 5010U - 1022U);
    QCOMPARE(receiver.records.back().event.seq, 5010U);
}

void TestReader::drainsMoreThanItsBuffer()
{
    FakeChannel channel(32768);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    channel.fire(20000);
    QTRY_COMPARE(receiver.counts[0].counted, 20000U);
    QCOMPARE(receiver.snapshots, 1);
    QCOMPARE(receiver.records.size(), 20000U);
}

void TestReader::restsItsNotifierInAFlood()
{
    FakeChannel channel(65536);
    Reader reader;
    Receiver receiver(reader);
    Feed feed = channel.feed();
    std::uint64_t counted = 0; // at the last look
    feed.take = [&counted, take = feed.take] { return counted = take(); };
    reader.watch(0, feed);
    std::atomic<bool> stop = false;
    std::uint64_t fired = 0;
    std::thread source([&] {
        while (!stop) {
            channel.fire(1);
            ++fired;
        }
    });
    QTest::qWait(50);
    int floods = 0;
    int awake = 0;
    // A frame without events, where this process was held up, is no flood. It
    // may hand over what came in the frame before.
    connect(&reader, &Reader::snapshotReady, this, [&] {
        if (counted == 0)
            return;
        ++floods;
        awake += reader.listening(0) ? 1 : 0;
    });
    const int before = channel.takes;
    QElapsedTimer time;
    time.start();
    QTest::qWait(500);
    const int takes = channel.takes - before;
    const auto frames = static_cast<int>(time.elapsed() / 16);
    stop = true;
    source.join();
    QTRY_COMPARE(receiver.counts[0].counted, fired);
    QCOMPARE(receiver.accounted(0), fired);
    QVERIFY(floods > 0);
    QCOMPARE(awake, 0);
    // One a frame, and not one an event.
    QVERIFY2(takes <= frames + 5, qPrintable(QString::number(takes)));
    QVERIFY(fired > 1000);
}

void TestReader::isSilentWhenIdle()
{
    FakeChannel channel;
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    QVERIFY(reader.resting());
    channel.fire();
    QTRY_COMPARE(receiver.counts[0].counted, 1U);
    QTRY_VERIFY(reader.resting());
    QVERIFY(reader.listening(0));
    const int takes = channel.takes;
    const int snapshots = receiver.snapshots;
    QTest::qWait(200);
    QCOMPARE(channel.takes.load(), takes);
    QCOMPARE(receiver.snapshots, snapshots);
    for (const QTimer* timer : reader.findChildren<QTimer*>())
        QVERIFY(!timer->isActive());
}

void TestReader::sendsOneSnapshotAFrame()
{
    FakeChannel channel;
    FakeChannel other;
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    reader.watch(1, other.feed());
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 400) {
        channel.fire();
        other.fire();
        QTest::qWait(1);
    }
    QVERIFY2(receiver.snapshots <= time.elapsed() / 16 + 2, qPrintable(QString::number(receiver.snapshots)));
    QVERIFY(receiver.snapshots >= 5);
}

// Of a frame so long that no machine is too busy to be in it.
void TestReader::waitsForTheFrameUnderWay()
{
    FakeChannel channel;
    FakeChannel other;
    Reader reader({}, nullptr, 4s);
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    reader.watch(1, other.feed());
    channel.fire();
    QTRY_COMPARE(receiver.snapshots, 1);
    other.fire();
    QTest::qWait(100);
    QVERIFY(!reader.resting());
    QCOMPARE(receiver.snapshots, 1);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.counts[1].counted, 1U, 30'000);
    QCOMPARE(receiver.snapshots, 2);
}

void TestReader::gathersForABusyWindow()
{
    FakeChannel channel(65536);
    Reader reader;
    Receiver receiver(reader, false);
    reader.watch(0, channel.feed());
    for (int i = 0; i < 10; ++i) {
        channel.fire(10);
        QTest::qWait(20);
    }
    QTRY_VERIFY(reader.resting());
    QCOMPARE(receiver.snapshots, 1);
    reader.release();
    QCOMPARE(receiver.snapshots, 2);
    QCOMPARE(receiver.records.size(), 100U);
    QCOMPARE(receiver.counts[0].counted, 100U);
    reader.release();
    QCOMPARE(receiver.snapshots, 2);
}

// Where the window takes nothing for long: neither memory without end, nor a loss.
void TestReader::saysWhatItDrops()
{
    constexpr std::uint64_t Portion = 65'535;
    constexpr std::uint64_t Portions = 2 * LogCapacity / Portion + 1;
    FakeChannel channel(65'536);
    ChannelReader reader(3, channel.feed());
    std::vector<Event> buffer(512);
    Snapshot snapshot;
    for (std::uint64_t i = 0; i < Portions; ++i) {
        channel.fire(Portion);
        QVERIFY(reader.collect(buffer, snapshot));
    }
    QCOMPARE(reader.counts().counted, Portions * Portion);
    QCOMPARE(reader.counts().received, Portions * Portion);
    QCOMPARE(reader.counts().lost, 0U);
    QVERIFY(snapshot.dropped[3] > 0);
    QCOMPARE(snapshot.records.size() + snapshot.dropped[3], Portions * Portion);
    QCOMPARE(snapshot.records.front().event.seq, snapshot.dropped[3] + 1);
}

// And all of it, also where it ends in a frame that is left out.
void TestReader::sendsAFloodInEveryThirdFrame()
{
    FakeChannel channel(65536);
    Reader reader;
    Receiver receiver(reader);
    int withRecords = 0;
    connect(&reader, &Reader::snapshotReady, this,
            [&](const SnapshotPtr& snapshot) { withRecords += snapshot->records.empty() ? 0 : 1; });
    int frames = 0;
    Feed feed = channel.feed();
    const auto take = feed.take;
    feed.take = [&] {
        // The first one is not a tick's.
        if (frames++ < 21)
            channel.fire(2000);
        return take();
    };
    reader.watch(0, feed);
    channel.fire(1);
    QTRY_COMPARE(receiver.counts[0].counted, 21U * 2000 + 1);
    QCOMPARE(receiver.records.size(), 21U * 2000 + 1);
    QCOMPARE(withRecords, 8);
    QTRY_VERIFY(reader.resting());
}

void TestReader::doesNotSpinOnAnError()
{
    FakeChannel channel;
    int ends[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    close(ends[1]); // ready for ever, and nothing to read
    Reader reader;
    QSignalSpy broken(&reader, &Reader::broken);
    Feed feed = channel.feed();
    feed.bell = ends[0];
    reader.watch(0, feed);
    QTRY_COMPARE(broken.count(), 1);
    QTRY_VERIFY(reader.resting());
    QVERIFY(!reader.listening(0));
    const int takes = channel.takes;
    QVERIFY2(takes < 10, qPrintable(QString::number(takes)));
    QTest::qWait(100);
    QCOMPARE(channel.takes.load(), takes);
    close(ends[0]);
}

// Whatever the bell counted must be in the records, also where more events come
// between the two.
void TestReader::readsTheBellFirst()
{
    FakeChannel channel;
    Reader reader;
    Receiver receiver(reader);
    Feed feed = channel.feed();
    const auto take = feed.take;
    int extra = 2;
    feed.take = [&] {
        const std::uint64_t counted = take();
        if (counted > 0 && extra-- > 0)
            channel.ring.emit(); // its bell has not rung yet
        return counted;
    };
    reader.watch(0, feed);
    channel.fire(1);
    QTRY_COMPARE(receiver.counts[0].counted, 1U);
    QCOMPARE(receiver.accounted(0), 2U);
    channel.ringBell(1);
    QTRY_COMPARE(receiver.counts[0].counted, 2U);
    QCOMPARE(receiver.accounted(0), 3U);
    channel.ringBell(1);
    QTRY_COMPARE(receiver.counts[0].counted, 3U);
    QCOMPARE(receiver.accounted(0), 3U);
}

void TestReader::sortsChannelsByTime()
{
    FakeChannel one;
    FakeChannel two;
    Reader reader;
    Receiver receiver(reader, false);
    reader.watch(0, one.feed());
    reader.watch(1, two.feed());
    one.fire();
    QTRY_COMPARE(receiver.snapshots, 1);
    receiver.records.clear();
    for (std::uint64_t i = 0; i < 10; ++i) {
        two.ring.emit();
        one.ring.emit();
    }
    two.ringBell(10);
    one.ringBell(10);
    QTRY_VERIFY(reader.resting());
    reader.release();
    QCOMPARE(receiver.records.size(), 20U);
    for (std::size_t i = 0; i < 20; ++i)
        QCOMPARE(receiver.records[i].channel, i % 2 == 0 ? 1 : 0);
}

void TestReader::forgetsAnUnwatchedChannel()
{
    FakeChannel channel;
    Reader reader;
    Receiver receiver(reader);
    reader.watch(3, channel.feed());
    QVERIFY(reader.watches(3));
    channel.fire();
    QTRY_COMPARE(receiver.counts[3].counted, 1U);
    reader.unwatch(3);
    QVERIFY(!reader.watches(3));
    channel.fire();
    QTest::qWait(60);
    QCOMPARE(receiver.counts[3].counted, 1U);
    QTRY_VERIFY(reader.resting());
}

void TestReader::showsTheLastEventsOfAChannelThatGoes()
{
    FakeChannel channel;
    Reader reader;
    Receiver receiver(reader);
    reader.watch(3, channel.feed());
    channel.fire(5);
    reader.unwatch(3); // before it has been woken
    QTRY_COMPARE(receiver.records.size(), 5U);
    QCOMPARE(receiver.records.back().event.seq, 5U);
    QVERIFY(!receiver.counts.contains(3));
}

void TestReader::findsTheDead()
{
    FakeChannel one;
    FakeChannel two;
    Reader reader;
    reader.watch(0, one.feed());
    reader.watch(1, two.feed());
    QVERIFY(reader.dead().empty());
    two.alive = false;
    QCOMPARE(reader.dead(), std::vector<unsigned>{1});
}

// With a window that never asks for more, too.
void TestReader::followsListeners()
{
    std::map<unsigned, std::uint32_t> listeners{{0, 1}};
    int looks = 0;
    Reader reader([&] {
        ++looks;
        return listeners;
    });
    Receiver receiver(reader);
    FakeChannel channel;
    reader.watch(0, channel.feed());
    QTest::qWait(50);
    QCOMPARE(looks, 0);
    reader.followListeners(20ms);
    QCOMPARE(receiver.listeners[0], 1U);
    QTRY_VERIFY(looks > 3);
    QCOMPARE(receiver.snapshots, 1); // of news only
    listeners[0] = 5;
    QTRY_COMPARE(receiver.listeners[0], 5U);
    QCOMPARE(receiver.snapshots, 2);
    reader.followListeners(0ms);
    const int before = looks;
    QTest::qWait(60);
    QCOMPARE(looks, before);
}

void TestReader::givesAllToTheSink()
{
    FakeChannel channel(1024);
    Reader reader;
    Receiver receiver(reader, false);
    const auto sink = std::make_shared<Adder>();
    reader.setSink(sink);
    reader.watch(3, channel.feed());
    for (int i = 0; i < 3; ++i) {
        channel.fire(500);
        QTRY_VERIFY(sink->received == 500U * static_cast<unsigned>(i + 1));
    }
    channel.fire(2000);
    QTRY_COMPARE(sink->last, 3500U);
    QCOMPARE(sink->received, 1500U + 1023U);
    QCOMPARE(sink->lost, 2000U - 1023U);
    QCOMPARE(sink->channels, std::set<unsigned>{3});
    reader.setSink({});
    QCOMPARE(sink.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
