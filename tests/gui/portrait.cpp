// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: takes pictures of the window, to be looked at after a change.
// portrait FOLDER [light|dark] [WIDTH HEIGHT]
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QPalette>
#include <QPixmap>
#include <QStyle>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "dark_palette.hpp"
#include "fake_system.hpp"
#include "main_window.hpp"
#include "simulator.hpp"
#include "timeline_plot.hpp"
#include "translations.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::darkPalette;

namespace {

void take(QWidget& window, const QString& folder, const QString& name)
{
    QTest::qWait(300);
    window.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

void drive(test::FakeSystem& system, int channels)
{
    for (int i = 0; i < 40; ++i) {
        for (int c = 0; c < channels; ++c) {
            auto& channel = *system.channels.at(static_cast<unsigned>(c));
            for (int n = 0; n < (i * (c + 3)) % 17; ++n)
                c == 0 ? channel.fireAs("bash", 4242, 0) : channel.fireAs("kworker/u4:1", 17, 3, 0xdeadbeef);
        }
        QTest::qWait(100);
    }
}

void showSimulated(const QString& folder, const QString& scheme, const QSize& size)
{
    MainWindow window(simulatedEnvironment(livelyPatterns()));
    window.resize(size);
    window.show();
    QTest::qWait(15000);
    take(window, folder, QStringLiteral("%1-simulated").arg(scheme));
}

// What the window says about itself, and how it looks at its first size.
void showHelp(const QString& folder, const QString& scheme)
{
    MainWindow window(simulatedEnvironment(livelyPatterns()));
    window.show();
    QTest::qWait(5000);
    window.findChild<QAction*>(QStringLiteral("introductionAction"))->trigger();
    window.findChild<QAction*>(QStringLiteral("detailsAction"))->setChecked(true);
    window.findChild<QAction*>(QStringLiteral("timelineLogarithm"))->setChecked(true);
    take(window, folder, QStringLiteral("%1-introduction").arg(scheme));
    for (const char* name : {"shortcutsAction", "aboutAction"}) {
        window.findChild<QAction*>(QLatin1String(name))->trigger();
        auto* dialog = window.findChildren<QDialog*>().constLast();
        take(*dialog, folder, QStringLiteral("%1-%2").arg(scheme, QLatin1String(name)));
        dialog->close();
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installTranslations(application);
    const QStringList arguments = application.arguments();
    const QString folder = arguments.value(1, QStringLiteral("."));
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    if (scheme == QLatin1String("dark"))
        application.setPalette(darkPalette());
    const QSize size(arguments.value(3, QStringLiteral("1280")).toInt(),
                     arguments.value(4, QStringLiteral("800")).toInt());

    showHelp(folder, scheme);
    showSimulated(folder, scheme, size);

    test::FakeSystem system;
    MainWindow window(system.environment());
    window.resize(size);
    window.show();
    take(window, folder, QStringLiteral("%1-problem").arg(scheme));
    system.add(0);
    take(window, folder, QStringLiteral("%1-empty").arg(scheme));
    drive(system, 1);
    take(window, folder, QStringLiteral("%1-one").arg(scheme));
    system.add(1, "button", 4711).ring.emit_burst(3);
    system.add(2, "gpio-line", 123456);
    QTest::qWait(300);
    drive(system, 3);
    system.channels.at(2)->fire(5000);
    take(window, folder, QStringLiteral("%1-three").arg(scheme));

    // A closer look: markers, a selection, and the eventfd's reads.
    window.findChild<QTabWidget*>(QStringLiteral("channelDetails"))->setCurrentIndex(1);
    for (const char* action : {"timelineZoomIn", "timelineZoomIn", "timelineSetA", "timelineSetB"})
        window.findChild<QAction*>(QLatin1String(action))->trigger();
    auto& plot = *window.findChild<TimelinePlot*>();
    const auto second = [&](int ago) {
        return static_cast<std::uint64_t>(plot.view().to() - ago * std::int64_t{1'000'000'000});
    };
    plot.selectTimeRange(second(4), second(2));
    window.findChild<QTableView*>(QStringLiteral("channelTable"))->selectRow(1);
    take(window, folder, QStringLiteral("%1-measured").arg(scheme));

    // Paused, with an error to read, one bell too many, and the other scheme.
    window.findChild<QAction*>(QStringLiteral("pauseAction"))->trigger();
    system.fireError = "The channel efdmon0 refused the message";
    window.findChild<QAction*>(QStringLiteral("triggerAction"))->trigger();
    system.channels.at(1)->fire(70);
    system.channels.at(1)->ringBell(1);
    application.setPalette(scheme == QLatin1String("dark") ? QApplication::style()->standardPalette()
                                                           : darkPalette());
    take(window, folder, QStringLiteral("%1-switched").arg(scheme));
    return 0;
}
