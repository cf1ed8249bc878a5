// SPDX-License-Identifier: GPL-3.0-or-later
// The icon in the tray: off by default, and never the only thing left of a
// window that nobody can bring back.
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "tray.hpp"
#include "tray_badge.hpp"
#include "tray_host.hpp"

using namespace efdmon::gui;

namespace {

// Answers at once, if it does.
struct FakeTrayHost : TrayHost {
    explicit FakeTrayHost(const bool& hasTray)
        : there(hasTray)
    {
    }
    void ask() override
    {
        ++asked;
        if (answering)
            Q_EMIT answered(there);
    }

    const bool& there;
    int asked = 0;
    bool answering = true;
};

// A window, its View menu, and a session that has a tray or not.
struct Desk {
    explicit Desk(bool hasTray = true)
        : there(hasTray)
        , host(new FakeTrayHost(there))
        , tray(window, pause, std::unique_ptr<TrayHost>(host))
    {
        window.setWindowTitle(QStringLiteral("Events"));
        tray.addTo(menu);
        window.show();
    }
    ~Desk() { QApplication::setQuitOnLastWindowClosed(true); }

    QAction& action() { return *tray.findChild<QAction*>(QStringLiteral("trayAction")); }
    const QSystemTrayIcon* icon() { return tray.findChild<QSystemTrayIcon*>(); }
    const QTimer& clock() { return *tray.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly); }
    void openMenu()
    {
        menu.popup({});
        menu.close();
    }

    bool there;
    QMenu menu;
    QAction pause{QStringLiteral("Pause")};
    QMainWindow window;
    FakeTrayHost* host; // the tray's
    Tray tray;
};

QColor corner(const QIcon& icon)
{
    const QImage image = icon.pixmap(64).toImage();
    return image.pixelColor(image.width() - 4, image.height() / 2 + 10);
}

} // namespace

class TestTray : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isOffByDefault();
    void waitsForNoAnswer();
    void saysThatThereIsNone();
    void countsWhatNobodySaw();
    void doesNotPaintAtEachFrame();
    void outlivesTheWindow();
    void closesWhereThereIsNoTray();
    void leavesWithTheIcon();
    void quitsOnceItMayClose();
    void isKeptInSettings();
    void drawsTheBadge();
};

void TestTray::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QPixmap green(64, 64);
    green.fill(Qt::green);
    QApplication::setWindowIcon(QIcon(green));
}

void TestTray::isOffByDefault()
{
    Desk desk;
    QVERIFY(!desk.icon());
    desk.tray.setEvents(5);
    QVERIFY(!desk.clock().isActive());
    QVERIFY(!desk.tray.showMessage(QStringLiteral("t"), QStringLiteral("b")));
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

// A panel that hangs holds up nothing, least of all the first picture.
void TestTray::waitsForNoAnswer()
{
    Desk desk;
    QCOMPARE(desk.host->asked, 0);
    desk.host->answering = false;
    desk.action().setChecked(true);
    QCOMPARE(desk.host->asked, 1);
    QVERIFY(!desk.icon());
    desk.window.close(); // there is no way back
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
    desk.window.show();
    Q_EMIT desk.host->answered(true);
    QVERIFY(desk.icon() && desk.icon()->isVisible());
    desk.openMenu();
    QCOMPARE(desk.host->asked, 2);
    QVERIFY(desk.action().isEnabled());
}

void TestTray::saysThatThereIsNone()
{
    Desk desk(false);
    desk.openMenu();
    QVERIFY(!desk.action().isEnabled());
    QCOMPARE(desk.action().text(), QStringLiteral("Show in the &tray (this session has none)"));
    desk.there = true;
    desk.openMenu();
    QVERIFY(desk.action().isEnabled());
    QCOMPARE(desk.action().text(), QStringLiteral("Show in the &tray"));
}

void TestTray::countsWhatNobodySaw()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.tray.setEvents(100);
    desk.action().trigger();
    QVERIFY(desk.icon() && desk.icon()->isVisible());
    QCOMPARE(desk.icon()->toolTip(), QStringLiteral("Events"));
    desk.tray.setEvents(150); // seen as they come
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!desk.window.isActiveWindow());
    desk.tray.setEvents(1500);
    QTRY_COMPARE(desk.icon()->toolTip(), QStringLiteral("Events, new events: 1,350"));
    QVERIFY(corner(desk.icon()->icon()) != QColor(Qt::green));
    desk.window.activateWindow();
    QTRY_COMPARE(desk.icon()->toolTip(), QStringLiteral("Events"));
    QCOMPARE(corner(desk.icon()->icon()), QColor(Qt::green));
}

