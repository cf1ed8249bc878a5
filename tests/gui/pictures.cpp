// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: takes the pictures that README and software centres show. The
// window is the program's own, on the channels of --simulate, used as a person
// would use it.
// pictures FILE light|dark [SECONDS]
#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QPixmap>
#include <QStyleFactory>
#include <QTest>
#include <QToolButton>

#include "dark_palette.hpp"
#include "log_view.hpp"
#include "main_window.hpp"
#include "simulator.hpp"
#include "timeline_plot.hpp"
#include "translations.hpp"

using namespace efdmon::gui;

namespace {

constexpr QSize PictureSize(1280, 800);
constexpr std::int64_t PictureSecond = 1'000'000'000;

void measure(MainWindow& window)
{
    auto& plot = *window.findChild<TimelinePlot*>();
    const auto ago = [&](double seconds) {
        return static_cast<std::uint64_t>(plot.view().to()
                                          - static_cast<std::int64_t>(seconds * PictureSecond));
    };
    plot.setMarker(Marker::A, ago(30));
    plot.setMarker(Marker::B, ago(12));
}

// The last event of a process among those in sight, so that all fields say something.
void chooseEvent(MainWindow& window)
{
    window.findChild<QAction*>(QStringLiteral("detailsAction"))->setChecked(true);
    auto& log = *window.findChild<LogView*>();
    for (int row = log.log().rowCount() - 4; row > 0; --row)
        if (log.log().record(row).event.has_task()) {
            log.jumpTo(row);
            log.scrollToBottom();
            return;
        }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installTranslations(application);
    const QStringList arguments = application.arguments();
    if (arguments.value(2) == QLatin1String("dark"))
        application.setPalette(test::darkPalette());
    MainWindow window(simulatedEnvironment(livelyPatterns()));
    window.resize(PictureSize);
    window.show();
    QTest::qWait(500);
    window.findChild<QToolButton*>(QStringLiteral("closeNotice"))->click();
    QTest::qWait(1000 * arguments.value(3, QStringLiteral("62")).toInt());
    measure(window);
    chooseEvent(window);
    QTest::qWait(200);
    return window.grab().save(arguments.value(1)) ? EXIT_SUCCESS : EXIT_FAILURE;
}
