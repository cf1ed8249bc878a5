// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over time against the events themselves.
#include <algorithm>
#include <random>

#include <QTest>

#include "event_sums.hpp"
#include "time_pyramid.hpp"

using namespace efdmon::gui;

namespace {

constexpr std::int64_t Ms = 1'000'000;
constexpr std::int64_t Second = 1000 * Ms;

// Remembers everything.
class Reference {
public:
    void add(std::int64_t time, const Tally& tally) { all_.push_back({time / Ms * Ms, tally}); }
    Tally sum(std::int64_t from, std::int64_t to) const
    {
        Tally total;
        for (const TimedTally& one : all_)
            if (one.time >= from && one.time < to)
                total += one.tally;
        return total;
    }

private:
    std::vector<TimedTally> all_;
};

// Floods, trickles, long rests, and a clock that steps back by a trifle.
class Source {
public:
    explicit Source(unsigned seed)
        : random_(seed)
    {
    }
    std::int64_t next()
    {
        static constexpr std::array<std::int64_t, 5> Rests{20'000, 3 * Ms, 400 * Ms, 30 * Second,
                                                           4000 * Second};
        if (below(50) == 0)
            rest_ = Rests.at(static_cast<std::size_t>(below(5)));
        time_ += below(2 * rest_);
        return below(20) == 0 ? time_ - below(500) : time_;
    }
    std::int64_t below(std::int64_t limit)
    {
        return std::uniform_int_distribution<std::int64_t>(0, limit - 1)(random_);
    }

private:
    std::mt19937_64 random_;
    std::int64_t time_ = 12'345 * Second + 999'990;
    std::int64_t rest_ = Ms;
};

} // namespace

class TestTimePyramid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheEvents_data();
    void agreesWithTheEvents();
    void keepsItsBound();
    void showsTheWholeSession();
    void isFineNearThePresent();
    void keepsWhatTheClockStepsBackTo();
    void addsUpByMillisecond();
    void spreadsLosses();
    void losesNothingInSpreading();
    void staysBoundedWhileNobodyTakes();
};

void TestTimePyramid::agreesWithTheEvents_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("levels");
    QTest::newRow("small") << 16 << 3;
    QTest::newRow("one ring") << 8 << 1;
    QTest::newRow("middle") << 100 << 5;
    QTest::newRow("real") << static_cast<int>(TimePyramid::Size) << static_cast<int>(TimePyramid::Levels);
}

void TestTimePyramid::agreesWithTheEvents()
{
    QFETCH(int, size);
    QFETCH(int, levels);
    int samples = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        Source source(seed);
        TimePyramid pyramid(static_cast<std::size_t>(size), static_cast<std::size_t>(levels));
        Reference reference;
        for (int i = 0; i < 1500; ++i) {
            const Tally tally{static_cast<std::uint64_t>(source.below(9)),
                              static_cast<std::uint64_t>(source.below(3))};
            const std::int64_t time = source.next();
            pyramid.add(time, tally);
            reference.add(time, tally);
            if (i % 50 != 0)
                continue;
            const std::int64_t length = pyramid.end() - pyramid.begin();
            // More often near the end, where the fine buckets are.
            const std::int64_t at = pyramid.end() - source.below(source.below(length + Ms) + 1);
            const std::int64_t grain = pyramid.grain(at);
            const std::int64_t from = at / grain * grain;
            QCOMPARE(pyramid.since(from), reference.sum(from, pyramid.end()));
            const std::int64_t step = grain * (1 + source.below(30));
            const std::int64_t first = at / step * step;
            if (step % pyramid.grain(first) != 0)
                continue;
            ++samples;
            std::array<Tally, 7> sampled;
            pyramid.sample(first, step, sampled);
            for (std::size_t n = 0; n < sampled.size(); ++n) {
                const std::int64_t begin = first + static_cast<std::int64_t>(n) * step;
                QCOMPARE(sampled[n], reference.sum(begin, begin + step));
            }
        }
        QCOMPARE(pyramid.total(), reference.sum(0, pyramid.end()));
    }
    QVERIFY(samples > 50);
}

