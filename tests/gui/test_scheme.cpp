// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's colours change under the open window, and all of it follows.
#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "channel_model.hpp"
#include "color_rules_dialog.hpp"
#include "latency_plot.hpp"
#include "log_model.hpp"
#include "screen.hpp"
#include "theme.hpp"
#include "timeline_plot.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

namespace {

QPalette scheme(bool dark)
{
    QPalette made(dark ? QColor(0x2a2e32) : QColor(0xefefef));
    made.setColor(QPalette::Base, dark ? QColor(0x1b1e20) : QColor(0xffffff));
    made.setColor(QPalette::Text, dark ? QColor(0xfcfcfc) : QColor(0x232629));
    return made;
}

// The lightness that most of the widget has.
int ground(QWidget& widget)
{
    const QImage image = widget.grab().toImage();
    std::array<int, 256> times{};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++times[static_cast<std::size_t>(image.pixelColor(x, y).lightness())];
    return static_cast<int>(std::max_element(times.begin(), times.end()) - times.begin());
}

// What is drawn on a transparent ground.
int ink(const QIcon& icon)
{
    const QImage image = icon.pixmap(16).toImage();
    int sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > 200) {
                sum += image.pixelColor(x, y).lightness();
                ++count;
            }
    return count > 0 ? sum / count : -1;
}

QColor ruleTint(const Screen& screen)
{
    return screen.log().model()->index(0, 0).data(Qt::BackgroundRole).value<QColor>();
}

void addRule(Screen& screen)
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("rules.ini")), QSettings::IniFormat);
    writeColorRules(settings, {{QStringLiteral("seq > 0"), QColor(Qt::blue), true}});
    settings.setValue(QStringLiteral("introduced"), true);
    screen.window.restoreLayout(settings);
}

} // namespace

class TestScheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void followsTheDesktop();
    void followsInOpenRules();
    void isReadableInBoth();

private:
    void expect(Screen& screen, bool dark);
};

void TestScheme::expect(Screen& screen, bool dark)
{
    QApplication::setPalette(scheme(dark));
    const auto isDark = [](int lightness) { return lightness < 128; };
    for (const char* part : {"channelTable", "eventLog", "ratePlot", "latencyPlot", "noticeBar", "toolBar",
                             "timelineStrip", "eventDetail", "statusLine", "introduction", "filterEdit"})
        QTRY_VERIFY2(isDark(ground(*screen.find<QWidget>(part))) == dark, part);
    // Pens and brushes of the plots.
    const auto& plot = *screen.find<TimelinePlot>("ratePlot");
    QVERIFY(plot.graphCount() > 0);
    QCOMPARE(plot.graph(0)->pen().color(), channelColor(0, scheme(dark)));
    QVERIFY(isDark(plot.xAxis->tickLabelColor().lightness()) != dark);
    auto& histogram = *screen.find<LatencyPlot>("latencyPlot");
    const auto* bars = qobject_cast<QCPBars*>(histogram.plottable(0));
    QCOMPARE(bars->brush().color(),
             blend(scheme(dark).color(QPalette::Base), channelColor(0, scheme(dark)), 0.7));
    // Icons, and what the log's rules paint behind their rows.
    for (const char* button : {"pauseButton", "clearButton", "saveButton", "closeNotice"})
        QVERIFY2(isDark(ink(screen.find<QToolButton>(button)->icon())) != dark, button);
    QCOMPARE(ruleTint(screen), blend(scheme(dark).color(QPalette::Base), QColor(Qt::blue), 0.3));
}

void TestScheme::followsTheDesktop()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    addRule(screen);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.window.resize(1280, 800);
    screen.action("detailsAction").setChecked(true);
    screen.action("introductionAction").trigger();
    channel.fire(20);
    QTRY_COMPARE(screen.rows(), 20);
    QTRY_VERIFY(screen.find<TimelinePlot>("ratePlot")->graphCount() > 0);
    system.fireError = "Not now";
    screen.action("triggerAction").trigger();
    QTRY_VERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    for (const bool dark : {true, false, true}) {
        expect(screen, dark);
        if (QTest::currentTestFailed())
            return;
    }
    QApplication::setPalette(QPalette());
}

void TestScheme::followsInOpenRules()
{
    const LogModel log;
    const QColor blue(Qt::blue);
    ColorRulesDialog dialog(log, {{QStringLiteral("id == 1"), blue, true}});
    dialog.show();
    const QListWidgetItem& rule = *dialog.findChild<QListWidget*>(QStringLiteral("colorRules"))->item(0);
    for (const bool dark : {true, false, true}) {
        QApplication::setPalette(scheme(dark));
        QTRY_COMPARE(rule.background().color(), blend(scheme(dark).color(QPalette::Base), blue, 0.3));
    }
    QApplication::setPalette(QPalette());
}

// Text on its ground, by the rule of the Web's guidelines: 4.5 to 1.
void TestScheme::isReadableInBoth()
{
    const auto luminance = [](const QColor& color) {
        const auto linear
            = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    };
    const auto contrast = [&](const QColor& a, const QColor& b) {
        const double x = luminance(a) + 0.05;
        const double y = luminance(b) + 0.05;
        return std::max(x, y) / std::min(x, y);
    };
    for (const bool dark : {false, true}) {
        const QPalette palette = scheme(dark);
        const QColor base = palette.color(QPalette::Base);
        for (unsigned channel = 0; channel < 8; ++channel)
            QVERIFY2(contrast(channelColor(channel, palette), base) >= 4.5,
                     qPrintable(QString::number(channel)));
        for (const Signal signal : {Signal::Good, Signal::Warning, Signal::Bad})
            QVERIFY(contrast(signalColor(signal, palette), base) >= 4.5);
        // Hints, which are weaker than text.
        QVERIFY(contrast(quietText(palette), base) >= 4.5);
    }
}

QTEST_MAIN(TestScheme)
#include "test_scheme.moc"
