// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QSignalSpy>
#include <QTest>

#include "latency_plot.hpp"

using namespace efdmon;
using namespace efdmon::gui;

class TestLatency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void sumsUp();
    void hasNothingToSumUp();
    void drawsItsBars();
    void drawsOnlyWhatIsNew();
    void namesItsChannel();
    void labelsWithoutOverlap();
};

void TestLatency::sumsUp()
{
    Histogram histogram;
    std::mt19937_64 random(3);
    std::map<std::size_t, std::uint64_t> expected;
    for (int i = 0; i < 100'000; ++i) {
        // The middle of a bar, which no rounding moves into another.
        const auto bar = static_cast<std::size_t>(20 + random() % 70);
        const double ns = std::pow(10, (static_cast<double>(bar) + 0.5) / Latency::BarsPerDecade);
        histogram.record(static_cast<std::uint64_t>(ns));
        ++expected[bar];
    }
    const Latency latency = summarize(histogram);
    QCOMPARE(latency.count, 100'000U);
    QCOMPARE(latency.p50, histogram.percentile(50));
    QCOMPARE(latency.p99, histogram.percentile(99));
    QCOMPARE(latency.max, histogram.max());
    QCOMPARE(latency.bars.size(), 90U);
    for (std::size_t bar = 0; bar < latency.bars.size(); ++bar)
        QCOMPARE(latency.bars[bar], expected[bar]);
}

void TestLatency::hasNothingToSumUp()
{
    const Latency latency = summarize(Histogram());
    QCOMPARE(latency.count, 0U);
    QVERIFY(latency.bars.empty());
    Histogram extremes;
    extremes.record(0);
    extremes.record(std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(summarize(extremes).bars.front(), 1U);
    QCOMPARE(summarize(extremes).bars.back(), 1U);
}

void TestLatency::drawsItsBars()
{
    Histogram histogram;
    histogram.record(5'000, 30);
    histogram.record(40'000'000'000, 10);
    LatencyPlot plot;
    plot.resize(300, 200);
    plot.setLatency(summarize(histogram), 0, QStringLiteral("can0"));
    const auto* bars = qobject_cast<QCPBars*>(plot.plottable());
    QCOMPARE(bars->dataCount(), 2);
    QCOMPARE(bars->data()->at(0)->value, 30.0);
    QVERIFY(plot.xAxis->range().contains(barPosition(5'000)));
    QVERIFY(plot.xAxis->range().contains(barPosition(40'000'000'000)));
    QVERIFY(plot.yAxis->range().upper > 30);
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("Events: 40")));
}

void TestLatency::drawsOnlyWhatIsNew()
{
    Histogram histogram;
    histogram.record(5'000);
    LatencyPlot plot;
    plot.resize(300, 200);
    QSignalSpy drawn(&plot, &QCustomPlot::afterReplot);
    plot.setLatency(summarize(histogram), 0, QStringLiteral("can0"));
    QTRY_COMPARE(drawn.count(), 1);
    plot.setLatency(summarize(histogram), 0, QStringLiteral("can0"));
    QTest::qWait(20);
    QCOMPARE(drawn.count(), 1);
    plot.setLatency(summarize(histogram), 1, QStringLiteral("can1"));
    QTRY_COMPARE(drawn.count(), 2);
}

void TestLatency::namesItsChannel()
{
    LatencyPlot plot;
    plot.resize(300, 200);
    plot.setLatency({}, 0, QStringLiteral("can0"));
    QCOMPARE(plot.xAxis->label(), QStringLiteral("can0"));
    QVERIFY(plot.accessibleDescription().startsWith(QStringLiteral("Channel: can0.")));
    // As long as a name can be; cut off where there is no room, and whole again.
    const QString longest(31, u'W');
    plot.setLatency({}, 0, longest);
    QVERIFY(plot.xAxis->label().endsWith(QStringLiteral("…")));
    plot.show();
    plot.resize(900, 200);
    QTRY_COMPARE(plot.xAxis->label(), longest);
}

void TestLatency::labelsWithoutOverlap()
{
    Histogram histogram;
    histogram.record(1);
    histogram.record(50'000'000'000);
    // From the narrowest to where each decade has its label; empty, and with all of them.
    for (int width = 160; width < 1000; ++width) {
        LatencyPlot plot;
        plot.resize(width, 200);
        plot.setViewport(plot.rect());
        plot.setLatency(width % 2 == 0 ? Latency{} : summarize(histogram), 0, QStringLiteral("can0"));
        plot.replot();
        const QVector<QString> labels = plot.xAxis->tickVectorLabels();
        const QVector<double> ticks = plot.xAxis->tickVector();
        QVERIFY(labels.size() >= 1);
        QVERIFY2(labels.contains(QStringLiteral("1 ms")), qPrintable(labels.join(QLatin1Char(' '))));
        const QFontMetrics metrics(plot.xAxis->tickLabelFont());
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            const double distance
                = plot.xAxis->coordToPixel(ticks[i]) - plot.xAxis->coordToPixel(ticks[i - 1]);
            const int taken
                = (metrics.horizontalAdvance(labels[i]) + metrics.horizontalAdvance(labels[i - 1])) / 2;
            QVERIFY2(distance >= taken + metrics.horizontalAdvance(u'0') / 2,
                     qPrintable(QStringLiteral("%1: %2").arg(width).arg(labels.join(u' '))));
        }
    }
}

QTEST_MAIN(TestLatency)
#include "test_latency.moc"
