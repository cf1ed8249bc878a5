// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a person uses it: wheel, mouse and keys.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "channel_model.hpp"
#include "theme.hpp"
#include "time_ticker.hpp"
#include "timeline.hpp"

using namespace efdmon::gui;

namespace {

constexpr std::int64_t Ms = 1'000'000;
constexpr std::int64_t Second = 1000 * Ms;

ChannelStatus channelStatus(unsigned number)
{
    ChannelStatus made;
    made.number = number;
    made.name = nodeName(number);
    made.watched = made.fresh = true;
    return made;
}

// A window with a timeline of two channels: ten minutes, then a loss, up to now.
struct Desk {
    Desk()
        : timeline(model)
        , plot(timeline.plot())
        , start(model.now())
    {
        model.setChannels({channelStatus(0), channelStatus(1)});
        timeline.refresh();
        // On a full second, where any marker may be.
        now = plot.view().to() / Second * Second + 600 * Second;
        start = now - 600 * Second;
        Snapshot snapshot;
        snapshot.counts[0] = {600, 600, 0, 600};
        for (std::int64_t i = 0; i < 600; ++i)
            snapshot.sums[0].push_back({(start + i * Second) / Ms * Ms, {1, 0}});
        snapshot.sums[1].push_back({(now - 2 * Second) / Ms * Ms, {100, 20}});
        model.apply(snapshot, now);
        timeline.refresh();
        timeline.resize(800, 240);
        timeline.show();
        timeline.activateWindow();
        plot.setFocus();
    }

    bool ready() { return QTest::qWaitForWindowActive(&timeline) && settle(); }
    // Until the frame under way has been drawn.
    bool settle()
    {
        return QTest::qWaitFor([this] { return !plot.findChild<QTimer*>()->isActive(); });
    }
    QRect field() const { return plot.axisRect()->rect(); }
    QPoint at(double share) const
    {
        return {field().left() + qRound(share * field().width()), field().center().y()};
    }
    void wheel(double share, int delta, Qt::KeyboardModifiers keys = {})
    {
        const QPointF where = at(share);
        QWheelEvent event(where, plot.mapToGlobal(where), {}, QPoint(0, delta), Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot, &event);
    }
    void drag(double from, double to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&plot, Qt::LeftButton, keys, at(from));
        QMouseEvent move(QEvent::MouseMove, at(to), plot.mapToGlobal(at(to)), Qt::NoButton, Qt::LeftButton,
                         keys);
        QApplication::sendEvent(&plot, &move);
        QTest::mouseRelease(&plot, Qt::LeftButton, keys, at(to));
    }
    QString text() const
    {
        return timeline.findChild<QLabel*>(QStringLiteral("timelineMeasure"))->accessibleDescription();
    }
    QAction* action(const char* name) const { return timeline.findChild<QAction*>(QLatin1String(name)); }
    std::int64_t timeAt(double share) const
    {
        return plot.view().from()
            + static_cast<std::int64_t>(share * static_cast<double>(plot.view().span()));
    }

    ChannelModel model;
    Timeline timeline;
    TimelinePlot& plot;
    std::int64_t start;
    std::int64_t now = 0;
};

// The area under the curve is what was fired.
double eventsDrawn(const QCPGraph& graph)
{
    double events = 0;
    const auto& points = *graph.data();
    for (auto point = points.constBegin(); point + 1 != points.constEnd(); ++point)
        events += point->value * ((point + 1)->key - point->key);
    return events;
}

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
    void drawsOnceAFrame();
    void restsWhileHidden();
    void drawsTheRate();
    void drawsARecordingToItsEnd();
    void drawsLosses();
    void drawsTheRateAsALogarithm();
    void neverOverlapsItsLabels();
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
    QTest::keyClick(&desk.plot, Qt::Key_Delete);
    QVERIFY(!history.marker(Marker::A) && !history.marker(Marker::B));
    QVERIFY(!desk.action("timelineCopy")->isEnabled());
    // Ctrl alone grabs the first again, and places the second elsewhere.
    for (const double share : {0.25, 0.25, 0.75})
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
    QTest::mouseClick(&desk.plot, Qt::LeftButton, {}, desk.at(0.9));
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!desk.plot.selection());
    desk.drag(0.3, 0.5, Qt::ShiftModifier);
    QTest::keyClick(&desk.plot, Qt::Key_Escape);
    QCOMPARE(cleared.count(), 2);
    QCOMPARE(selected.count(), 2);
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

void TestTimeline::drawsOnceAFrame()
{
    Desk desk;
    QVERIFY(desk.ready());
    QSignalSpy drawn(&desk.plot, &QCustomPlot::afterReplot);
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 1000; ++i) {
        desk.wheel(0.5, i % 2 == 0 ? 120 : -120);
        desk.timeline.refresh();
        QCoreApplication::processEvents();
    }
    QVERIFY(desk.settle());
    QVERIFY2(drawn.count() <= time.elapsed() / 16 + 2, qPrintable(QString::number(drawn.count())));
    QVERIFY(drawn.count() >= 1);
    drawn.clear();
    QTest::qWait(100);
    QCOMPARE(drawn.count(), 0);
}

