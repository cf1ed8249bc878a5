// SPDX-License-Identifier: GPL-3.0-or-later
// Where one looks, and how an axis says it.
#include <QFontMetrics>
#include <QTest>

#include "time_steps.hpp"
#include "time_view.hpp"

using namespace efdmon::gui;

namespace {

constexpr std::int64_t Ms = 1'000'000;
constexpr std::int64_t Second = 1000 * Ms;
constexpr std::int64_t Minute = 60 * Second;

TimeView anHourIn()
{
    TimeView view;
    view.setSession(1000 * Second, 1000 * Second + 60 * Minute);
    return view;
}

} // namespace

class TestTimeView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsThePresent();
    void staysWhereThePersonLooks();
    void zoomsAboutThePointer();
    void zoomsAboutThePresent();
    void comesBackAtTheEdge();
    void showsTheWholeSession();
    void showsNothingBeforeTheSession();
    void staysWithinTheSession();
    void revealsWithoutNeed();
    void stepsAreRound();
    void samplesInWholeGrains();
    void writesMoments();
};

void TestTimeView::followsThePresent()
{
    TimeView view;
    view.setSession(500 * Second, 500 * Second);
    QVERIFY(view.following());
    QCOMPARE(view.to(), 500 * Second);
    QCOMPARE(view.span(), TimeView::UsualSpan);
    view.setSession(500 * Second, 700 * Second);
    QCOMPARE(view.to(), 700 * Second);
    QCOMPARE(view.span(), TimeView::UsualSpan);
}

void TestTimeView::staysWhereThePersonLooks()
{
    TimeView view = anHourIn();
    view.pan(-10 * Second);
    QVERIFY(!view.following());
    const std::int64_t from = view.from();
    view.setSession(1000 * Second, 1000 * Second + 90 * Minute);
    QCOMPARE(view.from(), from);
    view.follow();
    QVERIFY(view.following());
    QCOMPARE(view.to(), 1000 * Second + 90 * Minute);
}

void TestTimeView::zoomsAboutThePointer()
{
    TimeView view = anHourIn();
    view.pan(-10 * Minute);
    const std::int64_t about = view.from() + 15 * Second;
    view.zoom(0.5, about);
    QCOMPARE(view.span(), 30 * Second);
    QCOMPARE(view.from(), about - 7500 * Ms);
    view.zoom(2, about);
    QCOMPARE(view.from(), about - 15 * Second);
    QCOMPARE(view.span(), Minute);
    for (int i = 0; i < 100; ++i)
        view.zoom(0.8, about);
    QCOMPARE(view.span(), TimeView::LeastSpan);
    QVERIFY(view.from() <= about && about <= view.to());
}

void TestTimeView::zoomsAboutThePresent()
{
    TimeView view = anHourIn();
    view.zoom(0.5);
    QVERIFY(view.following());
    QCOMPARE(view.span(), 30 * Second);
    view.zoom(0.5, view.to() - Second); // close to the edge
    QVERIFY(view.following());
    view.zoom(0.5, view.from());
    QVERIFY(!view.following());
}

void TestTimeView::comesBackAtTheEdge()
{
    TimeView view = anHourIn();
    view.pan(-5 * Second);
    QVERIFY(!view.following());
    view.pan(20 * Second);
    QVERIFY(view.following());
    QCOMPARE(view.to(), 1000 * Second + 60 * Minute);
}

void TestTimeView::showsTheWholeSession()
{
    TimeView view = anHourIn();
    view.showAll();
    QCOMPARE(view.from(), 1000 * Second);
    QVERIFY(view.following());
    view.setSession(1000 * Second, 1000 * Second + 61 * Minute);
    QCOMPARE(view.span(), 61 * Minute);
    view.zoom(0.5);
    view.setSession(1000 * Second, 1000 * Second + 62 * Minute);
    QCOMPARE(view.span(), 61 * Minute / 2);
    for (int i = 0; i < 10; ++i)
        view.zoom(2);
    QCOMPARE(view.span(), 62 * Minute);
    view.setSession(1000 * Second, 1000 * Second + 63 * Minute);
    QCOMPARE(view.span(), 63 * Minute);
    QVERIFY(view.following());
}

// Unless it is followed, in as much time as there usually is to be seen.
void TestTimeView::showsNothingBeforeTheSession()
{
    TimeView view;
    view.setSession(1000 * Second, 1005 * Second);
    QCOMPARE(view.span(), TimeView::UsualSpan);
    view.showAll();
    QCOMPARE(view.from(), 1000 * Second);
    view.setSession(1000 * Second, 1006 * Second);
    QCOMPARE(view.from(), 1000 * Second);
    QCOMPARE(view.to(), 1006 * Second);
    view.zoom(100);
    QCOMPARE(view.span(), TimeView::UsualSpan);
    view.setSession(1000 * Second, 1007 * Second);
    QCOMPARE(view.span(), TimeView::UsualSpan);
}

