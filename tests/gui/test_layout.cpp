// SPDX-License-Identifier: GPL-3.0-or-later
// Where room goes in the window, and what of it is kept for the next time.
#include <algorithm>

#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "channel_model.hpp"
#include "event_detail.hpp"
#include "last_event_delegate.hpp"
#include "screen.hpp"
#include "status_line.hpp"
#include "theme.hpp"
#include "timeline_plot.hpp"
#include "window_size.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

class TestLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void shortensTheLastEvent();
    void cutsNothingAtItsFirstSize();
    void fitsASmallScreen();
    void leavesOutWhatHasNoRoom();
    void cutsNoNumber();
    void laysOutOnceForAMark();
    void showsNoMenuKeysOnButtons();
    void keepsTabsAndChoices();
    void detailsAreCompactWithoutAnEvent();
    void detailsKeepTheirWidth();
};

void TestLayout::shortensTheLastEvent()
{
    const QFontMetrics metrics(numberFont());
    const auto fitting = [&](const QString& text, const QString& room) {
        return fittingEvent(text, metrics, metrics.horizontalAdvance(room));
    };
    const QString all = QStringLiteral("12:34:56.123456789   sysfs   my bash (12)");
    const auto expect
        = [&](const char* room) { QCOMPARE(fitting(all, QLatin1String(room)), QLatin1String(room)); };
    expect("12:34:56.123456789   sysfs   my bash (12)");
    expect("12:34:56.123456789   sysfs");
    expect("12:34:56.123456789");
    expect("12:34:56.123456");
    expect("12:34:56.123");
    expect("12:34:56");
    QCOMPARE(fitting(all, QStringLiteral("12:34:56.123456789   sysfs   my ")),
             QStringLiteral("12:34:56.123456789   sysfs"));
    // What is no event is cut by the table, with its dots.
    QCOMPARE(fitting(QStringLiteral("Permission denied"), QStringLiteral("Perm")),
             QStringLiteral("Permission denied"));
}

void TestLayout::cutsNothingAtItsFirstSize()
{
    FakeSystem system;
    system.add(0);
    system.add(1, "button");
    Screen screen(system);
    QTRY_COMPARE(screen.channels().model()->rowCount(), 2);
    QCOMPARE(screen.window.width(), 1000);
    system.channels.at(1)->fireAs("systemd-udevd", 1234567);
    QTRY_VERIFY(screen.channelCell(1, ChannelModel::Last).contains(QStringLiteral("systemd-udevd")));
    const QFontMetrics metrics(numberFont());
    const int room = screen.channels().columnWidth(ChannelModel::Last) - 16;
    const QString shown = fittingEvent(screen.channelCell(1, ChannelModel::Last), metrics, room);
    QVERIFY2(metrics.horizontalAdvance(shown) <= room, qPrintable(shown));
    QVERIFY(screen.channelCell(1, ChannelModel::Last).startsWith(shown));
}

void TestLayout::fitsASmallScreen()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    QScreen* screen = *std::min_element(screens.begin(), screens.end(), [](QScreen* a, QScreen* b) {
        return a->availableSize().width() < b->availableSize().width();
    });
    const QSize room = screen->availableSize();
    QVERIFY2(room.width() < 1000, qPrintable(QString::number(room.width())));
    QWidget window;
    window.setScreen(screen);
    resizeToFit(window, {1000, 680});
    QVERIFY(window.width() < room.width() && window.width() > room.width() - 20);
    QVERIFY(window.height() < room.height() && window.height() > room.height() - 50);
    resizeToFit(window, {200, 100});
    QCOMPARE(window.size(), QSize(200, 100));
}