void TestTimeline::restsWhileHidden()
{
    Desk desk;
    QVERIFY(desk.ready());
    desk.timeline.hide();
    QSignalSpy drawn(&desk.plot, &QCustomPlot::afterReplot);
    desk.timeline.refresh();
    desk.plot.zoomIn();
    QTest::qWait(50);
    QCOMPARE(drawn.count(), 0);
    desk.timeline.show();
    QTRY_VERIFY(drawn.count() > 0);
    QCOMPARE(desk.plot.xAxis->range().size(), TimeTicker::key(desk.plot.view().span()));
}

void TestTimeline::drawsTheRate()
{
    Desk desk;
    QVERIFY(desk.ready());
    QCOMPARE(desk.plot.graphCount(), 2);
    desk.plot.setChannels({0});
    QVERIFY(desk.settle());
    QCOMPARE(desk.plot.graphCount(), 1);
    double events = eventsDrawn(*desk.plot.graph(0));
    QVERIFY2(std::abs(events - 60) <= 1.5, qPrintable(QString::number(events)));
    desk.plot.showAll();
    QVERIFY(desk.settle());
    events = eventsDrawn(*desk.plot.graph(0));
    QVERIFY2(std::abs(events - 600) <= 3, qPrintable(QString::number(events)));
    QVERIFY(desk.plot.graph(0)->data()->size() < 1000);
}

// Also where the last events share a step, and in a plot that has few of them.
void TestTimeline::drawsARecordingToItsEnd()
{
    const QList<int> widths{200, 800, 2000};
    for (const int width : widths) {
        ChannelModel model;
        Timeline timeline(model);
        Snapshot snapshot;
        snapshot.sums[0] = {{5 * Second, {8, 0}}, {5 * Second + 300 * Ms, {4, 0}}};
        model.setChannels({channelStatus(0)});
        model.apply(snapshot, 5 * Second + 300 * Ms);
        timeline.resize(width, 240);
        timeline.endWith(5 * Second + 300 * Ms);
        timeline.show();
        QTRY_COMPARE(timeline.plot().graphCount(), 1);
        QTRY_VERIFY(std::abs(eventsDrawn(*timeline.plot().graph(0)) - 12) < 0.001);
        const TimeView& view = timeline.plot().view();
        QVERIFY(view.to() > 5 * Second + 300 * Ms);
        QVERIFY(view.from() <= 5 * Second);
    }
}

void TestTimeline::drawsLosses()
{
    Desk desk;
    QVERIFY(desk.ready());
    const auto redAt = [&](std::int64_t time) {
        const QImage picture = desk.plot.grab().toImage();
        const int x = qRound(desk.plot.xAxis->coordToPixel(TimeTicker::key(time))) + 1;
        return picture.pixelColor(x, desk.field().bottom() - 2)
            == signalColor(Signal::Bad, desk.plot.palette());
    };
    QVERIFY(redAt(desk.now - 2 * Second));
    QVERIFY(!redAt(desk.now - 20 * Second));
    desk.plot.setChannels({0}); // the other one's loss
    QVERIFY(desk.settle());
    QVERIFY(!redAt(desk.now - 2 * Second));
}

// One event a second beside a hundred: both are far from the bottom and the top.
void TestTimeline::drawsTheRateAsALogarithm()
{
    Desk desk;
    QVERIFY(desk.ready());
    QCOMPARE(desk.plot.yAxis->range().lower, 0.0);
    desk.action("timelineLogarithm")->trigger();
    QVERIFY(desk.settle());
    QCOMPARE(desk.plot.yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(desk.plot.yAxis->range().lower > 0);
    const auto height
        = [&](double rate) { return desk.field().bottom() - desk.plot.yAxis->coordToPixel(rate); };
    QVERIFY(std::abs((height(100) - height(10)) - (height(10) - height(1))) < 1);
    QTest::keyClick(&desk.plot, Qt::Key_L);
    QVERIFY(desk.settle());
    QCOMPARE(desk.plot.yAxis->scaleType(), QCPAxis::stLinear);
    QCOMPARE(desk.plot.yAxis->range().lower, 0.0);
}

void TestTimeline::neverOverlapsItsLabels()
{
    Desk desk;
    QVERIFY(desk.ready());
    for (const int width : {250, 400, 800, 1600}) {
        desk.timeline.resize(width, 240);
        for (const TimeFormat format : {TimeFormat::WallClock, TimeFormat::Seconds}) {
            desk.plot.setFormat(format);
            desk.plot.showAll();
            for (int i = 0; i < 16; ++i) {
                desk.plot.zoomIn();
                QVERIFY(desk.settle());
                const QVector<double> ticks = desk.plot.xAxis->tickVector();
                const QVector<QString> labels = desk.plot.xAxis->tickVectorLabels();
                const QFontMetrics metrics(desk.plot.xAxis->tickLabelFont());
                for (qsizetype n = 1; n < ticks.size(); ++n) {
                    const double distance = desk.plot.xAxis->coordToPixel(ticks[n])
                        - desk.plot.xAxis->coordToPixel(ticks[n - 1]);
                    const int room
                        = (metrics.horizontalAdvance(labels[n]) + metrics.horizontalAdvance(labels[n - 1]))
                        / 2;
                    QVERIFY2(distance > room, qPrintable(labels.join(QLatin1Char(' '))));
                    QVERIFY(labels[n] != labels[n - 1]);
                }
            }
        }
    }
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
