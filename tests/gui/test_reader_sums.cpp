// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader adds up so that the window need not look at single events.
#include <numeric>

#include <QTest>

#include "fake_system.hpp"
#include "monotonic.hpp"
#include "receiver.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeChannel;
using efdmon::gui::test::Receiver;

class TestReaderSums : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUpByTimeStamp();
    void placesLosses();
    void addsUpForABusyWindow();
    void matchesReadsWithRecords();
    void measuresLatency();
    void handsOverTheLastLatency();
};

void TestReaderSums::addsUpByTimeStamp()
{
    FakeChannel channel(65536);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    constexpr std::uint64_t Begin = 1'000'000'000;
    for (std::uint64_t i = 0; i < 20'000; ++i) { // ten a millisecond
        Event event;
        event.time_ns = Begin + i * 100'000;
        channel.ring.emit(event);
    }
    channel.ringBell(20'000);
    QTRY_COMPARE(receiver.counts[0].counted, 20'000U);
    const TimePyramid& pyramid = *receiver.history.find(0);
    QCOMPARE(pyramid.total(), (Tally{20'000, 0}));
    std::array<Tally, 2000> sampled;
    pyramid.sample(Begin, TimePyramid::Finest, sampled);
    for (const Tally& tally : sampled)
        QCOMPARE(tally, (Tally{10, 0}));
}

void TestReaderSums::placesLosses()
{
    FakeChannel channel(1024);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    const auto emit = [&](std::uint64_t from, std::uint64_t count) {
        for (std::uint64_t i = 0; i < count; ++i) {
            Event event;
            event.time_ns = from + i * 1'000'000;
            channel.ring.emit(event);
        }
        channel.ringBell(count);
    };
    emit(1'000'000'000, 10);
    QTRY_COMPARE(receiver.accounted(0), 10U);
    emit(2'000'000'000, 2023); // a thousand more than the ring keeps
    QTRY_COMPARE(receiver.accounted(0), 2033U);
    QCOMPARE(receiver.counts[0].lost, 1000U);
    const TimePyramid& pyramid = *receiver.history.find(0);
    QCOMPARE(pyramid.total(), (Tally{1033, 1000}));
    // Between the last record before and the first one after the gap.
    QCOMPARE(pyramid.since(3'000'000'000).lost, 3U); // 1000 in 256 places
    QCOMPARE(pyramid.since(3'001'000'000).lost, 0U);
    QCOMPARE(pyramid.since(1'010'000'000).lost, 1000U);
}

// What a window gets late is what it would have got in time.
void TestReaderSums::addsUpForABusyWindow()
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
    reader.release();
    QCOMPARE(receiver.history.find(0)->total(), (Tally{100, 0}));
    std::uint64_t read = 0;
    for (const BellRead& bell : receiver.bells[0])
        read += bell.count;
    QCOMPARE(read, 100U);
    QCOMPARE(receiver.latency[0].count, 100U);
}

void TestReaderSums::matchesReadsWithRecords()
{
    FakeChannel channel(1024, 100);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    channel.fire(7);
    QTRY_COMPARE(receiver.counts[0].counted, 7U);
    channel.ring.emit_burst(3);
    channel.ringBell(2); // one is on its way
    QTRY_COMPARE(receiver.counts[0].counted, 9U);
    channel.ringBell(1);
    QTRY_COMPARE(receiver.counts[0].counted, 10U);
    const std::vector<BellRead>& bells = receiver.bells[0];
    QCOMPARE(bells.size(), 3U);
    QCOMPARE(bells[0].count, 7U); // read 7: #101 to #107
    QCOMPARE(bells[0].countedTo, 107U);
    QCOMPARE(bells[0].received, 7U);
    QCOMPARE(bells[0].recordedTo, 107U);
    QCOMPARE(bells[1].count, 2U);
    QCOMPARE(bells[1].countedTo, 109U);
    QCOMPARE(bells[1].received, 3U);
    QCOMPARE(bells[1].recordedTo, 110U);
    QCOMPARE(bells[2].count, 1U);
    QCOMPARE(bells[2].countedTo, 110U);
    QCOMPARE(bells[2].received, 0U);
    QCOMPARE(bells[2].recordedTo, 110U);
}

void TestReaderSums::measuresLatency()
{
    FakeChannel channel(4096);
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    constexpr std::uint64_t Second = 1'000'000'000;
    const auto now = static_cast<std::uint64_t>(monotonicNow());
    for (int i = 0; i < 100; ++i) {
        Event event;
        // Most are a second old, two are a minute, and one is from the future.
        event.time_ns = i == 0 ? now + 3600 * Second : now - (i > 97 ? 60 : 1) * Second;
        channel.ring.emit(event);
    }
    channel.ringBell(100);
    QTRY_COMPARE(receiver.latency[0].count, 100U);
    const Latency& latency = receiver.latency[0];
    QVERIFY(latency.p50 >= Second && latency.p50 < 11 * Second);
    QVERIFY(latency.p99 >= 60 * Second && latency.p99 < 71 * Second);
    QVERIFY(latency.max >= 60 * Second && latency.max < 71 * Second);
    QCOMPARE(latency.bars.at(0), 1U);
    QCOMPARE(std::accumulate(latency.bars.begin(), latency.bars.end(), std::uint64_t{0}), 100U);
}

// It comes a few times a second only, and yet the last one is complete.
void TestReaderSums::handsOverTheLastLatency()
{
    FakeChannel channel;
    Reader reader;
    Receiver receiver(reader);
    reader.watch(0, channel.feed());
    for (int i = 0; i < 20; ++i) {
        channel.fire(3);
        QTest::qWait(5);
    }
    QTRY_VERIFY(reader.resting());
    QTRY_COMPARE(receiver.counts[0].counted, 60U);
    QCOMPARE(receiver.latency[0].count, 60U);
}

QTEST_GUILESS_MAIN(TestReaderSums)
#include "test_reader_sums.moc"
