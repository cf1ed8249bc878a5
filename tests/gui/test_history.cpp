// SPDX-License-Identifier: GPL-3.0-or-later
// The session of several channels, and exact counts between two markers.
#include <random>

#include <QTest>

#include "duration.hpp"
#include "history.hpp"
#include "measure.hpp"

using namespace efdmon::gui;

namespace {

constexpr std::int64_t Ms = 1'000'000;
constexpr std::int64_t Second = 1000 * Ms;

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void countsTheLastSecond();
    void startsWithTheFirstEvent();
    void boundsTheMemoryOfManyChannels();
    void countsBetweenMarkersExactly();
    void countsWhatComesAfterTheMarkers();
    void countsSelectedChannelsOnly();
    void writesWhatItMeasures();
    void writesDurations_data();
    void writesDurations();
    void agesInSteps();
};

void TestHistory::countsTheLastSecond()
{
    History history;
    QCOMPARE(history.lastSecond(0, 5 * Second), Tally{});
    QVERIFY(history.quiet(0, 5 * Second));
    history.add(0, std::vector<TimedTally>{{10 * Second, {50, 10}}});
    QCOMPARE(history.lastSecond(0, 10 * Second + 99 * Ms).all(), 0U); // its step is under way
    QVERIFY(!history.quiet(0, 10 * Second + 99 * Ms));
    QCOMPARE(history.lastSecond(0, 10 * Second + 100 * Ms), (Tally{50, 10}));
    QCOMPARE(history.lastSecond(0, 11 * Second + 99 * Ms), (Tally{50, 10}));
    QVERIFY(!history.quiet(0, 11 * Second + 99 * Ms));
    QCOMPARE(history.lastSecond(0, 11 * Second + 100 * Ms), Tally{});
    QVERIFY(history.quiet(0, 11 * Second + 100 * Ms));
    QVERIFY(history.quiet(1, 10 * Second));
}

// A small file can have many of them, and months between their events.
void TestHistory::boundsTheMemoryOfManyChannels()
{
    History history;
    constexpr unsigned Channels = 4096;
    constexpr std::int64_t Long = 95 * 24 * 3600 * Second;
    for (unsigned channel = 0; channel < Channels; ++channel)
        history.add(channel, std::vector<TimedTally>{{0, {1, 0}}, {Long, {1, 0}}});
    std::size_t buckets = 0;
    for (unsigned channel = 0; channel < Channels; ++channel) {
        const TimePyramid& pyramid = *history.find(channel);
        QCOMPARE(pyramid.total(), (Tally{2, 0}));
        QCOMPARE(pyramid.since(pyramid.begin()), (Tally{2, 0}));
        buckets += pyramid.buckets();
    }
    QVERIFY(buckets * sizeof(Tally) < 400'000'000);
    // Those that a session has are as fine as ever.
    QVERIFY(history.find(63)->grain(Long - 7 * Second) < history.find(64)->grain(Long - 7 * Second));
}

void TestHistory::startsWithTheFirstEvent()
{
    History history;
    QVERIFY(!history.begin());
    history.add(3, std::vector<TimedTally>{{10 * Second, {1, 0}}});
    history.add(1, std::vector<TimedTally>{{7 * Second, {1, 0}}});
    history.add(2, {});
    QCOMPARE(*history.begin(), 7 * Second);
    QVERIFY(!history.find(2));
}

// Whatever has become of the buckets around them, and wherever they are placed.
void TestHistory::countsBetweenMarkersExactly()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937_64 random(seed);
        const auto below = [&](std::int64_t limit) {
            return std::uniform_int_distribution<std::int64_t>(0, limit - 1)(random);
        };
        History history;
        std::vector<TimedTally> all;
        std::int64_t time = 100 * Second;
        for (int i = 0; i < 4000; ++i) {
            time += below(i % 500 == 499 ? 3600 * Second : 40 * Ms);
            const TimedTally sum{
                (time - below(2) * Ms) / Ms * Ms,
                {static_cast<std::uint64_t>(below(1000)), static_cast<std::uint64_t>(below(3))}};
            all.push_back(sum);
            history.add(static_cast<unsigned>(i % 3), std::vector<TimedTally>{sum});
            // Also a little ahead of what has come so far.
            if (i == 1200)
                history.setMarker(Marker::B, time - below(8 * Second));
            if (i == 1500)
                history.setMarker(Marker::A, time - below(400 * Second) + 20 * Ms);
            if (i < 1500 || i % 100 != 0)
                continue;
            const auto [from, to] = std::minmax({*history.marker(Marker::A), *history.marker(Marker::B)});
            Tally expected;
            for (const TimedTally& one : all)
                if (one.time >= from && one.time < to)
                    expected += one.tally;
            QCOMPARE(history.between(), expected);
        }
    }
}

