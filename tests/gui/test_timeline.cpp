// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a person uses it: wheel, mouse and keys.
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

#include "timeline_desk.hpp"

using namespace efdmon::gui;
using namespace efdmon::gui::test;

namespace {

bool near(std::int64_t a, std::int64_t b, std::int64_t tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void zoomsWithTheWheel();
    void movesWithTheMouse();
    void obeysKeys();
    void marksWithModifiers();
    void marksWithKeysAndTheMenu();
    void movesAMarker();
    void measuresWhatIsSelected();
    void copiesWhatItMeasures();
    void selectsWithARubberBand();
    void showsWhatTheLogSelects();
    void namesItsControls();
};

void TestTimeline::zoomsWithTheWheel()
{
    Desk desk;
    QVERIFY(desk.ready());
    QVERIFY(desk.plot.view().following());
    const std::int64_t about = desk.timeAt(0.25);
    desk.wheel(0.25, 120);
    QVERIFY(near(desk.plot.view().span(), 48 * Second, Ms));
    QVERIFY(near(desk.timeAt(0.25), about, 200 * Ms));
    QVERIFY(!desk.plot.view().following());
    QVERIFY(!desk.action("timelineFollow")->isChecked());
    desk.timeline.findChild<QToolButton*>(QStringLiteral("timelineFollowButton"))->click();
    QVERIFY(desk.plot.view().following());
    QVERIFY(desk.action("timelineFollow")->isChecked());
    desk.timeline.findChild<QToolButton*>(QStringLiteral("timelineFollowButton"))->click();
    QVERIFY(desk.action("timelineFollow")->isChecked()); // as it does already
    desk.wheel(0.99, -120);
    QVERIFY(desk.plot.view().following());
    desk.wheel(0.5, 120, Qt::ShiftModifier); // sideways
    QVERIFY(near(desk.plot.view().span(), 60 * Second, 2 * Ms));
    QVERIFY(!desk.plot.view().following());
}

void TestTimeline::movesWithTheMouse()
{
    Desk desk;
    QVERIFY(desk.ready());
    const std::int64_t grabbed = desk.timeAt(0.25);
    desk.drag(0.25, 0.75);
    QVERIFY(near(desk.timeAt(0.75), grabbed, 200 * Ms));
    QVERIFY(!desk.plot.view().following());
    desk.drag(0.75, 0.1);
    QVERIFY(desk.plot.view().following()); // back at the edge
}

void TestTimeline::obeysKeys()
{
    Desk desk;
    QVERIFY(desk.ready());
    QTest::keyClick(&desk.plot, Qt::Key_Plus);
    QCOMPARE(desk.plot.view().span(), 30 * Second);
    QVERIFY(desk.plot.view().following());
    QTest::keyClick(&desk.plot, Qt::Key_Minus);
    QCOMPARE(desk.plot.view().span(), 60 * Second);
    QTest::keyClick(&desk.plot, Qt::Key_Left);
    QVERIFY(!desk.plot.view().following());
    QTest::keyClick(&desk.plot, Qt::Key_Right);
    QVERIFY(desk.plot.view().following());
    QTest::keyClick(&desk.plot, Qt::Key_Home);
    QVERIFY(near(desk.plot.view().from(), desk.start, Ms));
    QTest::keyClick(&desk.plot, Qt::Key_End);
    QVERIFY(desk.plot.view().following());
    QTest::keyClick(&desk.plot, Qt::Key_0);
    QVERIFY(near(desk.plot.view().span(), 600 * Second, Ms));
    QTest::keyClick(&desk.plot, Qt::Key_S);
    QCOMPARE(desk.plot.format(), TimeFormat::Seconds);
    QTest::keyClick(&desk.plot, Qt::Key_S);
    QCOMPARE(desk.plot.format(), TimeFormat::WallClock);
}

void TestTimeline::marksWithModifiers()
{
    Desk desk;
    QVERIFY(desk.ready());
    QVERIFY(!desk.action("timelineCopy")->isEnabled());
    const History& history = desk.model.history();
    QTest::mouseClick(&desk.plot, Qt::LeftButton, Qt::ControlModifier, desk.at(0.25));
    QVERIFY(near(*history.marker(Marker::A), desk.timeAt(0.25), 200 * Ms));
    QVERIFY(!history.marker(Marker::B));
    QTest::mouseClick(&desk.plot, Qt::LeftButton, Qt::ControlModifier | Qt::ShiftModifier, desk.at(0.5));
    QVERIFY(near(*history.marker(Marker::B), desk.timeAt(0.5), 200 * Ms));
    // An event a second, and so many seconds.
    QVERIFY(near(static_cast<std::int64_t>(history.between().received), 15, 1));
    QVERIFY2(desk.text().contains(QStringLiteral(" events   0 lost")), qPrintable(desk.text()));
    auto& remove = *desk.timeline.findChild<QToolButton*>(QStringLiteral("timelineClearMarkersButton"));
    QVERIFY(remove.isVisible());
    QTest::keyClick(&desk.plot, Qt::Key_Delete);
    QVERIFY(!history.marker(Marker::A) && !history.marker(Marker::B));
    QVERIFY(!remove.isVisible());
    QVERIFY(!desk.action("timelineCopy")->isEnabled());
    // Ctrl alone grabs the first again, places the second elsewhere, and then moves
    // the nearer one.
    for (const double share : {0.1, 0.1, 0.85, 0.75, 0.25})
        QTest::mouseClick(&desk.plot, Qt::LeftButton, Qt::ControlModifier, desk.at(share));
    QVERIFY(near(*history.marker(Marker::A), desk.timeAt(0.25), 200 * Ms));
    QVERIFY(history.marker(Marker::B));
    QVERIFY(near(*history.marker(Marker::B), desk.timeAt(0.75), 200 * Ms));
}

void TestTimeline::marksWithKeysAndTheMenu()
{
    Desk desk;
    QVERIFY(desk.ready());
    const History& history = desk.model.history();
    QTest::keyClick(&desk.plot, Qt::Key_A);
    QTest::keyClick(&desk.plot, Qt::Key_B);
    QVERIFY(history.marker(Marker::A) && history.marker(Marker::B));
    QVERIFY(*history.marker(Marker::A) < *history.marker(Marker::B));
    Q_EMIT desk.plot.customContextMenuRequested(desk.at(0.8));
    auto* menu = desk.timeline.findChild<QMenu*>(QStringLiteral("timelineMenu"));
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    desk.action("timelineSetA")->trigger();
    QVERIFY(near(*history.marker(Marker::A), desk.timeAt(0.8), 200 * Ms));
}

void TestTimeline::movesAMarker()
{
    Desk desk;
    QVERIFY(desk.ready());
    QTest::mouseClick(&desk.plot, Qt::LeftButton, Qt::ControlModifier, desk.at(0.25));
    const std::int64_t from = desk.plot.view().from();
    desk.drag(0.25, 0.4);
    QCOMPARE(desk.plot.view().from(), from); // the view stays
    QVERIFY(near(*desk.model.history().marker(Marker::A), desk.timeAt(0.4), 200 * Ms));
}

void TestTimeline::measuresWhatIsSelected()
{
    Desk desk;
    QVERIFY(desk.ready());
    desk.plot.setMarker(Marker::A, static_cast<std::uint64_t>(desk.now - 10 * Second));
    desk.plot.setMarker(Marker::B, static_cast<std::uint64_t>(desk.now));
    QVERIFY2(desk.text().contains(QStringLiteral("110 events   20 lost")), qPrintable(desk.text()));
    desk.plot.setChannels({1});
    QVERIFY2(desk.text().contains(QStringLiteral("100 events   20 lost")), qPrintable(desk.text()));
    // What comes later counts, too, at the next refresh.
    Snapshot late;
    late.counts[1] = {};
    late.sums[1].push_back({(desk.now - Second) / Ms * Ms, {5, 0}});
    desk.model.apply(late, desk.now + Ms);
    desk.timeline.refresh();
    QVERIFY2(desk.text().contains(QStringLiteral("105 events")), qPrintable(desk.text()));
}

void TestTimeline::copiesWhatItMeasures()
{
    Desk desk;
    QVERIFY(desk.ready());
    QTest::keyClick(&desk.plot, Qt::Key_A);
    QTest::keyClick(&desk.plot, Qt::Key_B);
    QTest::keyClick(&desk.plot, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.text());
    QVERIFY(desk.text().startsWith(QStringLiteral("A ")));
}

void TestTimeline::selectsWithARubberBand()
{
    Desk desk;
    QVERIFY(desk.ready());
    QSignalSpy selected(&desk.plot, &TimelinePlot::timeRangeSelected);
    QSignalSpy cleared(&desk.plot, &TimelinePlot::selectionCleared);
    desk.drag(0.6, 0.2, Qt::ShiftModifier); // leftwards, too
    QCOMPARE(selected.count(), 1);
    QVERIFY(near(selected[0][0].value<std::int64_t>(), desk.timeAt(0.2), 200 * Ms));
    QVERIFY(near(selected[0][1].value<std::int64_t>(), desk.timeAt(0.6), 200 * Ms));
    QVERIFY(desk.text().startsWith(QStringLiteral("Selected ")));
    // What was done last is what is measured.
    desk.action("timelineSetA")->trigger();
    QVERIFY(desk.text().startsWith(QStringLiteral("A ")));
    desk.drag(0.2, 0.6, Qt::ShiftModifier);
    QVERIFY(desk.text().startsWith(QStringLiteral("Selected ")));
    desk.plot.clearMarkers();
    QTest::mouseClick(&desk.plot, Qt::LeftButton, {}, desk.at(0.9));
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!desk.plot.selection());
    desk.drag(0.3, 0.5, Qt::ShiftModifier);
    QTest::keyClick(&desk.plot, Qt::Key_Escape);
    QCOMPARE(cleared.count(), 2);
    QCOMPARE(selected.count(), 3);
}

void TestTimeline::showsWhatTheLogSelects()
{
    Desk desk;
    QVERIFY(desk.ready());
    QSignalSpy selected(&desk.plot, &TimelinePlot::timeRangeSelected);
    const std::int64_t there = desk.start + 100 * Second;
    desk.plot.selectTimeRange(static_cast<std::uint64_t>(there), static_cast<std::uint64_t>(there + Second));
    QVERIFY(desk.plot.view().from() < there && desk.plot.view().to() > there + Second);
    QVERIFY(!desk.plot.view().following());
    QCOMPARE(desk.plot.selection()->from, there);
    QCOMPARE(selected.count(), 0); // or it would go in circles
    desk.plot.follow();
    desk.plot.showTime(static_cast<std::uint64_t>(desk.now - Second));
    QVERIFY(desk.plot.view().following()); // it was in sight
}

void TestTimeline::namesItsControls()
{
    Desk desk;
    for (const QToolButton* button : desk.timeline.findChildren<QToolButton*>()) {
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        QVERIFY(!button->objectName().isEmpty());
    }
    for (const QAction* action : desk.plot.actions())
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