// No column is cut off, and what matters most stays to the end.
void TestLayout::leavesOutWhatHasNoRoom()
{
    FakeSystem system;
    system.add(0);
    system.add(1, "button");
    Screen screen(system);
    QTableView& table = screen.channels();
    QTRY_COMPARE(table.model()->rowCount(), 2);
    const auto shown = [&](int column) { return !table.isColumnHidden(column); };
    const auto right
        = [&](int column) { return table.columnViewportPosition(column) + table.columnWidth(column); };
    for (int column = 0; column < ChannelModel::ColumnCount; ++column)
        QVERIFY2(shown(column), qPrintable(QString::number(column)));
    for (const int width : {790, 640, 520, 900, 1000}) {
        screen.window.resize(width, 600);
        QTRY_COMPARE(screen.window.width(), width);
        QTRY_COMPARE(right(ChannelModel::Last), table.viewport()->width());
        QVERIFY(table.columnWidth(ChannelModel::Last)
                > table.fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")));
        for (const int column : {ChannelModel::Events, ChannelModel::Rate, ChannelModel::Lost})
            QVERIFY(shown(column));
        QCOMPARE(shown(ChannelModel::Listeners), width >= 1000);
    }
    const auto& hint = *screen.find<QLabel>("timelineMeasure");
    QCOMPARE(hint.text(), hint.accessibleDescription());
    screen.window.resize(640, 600);
    QTRY_VERIFY(hint.text() != hint.accessibleDescription());
    QVERIFY(hint.accessibleDescription().startsWith(hint.text() + QStringLiteral("   ")));
    QCOMPARE(hint.toolTip(), hint.accessibleDescription());
    screen.window.resize(1000, 600);
    QTRY_VERIFY(shown(ChannelModel::Share));
    system.remove(1);
    QTRY_VERIFY(!shown(ChannelModel::Share));
}

// "2,355 records + 3" would be another number of losses.
void TestLayout::cutsNoNumber()
{
    StatusLine line;
    line.show();
    line.setConservation(Conservation::Holds, {6'332, 2'355, 3'977, 6'332});
    line.setLogState(QStringLiteral("Log: 6,000"));
    line.setModuleVersion(QStringLiteral("0.1.0"));
    const auto& proof = *line.findChild<QLabel*>(QStringLiteral("conservationCheck"));
    const auto& log = *line.findChild<QLabel*>(QStringLiteral("logState"));
    const auto& module = *line.findChild<QLabel*>(QStringLiteral("moduleVersion"));
    const auto fits = [](const QLabel& one) {
        return one.fontMetrics().horizontalAdvance(one.text()) <= one.contentsRect().width();
    };
    QSet<QString> proofs;
    for (int width = 900; width >= 320; width -= 5) {
        line.resize(width, line.height());
        QTRY_VERIFY2(fits(proof) && fits(log), qPrintable(proof.text()));
        QCOMPARE(log.text(), QStringLiteral("Log: 6,000"));
        proofs << proof.text();
    }
    QCOMPARE(proofs,
             (QSet<QString>{QStringLiteral("6,332 counted by eventfd = 2,355 records + 3,977 lost"),
                            QStringLiteral("6,332 = 2,355 + 3,977")}));
    QVERIFY(!module.isVisible());
    QCOMPARE(line.toolTip(), QStringLiteral("Module efdmon 0.1.0"));
}

// The state of the check changes many times a second in a flood.
void TestLayout::laysOutOnceForAMark()
{
    class Layouts : public QObject {
    public:
        int count = 0;

    protected:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest;
            return false;
        }
    };
    StatusLine line;
    line.show();
    Layouts layouts;
    line.installEventFilter(&layouts);
    const auto flip = [&] {
        for (const Conservation state : {Conservation::InFlight, Conservation::Holds}) {
            line.setConservation(state, {});
            QCoreApplication::sendPostedEvents();
        }
    };
    flip();
    layouts.count = 0;
    for (int i = 0; i < 10; ++i)
        flip();
    QCOMPARE(layouts.count, 0);
}