void TestHistory::countsWhatComesAfterTheMarkers()
{
    History history;
    history.setMarker(Marker::A, 10 * Second);
    QCOMPARE(history.between(), Tally{});
    history.setMarker(Marker::B, 20 * Second);
    const std::vector<TimedTally> sums{
        {9 * Second, {1, 0}}, {10 * Second, {2, 1}}, {19 * Second, {4, 0}}, {20 * Second, {8, 0}}};
    history.add(0, sums);
    QCOMPARE(history.between(), (Tally{6, 1}));
    history.clearMarkers();
    QVERIFY(!history.marker(Marker::A));
    QCOMPARE(history.between(), Tally{});
}

void TestHistory::countsSelectedChannelsOnly()
{
    History history;
    history.add(0, std::vector<TimedTally>{{10 * Second, {1, 0}}});
    history.add(1, std::vector<TimedTally>{{10 * Second, {2, 0}}});
    history.add(2, std::vector<TimedTally>{{10 * Second, {4, 0}}});
    history.setMarker(Marker::A, 11 * Second);
    history.setMarker(Marker::B, 9 * Second); // in either order
    QCOMPARE(history.between().received, 7U);
    QCOMPARE(history.between({0, 2}).received, 5U);
    QCOMPARE(history.between({9}).received, 0U);
}

void TestHistory::writesWhatItMeasures()
{
    History history;
    QCOMPARE(measureTexts(history, {}, TimeFormat::Seconds), QStringList());
    history.add(0, std::vector<TimedTally>{{10 * Second, {1000, 0}}, {12 * Second, {1000, 7}}});
    history.setMarker(Marker::A, 10 * Second);
    QCOMPARE(measureTexts(history, {}, TimeFormat::Seconds), QStringList{QStringLiteral("A 0.000")});
    history.setMarker(Marker::B, 12'001 * Ms);
    // Whole parts go where there is no room, the moments first: the plot shows them.
    QCOMPARE(measureTexts(history, {}, TimeFormat::Seconds),
             (QStringList{QStringLiteral("A 0.000   B 2.001   2.00 s   2,000 events   7 lost   1,003/s"),
                          QStringLiteral("2.00 s   2,000 events   7 lost   1,003/s"),
                          QStringLiteral("2.00 s   2,000 events   7 lost"),
                          QStringLiteral("2.00 s   2,000 events"), QStringLiteral("2.00 s")}));
    QCOMPARE(selectionTexts(history, 10'250 * Ms, 11'500 * Ms, TimeFormat::Seconds).first(),
             QStringLiteral("Selected 0.250 to 1.500   1.25 s"));
}

void TestHistory::writesDurations_data()
{
    QTest::addColumn<quint64>("ns");
    QTest::addColumn<QString>("text");
    const auto row
        = [](quint64 ns, const char* text) { QTest::newRow(text) << ns << QString::fromUtf8(text); };
    row(0, "0 ns");
    row(999, "999 ns");
    row(1'000, "1.00 µs");
    row(12'345, "12.3 µs");
    row(999'499, "999 µs");
    row(999'500, "1.00 ms");
    row(9'996'000, "10.0 ms");
    row(99'960'000, "100 ms");
    row(2'500'000'000, "2.50 s");
    row(999'499'000'000, "999 s");
    row(999'500'000'000, "16 min 39 s");
    row(5'400'000'000'000, "1 h 30 min 0 s");
    row(4'500'000'000'000'000, "1,250 h 0 min 0 s");
}

void TestHistory::writesDurations()
{
    QFETCH(quint64, ns);
    QFETCH(QString, text);
    QCOMPARE(durationText(ns), text);
}

void TestHistory::agesInSteps()
{
    QCOMPARE(ageText(-5), QStringLiteral("just now")); // stamped after this clock was read
    QCOMPARE(ageText(Second - 1), QStringLiteral("just now"));
    QCOMPARE(ageText(Second), QStringLiteral("1 s ago"));
    QCOMPARE(ageText(14 * Second), QStringLiteral("10 s ago"));
    QCOMPARE(ageText(60 * Second), QStringLiteral("> 1 min ago"));
    // At each announced moment the text is another one, and just before it is not.
    std::int64_t age = 0;
    int changes = 0;
    for (std::int64_t next = untilAgeChanges(age); next > 0; next = untilAgeChanges(age), ++changes) {
        QCOMPARE(ageText(age + next - 1), ageText(age));
        QVERIFY(ageText(age + next) != ageText(age));
        age += next;
    }
    QCOMPARE(age, 60 * Second);
    QCOMPARE(changes, 20);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