void TestTimeView::staysWithinTheSession()
{
    TimeView view = anHourIn();
    view.pan(-500 * Minute);
    QCOMPARE(view.from(), 1000 * Second);
    view.zoom(100, view.from());
    QCOMPARE(view.span(), 60 * Minute);
    view.zoom(0.1, view.to());
    view.showBegin();
    QCOMPARE(view.from(), 1000 * Second);
    QVERIFY(!view.following());
    view.show(0, 2000 * Second);
    QVERIFY(view.from() >= 1000 * Second);
}

void TestTimeView::revealsWithoutNeed()
{
    TimeView view = anHourIn();
    view.reveal(view.from() + Second, view.from() + 2 * Second);
    QVERIFY(view.following()); // it was in sight
    const std::int64_t there = 1000 * Second + 20 * Minute;
    view.reveal(there, there);
    QCOMPARE(view.from() + view.span() / 2, there);
    QCOMPARE(view.span(), Minute);
    view.reveal(there, there + 5 * Minute);
    QCOMPARE(view.from(), there);
    QCOMPARE(view.to(), there + 5 * Minute);
}

void TestTimeView::stepsAreRound()
{
    QCOMPARE(roundStep(1), 1);
    QCOMPARE(roundStep(3 * Ms), 5 * Ms);
    QCOMPARE(roundStep(600 * Ms), Second);
    QCOMPARE(roundStep(6 * Second), 10 * Second);
    QCOMPARE(roundStep(11 * Second), 15 * Second);
    QCOMPARE(roundStep(31 * Second), Minute);
    QCOMPARE(roundStep(40 * Minute), 60 * Minute);
    QCOMPARE(roundStep(13 * 60 * Minute), 24 * 60 * Minute);
    QCOMPARE(roundStep(3 * 24 * 60 * Minute), 5 * 24 * 60 * Minute);
}

void TestTimeView::samplesInWholeGrains()
{
    QCOMPARE(sampleStep(0, Ms), Ms);
    QCOMPARE(sampleStep(150 * Ms, Ms), 200 * Ms);
    QCOMPARE(sampleStep(3 * Ms, 100 * Ms), 100 * Ms);
    QCOMPARE(sampleStep(1, 16'000 * Second), 32'000 * Second);
    for (const std::int64_t grain : {Ms, 10 * Ms, 1000 * Second, 4000 * Second})
        for (std::int64_t wanted = 1; wanted < 100'000 * Second; wanted *= 3) {
            QCOMPARE(sampleStep(wanted, grain) % grain, 0);
            QVERIFY(sampleStep(wanted, grain) >= std::max(wanted, grain));
        }
}

void TestTimeView::writesMoments()
{
    QLocale::setDefault(QLocale(QLocale::English));
    const std::int64_t begin = 1000 * Second;
    QCOMPARE(axisTime(TimeFormat::Seconds, begin + 1500 * Ms, begin, 500 * Ms), QStringLiteral("1.5"));
    QCOMPARE(axisTime(TimeFormat::Seconds, begin + 3600 * Second, begin, 60 * Second),
             QStringLiteral("3,600"));
    // Midnight of the day, and so many steps after it, is as round as the step.
    const std::int64_t origin = axisOrigin(TimeFormat::WallClock, begin);
    QVERIFY(origin <= begin && begin - origin < 25 * 60 * Minute);
    const auto wall = [&](std::int64_t since, std::int64_t step) {
        return axisTime(TimeFormat::WallClock, origin + since, begin, step);
    };
    const std::int64_t noon = 12 * 60 * Minute;
    QCOMPARE(wall(noon, 60 * Minute), QStringLiteral("12:00"));
    QCOMPARE(wall(noon + 90 * Second, 30 * Second), QStringLiteral("12:01:30"));
    QCOMPARE(wall(noon - 1, Second), QStringLiteral("12:00:00")); // an axis is off by that much
    QCOMPARE(wall(noon + 1250 * Ms, 50 * Ms), QStringLiteral("12:00:01.25"));
    QCOMPARE(wall(noon + 1251 * Ms, Ms), QStringLiteral("12:00:01.251"));
}

QTEST_GUILESS_MAIN(TestTimeView)
#include "test_time_view.moc"
