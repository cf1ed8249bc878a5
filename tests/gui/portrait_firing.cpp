// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: takes pictures of what fires and what tells of it, to be looked at
// after a change. portrait_firing FOLDER [light|dark]
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPalette>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include "dark_palette.hpp"
#include "main_window.hpp"
#include "simulator.hpp"
#include "translations.hpp"
#include "tray_badge.hpp"
#include "trigger_number.hpp"

using namespace efdmon::gui;

namespace {

struct Studio {
    QString folder;
    QString scheme;

    void take(QWidget& widget, const char* name) const
    {
        QTest::qWait(300);
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, scheme, QLatin1String(name)));
    }
};

template <class Widget>
Widget& find(const MainWindow& window, const char* name)
{
    return *window.findChild<Widget*>(QLatin1String(name));
}

void showTrigger(const Studio& studio, const MainWindow& window)
{
    find<QToolButton>(window, "triggerMessage").click();
    auto& popup = find<QWidget>(window, "triggerPopup");
    find<TriggerNumber>(window, "triggerId").setText(QStringLiteral("0x2a"));
    studio.take(popup, "trigger");
    find<TriggerNumber>(window, "triggerData1").setText(QStringLiteral("0xnothing"));
    studio.take(popup, "trigger-wrong");
    find<TriggerNumber>(window, "triggerData1").clear();
    popup.close();
}

void showGenerators(const Studio& studio, const MainWindow& window)
{
    find<QAction>(window, "generatorAction").trigger();
    auto& panel = find<QWidget>(window, "generatorPanel");
    studio.take(panel, "generator");
    find<QPushButton>(window, "generatorStart").click();
    find<QTableWidget>(window, "generatorTable").setCurrentCell(1, 0);
    find<QRadioButton>(window, "generatorBursts").click();
    find<QPushButton>(window, "generatorStart").click();
    QTest::qWait(500);
    studio.take(panel, "generator-running");
    panel.close();
}

void showAlerts(const Studio& studio, const MainWindow& window)
{
    find<QAction>(window, "alertAction").trigger();
    auto& dialog = find<QDialog>(window, "alertDialog");
    find<QCheckBox>(window, "alertFast").click();
    find<QCheckBox>(window, "alertSilent").click();
    studio.take(dialog, "alerts");
    dialog.reject();

    auto& table = find<QTableView>(window, "channelTable");
    const QPoint at = table.visualRect(table.model()->index(1, 1)).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, table.viewport()->mapToGlobal(at));
    QApplication::sendEvent(table.viewport(), &asked);
    auto& menu = find<QMenu>(window, "channelMenu");
    studio.take(menu, "channel-menu");
    menu.close();
}

void showBadges(const Studio& studio)
{
    QLabel row;
    QPixmap picture(400, 72);
    picture.fill(row.palette().color(QPalette::Window));
    QPainter painter(&picture);
    int x = 4;
    for (const int size : {64, 22})
        for (const std::uint64_t number : {0, 7, 42, 1000}) {
            withBadge(QApplication::windowIcon(), number).paint(&painter, x, 4, size, size);
            x += size + 6;
        }
    painter.end();
    row.setPixmap(picture);
    studio.take(row, "badges");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installTranslations(application);
    const QStringList arguments = application.arguments();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.efdmonitor.EfdMonitor.svg")));
    const Studio studio{arguments.value(1, QStringLiteral(".")), arguments.value(2, QStringLiteral("light"))};
    if (studio.scheme == QLatin1String("dark"))
        application.setPalette(test::darkPalette());

    MainWindow window(simulatedEnvironment(livelyPatterns()));
    window.resize(1000, 680);
    window.show();
    QTest::qWait(1000);
    showTrigger(studio, window);
    showGenerators(studio, window);
    showAlerts(studio, window);
    showBadges(studio);
    studio.take(window, "firing");
    return 0;
}