void TestTimePyramid::keepsItsBound()
{
    constexpr std::size_t Size = 64;
    constexpr std::size_t Levels = 4;
    TimePyramid pyramid(Size, Levels);
    for (std::int64_t i = 0; i < 300'000; ++i)
        pyramid.add(i * 37 * Ms, {1, 0});
    QVERIFY(pyramid.buckets() <= Size * Levels);
    QVERIFY(pyramid.buckets() >= Size * (Levels - 1)); // the coarsest has just doubled its width
    QCOMPARE(pyramid.total().received, 300'000U);
}

// Three years, an event an hour or so: the first of them is still there.
void TestTimePyramid::showsTheWholeSession()
{
    TimePyramid pyramid;
    constexpr std::int64_t Pause = 4000 * Second;
    constexpr std::int64_t Count = 3 * 365 * 24 * 3600 / 4000;
    for (std::int64_t i = 0; i < Count; ++i)
        pyramid.add(i * Pause, {1, 1});
    QVERIFY(pyramid.buckets() <= TimePyramid::Size * TimePyramid::Levels);
    const std::int64_t grain = pyramid.grain(0);
    QCOMPARE(grain, 16'000 * Second);
    QCOMPARE(pyramid.since(0).all(), static_cast<std::uint64_t>(2 * Count));
    std::array<Tally, 1> first;
    pyramid.sample(0, grain, first);
    QCOMPARE(first[0].received, 4U);
}

void TestTimePyramid::isFineNearThePresent()
{
    TimePyramid pyramid;
    for (std::int64_t i = 0; i < 100'000; ++i)
        pyramid.add(i * Ms, {1, 0});
    const std::int64_t end = pyramid.end();
    QCOMPARE(end, 100 * Second);
    QCOMPARE(pyramid.grain(end - 8 * Second), Ms);
    QCOMPARE(pyramid.grain(end - 9 * Second), 10 * Ms);
    QCOMPARE(pyramid.grain(end - 80 * Second), 10 * Ms);
    QCOMPARE(pyramid.grain(0), 100 * Ms);
}

void TestTimePyramid::keepsWhatTheClockStepsBackTo()
{
    TimePyramid pyramid;
    pyramid.add(5 * Ms, {1, 0});
    pyramid.add(5 * Ms - 1, {1, 0});
    QCOMPARE(pyramid.begin(), 4 * Ms);
    QCOMPARE(pyramid.since(4 * Ms).received, 2U);
    QCOMPARE(pyramid.since(5 * Ms).received, 1U);
}

void TestTimePyramid::addsUpByMillisecond()
{
    EventSums sums;
    for (const std::int64_t time : {5 * Ms, 5 * Ms + 1, 7 * Ms - 1, 7 * Ms, 7 * Ms - 2, 4 * Ms, 7 * Ms})
        sums.add(static_cast<std::uint64_t>(time));
    const std::vector<TimedTally> expected{
        {4 * Ms, {1, 0}}, {5 * Ms, {2, 0}}, {6 * Ms, {2, 0}}, {7 * Ms, {2, 0}}};
    QVERIFY(sums.take() == expected);
    QVERIFY(sums.empty());
    sums.add(3);
    const std::vector<TimedTally> anew{{0, {1, 0}}};
    QVERIFY(sums.take() == anew);
}

void TestTimePyramid::spreadsLosses()
{
    EventSums sums;
    sums.addLost(10 * Ms, 13 * Ms, 9);
    const std::vector<TimedTally> spread = sums.take();
    QCOMPARE(spread.size(), 4U);
    for (std::size_t i = 0; i < spread.size(); ++i) {
        QCOMPARE(spread[i].time, (10 + static_cast<std::int64_t>(i)) * Ms);
        QCOMPARE(spread[i].tally, (Tally{0, i == 0 ? 3U : 2U}));
    }
    sums.addLost(20 * Ms, 13 * Ms, 2); // the clock stepped back
    const std::vector<TimedTally> alone{{13 * Ms, {0, 2}}};
    QVERIFY(sums.take() == alone);
}

void TestTimePyramid::losesNothingInSpreading()
{
    Source source(7);
    EventSums sums;
    std::uint64_t fired = 0;
    std::uint64_t lost = 0;
    std::uint64_t before = 12'000 * static_cast<std::uint64_t>(Second);
    for (int i = 0; i < 3000; ++i) {
        const auto time = static_cast<std::uint64_t>(source.next());
        if (source.below(3) == 0) {
            const auto count = static_cast<std::uint64_t>(source.below(5000));
            sums.addLost(before, time, count);
            lost += count;
        }
        sums.add(time);
        ++fired;
        before = time;
    }
    Tally total;
    const std::vector<TimedTally> all = sums.take();
    for (const TimedTally& sum : all)
        total += sum.tally;
    QCOMPARE(total, (Tally{fired, lost}));
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const TimedTally& a, const TimedTally& b) { return a.time < b.time; }));
}

void TestTimePyramid::staysBoundedWhileNobodyTakes()
{
    EventSums sums;
    constexpr std::uint64_t Count = 200'000;
    for (std::uint64_t i = 0; i < Count; ++i)
        sums.add(i * static_cast<std::uint64_t>(Ms));
    const std::vector<TimedTally> all = sums.take();
    QVERIFY(all.size() <= EventSums::Limit);
    Tally total;
    for (const TimedTally& sum : all)
        total += sum.tally;
    QCOMPARE(total.received, Count);
}

QTEST_GUILESS_MAIN(TestTimePyramid)
#include "test_time_pyramid.moc"
