// SPDX-License-Identifier: GPL-3.0-or-later
// What all plots have in common: their numbers, their room, their focus.
#include <QTest>

#include "late_plot.hpp"
#include "plot_style.hpp"
#include "timeline_marks.hpp"

using namespace efdmon::gui;

namespace {

struct Plot : LatePlot {
    Plot()
    {
        setUpPlot(*this);
        colorPlot(*this);
        yAxis->setLabel(QStringLiteral("events/s"));
        setFocusPolicy(Qt::StrongFocus);
        resize(400, 200);
        show();
    }

    void showUpTo(double most)
    {
        yAxis->setRange(0, most);
        replot();
    }
};

} // namespace

class TestPlotStyle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void writesRoundNumbers();
    void staysWhereItIs();
    void keepsAMarkersNameInside();
    void showsWhereTheKeyboardIs();
};

void TestPlotStyle::writesRoundNumbers()
{
    Plot plot;
    plot.showUpTo(45'000);
    QCOMPARE(plot.yAxis->tickVectorLabels().mid(0, 3),
             (QVector<QString>{QStringLiteral("0"), QStringLiteral("20 k"), QStringLiteral("40 k")}));
    plot.showUpTo(1'600'000);
    QVERIFY(plot.yAxis->tickVectorLabels().contains(QStringLiteral("500 k")));
    QVERIFY(plot.yAxis->tickVectorLabels().contains(QStringLiteral("1.5 M")));
}

void TestPlotStyle::staysWhereItIs()
{
    Plot plot;
    plot.showUpTo(10);
    const int left = plot.axisRect()->left();
    for (const double most : {50.0, 500.0, 6'000.0, 15'000.0, 900'000.0, 1'600'000.0}) {
        plot.showUpTo(most);
        QCOMPARE(plot.axisRect()->left(), left);
    }
}

void TestPlotStyle::keepsAMarkersNameInside()
{
    const QRect field(50, 10, 300, 100);
    for (const Qt::Edge side : {Qt::LeftEdge, Qt::RightEdge})
        for (int x = field.left(); x <= field.right(); ++x)
            QVERIFY2(field.contains(markerTag(field, x, {20, 15}, side)), qPrintable(QString::number(x)));
    QCOMPARE(markerTag(field, 60, {20, 15}, Qt::RightEdge).left(), 60);
    QCOMPARE(markerTag(field, 80, {20, 15}, Qt::LeftEdge).right(), 80);
}

void TestPlotStyle::showsWhereTheKeyboardIs()
{
    Plot plot;
    plot.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&plot));
    plot.clearFocus();
    const QColor frame = plot.palette().color(QPalette::Highlight);
    const auto corner = [&] { return plot.grab().toImage().pixelColor(0, 0); };
    plot.setFocus(Qt::MouseFocusReason);
    QVERIFY(corner() != frame);
    plot.clearFocus();
    plot.setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(corner(), frame);
    plot.clearFocus();
    QTRY_VERIFY(corner() != frame);
}

QTEST_MAIN(TestPlotStyle)
#include "test_plot_style.moc"