void TestLayout::showsNoMenuKeysOnButtons()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    for (const char* name : {"pause", "details", "record"}) {
        QAction& action = screen.action(qPrintable(QStringLiteral("%1Action").arg(QLatin1String(name))));
        auto* button
            = screen.find<QToolButton>(qPrintable(QStringLiteral("%1Button").arg(QLatin1String(name))));
        QVERIFY2(!button->text().contains(u'&'), name);
        action.setText(QStringLiteral("暂停(&P)…"));
        QCOMPARE(button->text(), QStringLiteral("暂停…"));
    }
}

void TestLayout::keepsTabsAndChoices()
{
    FakeSystem system;
    system.add(0);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("efd-monitor.ini")), QSettings::IniFormat);
    {
        Screen screen(system);
        // Lower than the screen by more than a title bar, for which Qt 6.11 keeps room.
        screen.window.resize(1111, 717);
        screen.find<QTabWidget>("channelDetails")->setCurrentIndex(1);
        screen.find<QTabBar>("logTabs")->setCurrentIndex(1);
        screen.action("timelineLogarithm").setChecked(true);
        screen.action("timelineSeconds").setChecked(true);
        screen.window.saveLayout(settings);
    }
    Screen screen(system);
    QCOMPARE(screen.find<QTabWidget>("channelDetails")->currentIndex(), 0);
    QVERIFY(!screen.find<TimelinePlot>("ratePlot")->isLogarithmic());
    screen.window.restoreLayout(settings);
    QCOMPARE(screen.window.size(), QSize(1111, 717));
    QCOMPARE(screen.find<QTabWidget>("channelDetails")->currentIndex(), 1);
    QCOMPARE(screen.find<QTabBar>("logTabs")->currentIndex(), 1);
    QVERIFY(screen.find<TimelinePlot>("ratePlot")->isLogarithmic());
    QCOMPARE(screen.find<TimelinePlot>("ratePlot")->format(), TimeFormat::Seconds);
}

void TestLayout::detailsAreCompactWithoutAnEvent()
{
    FakeSystem system;
    system.add(0).fire(0);
    Screen screen(system);
    screen.window.resize(1280, 800);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    system.channels.at(0)->fire(10);
    QTRY_COMPARE(screen.rows(), 10);
    screen.action("detailsAction").setChecked(true);
    auto& detail = *screen.find<EventDetail>("eventDetail");
    QVERIFY(detail.isVisible());
    QVERIFY(screen.find<QLabel>("eventDetailHint")->isVisible());
    QVERIFY2(detail.width() < screen.window.width() / 5, qPrintable(QString::number(detail.width())));
    QCOMPARE(detail.topLevelItemCount(), 0);
    // What it leaves, the log has.
    const auto roomForBoth
        = [&] { return screen.log().width() + detail.width() > screen.window.width() - 20; };
    QVERIFY(roomForBoth());
    screen.log().selectRow(3);
    QTRY_COMPARE(detail.width(), detail.sizeHint().width());
    QVERIFY(!screen.find<QLabel>("eventDetailHint")->isVisible());
    QVERIFY(detail.topLevelItemCount() > 5);
    QVERIFY(roomForBoth());
    screen.action("clearAction").trigger();
    QTRY_VERIFY(detail.width() < screen.window.width() / 5);
    QTRY_VERIFY(roomForBoth());
}

void TestLayout::detailsKeepTheirWidth()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    screen.window.resize(1280, 800);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    system.channels.at(0)->fire(10);
    QTRY_COMPARE(screen.rows(), 10);
    auto& detail = *screen.find<EventDetail>("eventDetail");
    screen.action("detailsAction").setChecked(true);
    detail.setOpenWidth(500);
    screen.log().selectRow(3);
    QTRY_COMPARE(detail.width(), 500);
    QCOMPARE(detail.openWidth(), 500);
    screen.action("clearAction").trigger();
    QTRY_VERIFY(detail.width() < 300);
    QCOMPARE(detail.openWidth(), 500);
}

QTEST_MAIN(TestLayout)
#include "test_layout.moc"