void TestTray::doesNotPaintAtEachFrame()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.action().trigger();
    desk.window.hide();
    QTRY_VERIFY(!desk.clock().isActive());
    desk.tray.setEvents(1);
    QCOMPARE(desk.icon()->toolTip(), QStringLiteral("Events, new events: 1"));
    desk.tray.setEvents(2);
    QCOMPARE(desk.icon()->toolTip(), QStringLiteral("Events, new events: 1"));
    QTRY_COMPARE(desk.icon()->toolTip(), QStringLiteral("Events, new events: 2"));
    QTRY_VERIFY(!desk.clock().isActive()); // and rests
}

void TestTray::outlivesTheWindow()
{
    Desk desk;
    desk.action().trigger();
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(!QApplication::quitOnLastWindowClosed());
    QVERIFY(desk.icon());
    const QMenu& menu = *desk.icon()->contextMenu();
    QCOMPARE(menu.actions().value(1), &desk.pause);
    menu.findChild<QAction*>(QStringLiteral("trayShow"))->trigger();
    QVERIFY(desk.window.isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void TestTray::closesWhereThereIsNoTray()
{
    Desk desk;
    desk.action().trigger();
    desk.there = false; // the desktop's panel has crashed, say
    desk.window.close();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed()); // so the program ends
}

void TestTray::leavesWithTheIcon()
{
    Desk desk;
    desk.action().trigger();
    desk.window.close();
    desk.action().trigger();
    QVERIFY(!desk.icon());
    QVERIFY(desk.window.isVisible());
}

// A window that has to wait for something, and tells when it need not any more.
void TestTray::quitsOnceItMayClose()
{
    struct Refusal : QObject {
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() != QEvent::Close)
                return false;
            event->ignore();
            return true;
        }
    } refusal;
    Desk desk;
    desk.action().setChecked(true);
    desk.window.installEventFilter(&refusal);
    desk.tray.quit();
    QVERIFY(desk.window.isVisible());
    desk.window.removeEventFilter(&refusal);
    // If that has failed, a close is a close again.
    desk.tray.stay();
    desk.window.close();
    QVERIFY(!QApplication::quitOnLastWindowClosed());
    desk.tray.showWindow();
    desk.window.installEventFilter(&refusal);
    desk.tray.quit();
    desk.window.removeEventFilter(&refusal);
    desk.tray.closeWindow();
    QVERIFY(!desk.window.isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed()); // it is not hidden, but gone
}

void TestTray::isKeptInSettings()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        Desk desk;
        desk.tray.save(settings);
        desk.tray.restore(settings);
        QVERIFY(!desk.icon());
        desk.action().trigger();
        desk.tray.save(settings);
    }
    Desk desk(false);
    desk.tray.restore(settings);
    desk.openMenu();
    QVERIFY(desk.action().isEnabled()); // it can be switched off
    desk.tray.save(settings);
    Desk again;
    again.tray.restore(settings);
    QVERIFY(again.icon());
}

void TestTray::drawsTheBadge()
{
    QPixmap green(64, 64);
    green.fill(Qt::green);
    const QIcon icon(green);
    const auto picture = [&](std::uint64_t number) { return withBadge(icon, number).pixmap(64).toImage(); };
    QCOMPARE(picture(0), icon.pixmap(64).toImage());
    QVERIFY(picture(1) != picture(2));
    QCOMPARE(picture(100), picture(1'000'000));
    QVERIFY(picture(99) != picture(100));
    QCOMPARE(picture(7).pixelColor(4, 4), QColor(Qt::green)); // the icon can still be told
}

QTEST_MAIN(TestTray)
#include "test_tray.moc"
