// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline draws, and when.
#include <QElapsedTimer>
#include <QSignalSpy>

#include "theme.hpp"
#include "time_ticker.hpp"
#include "timeline_desk.hpp"

using namespace efdmon::gui;
using namespace efdmon::gui::test;

namespace {

// The area under the curve is what was fired.
double eventsDrawn(const QCPGraph& graph)
{
    double events = 0;
    const auto& points = *graph.data();
    for (auto point = points.constBegin(); point + 1 != points.constEnd(); ++point)
        events += point->value * ((point + 1)->key - point->key);
    return events;
}

} // namespace

class TestTimelineDrawing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void drawsOnceAFrame();
    void restsWhileHidden();
    void drawsTheRate();
    void drawsARecordingToItsEnd();
    void drawsLosses();
    void drawsTheRateAsALogarithm();
    void neverOverlapsItsLabels();
};

void TestTimelineDrawing::drawsOnceAFrame()
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

void TestTimelineDrawing::restsWhileHidden()
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

void TestTimelineDrawing::drawsTheRate()
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
void TestTimelineDrawing::drawsARecordingToItsEnd()
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

void TestTimelineDrawing::drawsLosses()
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
void TestTimelineDrawing::drawsTheRateAsALogarithm()
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

void TestTimelineDrawing::neverOverlapsItsLabels()
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

QTEST_MAIN(TestTimelineDrawing)
#include "test_timeline_drawing.moc"
