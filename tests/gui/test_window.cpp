// SPDX-License-Identifier: GPL-3.0-or-later
// The live window: what is fired, shown, paused, judged.
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "channel_model.hpp"
#include "log_model.hpp"
#include "screen.hpp"
#include "support/plain_user.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

class TestWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void showsWhatIsFired();
    void disablesTriggerWithAReason();
    void saysWhyFiringFailed();
    void pausesAndClears();
    void bringsBackWhatWasCleared();
    void saysWhatItDoesNotKeep();
    void saysWhatWillBeSaved();
    void followsTheEnd();
    void judgesConservation();
    void restsWhenIdle();
    void namesItsWidgets();
    void readsItsCountsToAScreenReader();
    void followsTheColourScheme();
};

void TestWindow::showsWhatIsFired()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_VERIFY(screen.action("triggerAction").isEnabled());
    screen.find<QSpinBox>("triggerCount")->setValue(60);
    screen.action("triggerAction").trigger();
    QTRY_COMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("60"));
    QTRY_COMPARE(screen.text("conservationCheck"),
                 QStringLiteral("60 counted by eventfd = 60 records + 0 lost"));
    QCOMPARE(screen.find<QLabel>("conservationCheck")->accessibleDescription(),
             screen.text("conservationCheck"));
    QCOMPARE(screen.rows(), 60);
    // One event, one time, wherever it is shown.
    const QString time = screen.log().model()->index(59, LogModel::Time).data().toString();
    QVERIFY(!time.isEmpty() && screen.channelCell(0, ChannelModel::Last).startsWith(time));
    QVERIFY(!screen.find<QLabel>("logHint")->isVisible());
    QTRY_COMPARE(screen.channelCell(0, ChannelModel::Rate), QStringLiteral("60/s"));
    QTRY_VERIFY(screen.action("triggerAction").isEnabled());
}

void TestWindow::disablesTriggerWithAReason()
{
    FakeSystem system;
    system.add(0);
    using std::filesystem::perms;
    std::filesystem::permissions(system.tree.root() / "dev/efdmon0",
                                 perms::owner_read | perms::group_read | perms::others_read);
    const efdmon::test::PlainUser user;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QVERIFY(!screen.action("triggerAction").isEnabled());
    QVERIFY(!screen.find<QSpinBox>("triggerCount")->isEnabled());
    const QString tip = screen.find<QToolButton>("triggerButton")->toolTip();
    QVERIFY2(tip.startsWith(QStringLiteral(
                 "Firing needs write access to /dev/efdmon0, and this user may only read it.")),
             qPrintable(tip));
    // And what to do about it.
    QVERIFY2(tip.contains(QStringLiteral("group “efdmon”")), qPrintable(tip));
}

void TestWindow::saysWhyFiringFailed()
{
    FakeSystem system;
    system.add(0);
    system.fireError = "The channel has gone";
    Screen screen(system);
    QTRY_VERIFY(screen.action("triggerAction").isEnabled());
    QVERIFY(!screen.find<QWidget>("noticeBar")->isVisible());
    screen.action("triggerAction").trigger();
    QTRY_VERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(screen.text("notice").contains(QStringLiteral("The channel has gone")));
    QTRY_VERIFY(screen.action("triggerAction").isEnabled());
    // Not for longer than it is true.
    system.fireError.clear();
    screen.action("triggerAction").trigger();
    QTRY_VERIFY(!screen.find<QWidget>("noticeBar")->isVisible());
}

void TestWindow::pausesAndClears()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QVERIFY(!screen.action("clearAction").isEnabled());
    QVERIFY(!screen.action("saveAction").isEnabled());
    channel.fire(10);
    QTRY_COMPARE(screen.rows(), 10);
    screen.action("pauseAction").trigger();
    channel.fire(1234);
    QTRY_COMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("1,244"));
    QCOMPARE(screen.rows(), 10);
    QCOMPARE(screen.text("logState"), QStringLiteral("Paused, new events kept: 1,023"));
    screen.action("pauseAction").trigger();
    QCOMPARE(screen.rows(), 10 + 1023);
    QCOMPARE(screen.text("logState"), QStringLiteral("Log: 1,033"));
    screen.action("clearAction").trigger();
    QCOMPARE(screen.rows(), 0);
    QCOMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("1,244"));
    QVERIFY(!screen.action("clearAction").isEnabled());
    // Nobody waits for events that are there and held back.
    QVERIFY(screen.text("logHint").startsWith(QStringLiteral("Waiting for events.")));
    screen.action("pauseAction").trigger();
    QVERIFY(screen.text("logHint").startsWith(QStringLiteral("Paused.")));
    QVERIFY(!screen.find<QLabel>("logHintCommand")->isVisible());
    screen.action("pauseAction").trigger();
    QVERIFY(screen.text("logHint").startsWith(QStringLiteral("Waiting for events.")));
}

void TestWindow::bringsBackWhatWasCleared()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.log().log().setCapacity(20);
    channel.fire(12);
    QTRY_COMPARE(screen.rows(), 12);
    auto& offer = *screen.find<QPushButton>("noticeOffer");
    screen.action("clearAction").trigger();
    QCOMPARE(screen.text("notice"), QStringLiteral("Cleared 12 events."));
    channel.fire(3);
    QTRY_COMPARE(screen.rows(), 3);
    offer.click();
    QCOMPARE(screen.rows(), 15);
    QVERIFY(!offer.isVisible());
    // Not for ever: when it would bring back nothing, the offer goes, and the memory.
    screen.action("clearAction").trigger();
    channel.fire(19);
    QTRY_COMPARE(screen.rows(), 19);
    QVERIFY(offer.isVisible());
    channel.fire(1);
    QTRY_COMPARE(screen.rows(), 20);
    QVERIFY(!offer.isVisible());
}

void TestWindow::saysWhatItDoesNotKeep()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.log().log().setCapacity(200);
    channel.fire(10);
    QTRY_COMPARE(screen.rows(), 10);
    screen.action("pauseAction").trigger();
    channel.fire(360);
    QTRY_COMPARE(screen.text("logState"), QStringLiteral("Paused, new events kept: 200, not kept: 160"));
    screen.action("pauseAction").trigger();
    QCOMPARE(screen.rows(), 200);
    for (int row = 0; row < screen.rows(); ++row)
        QCOMPARE(screen.log().model()->index(row, LogModel::Lost).data().toString(), QString());
    QCOMPARE(screen.text("conservationCheck"),
             QStringLiteral("370 counted by eventfd = 370 records + 0 lost"));
}

void TestWindow::saysWhatWillBeSaved()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    channel.fire(10);
    QTRY_COMPARE(screen.rows(), 10);
    const auto title = [&](const char* action) {
        screen.action(action).trigger();
        auto* dialog = screen.find<QFileDialog>("saveDialog");
        const QString words = dialog->windowTitle();
        delete dialog;
        return words;
    };
    QCOMPARE(title("saveAction"), QStringLiteral("Save log"));
    screen.find<QLineEdit>("filterEdit")->setText(QStringLiteral("seq <= 4"));
    QTRY_COMPARE(screen.rows(), 4);
    QCOMPARE(title("saveAction"), QStringLiteral("Save all events, also those not shown: 10"));
    QCOMPARE(title("saveShownAction"), QStringLiteral("Save the events shown: 4"));
}

void TestWindow::followsTheEnd()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QScrollBar& bar = *screen.log().verticalScrollBar();
    channel.fire(500);
    QTRY_COMPARE(screen.rows(), 500);
    QTRY_VERIFY(bar.maximum() > 0);
    QTRY_COMPARE(bar.value(), bar.maximum());
    bar.setValue(100);
    QVERIFY(!screen.log().following());
    channel.fire(100);
    QTRY_COMPARE(screen.rows(), 600);
    QTest::qWait(50);
    QCOMPARE(bar.value(), 100);
    QVERIFY(!screen.action("followAction").isChecked());
    bar.setValue(bar.maximum());
    QVERIFY(screen.log().following());
    QVERIFY(screen.action("followAction").isChecked());
    channel.fire(100);
    QTRY_COMPARE(screen.rows(), 700);
    QTRY_COMPARE(bar.value(), bar.maximum());
    bar.setValue(0);
    screen.action("followAction").trigger();
    QTRY_COMPARE(bar.value(), bar.maximum());
}

void TestWindow::judgesConservation()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    const auto mark = [&] { return screen.find<QLabel>("conservationMark")->accessibleDescription(); };
    QCOMPARE(mark(), QStringLiteral("Complete"));
    channel.ring.emit_burst(2);
    channel.ringBell(1);
    QTRY_COMPARE(mark(), QStringLiteral("In flight"));
    // Nothing more comes: what is missing will not come either.
    QTRY_COMPARE(mark(), QStringLiteral("Violated"));
    channel.ringBell(1);
    QTRY_COMPARE(mark(), QStringLiteral("Complete"));
    channel.ringBell(1);
    QTRY_COMPARE(mark(), QStringLiteral("Violated"));
}

void TestWindow::restsWhenIdle()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    channel.fire(3);
    QTRY_COMPARE(screen.rows(), 3);
    const auto active = [&] {
        const auto timers = screen.window.findChildren<QTimer*>();
        return std::count_if(timers.begin(), timers.end(), [](const QTimer* timer) {
            return timer->isActive() && timer->objectName() != QStringLiteral("ageClock");
        });
    };
    QVERIFY(active() > 0);
    QTRY_COMPARE(active(), 0);
    // But for the one that says "… s ago", as long as an event is recent.
    QVERIFY(screen.find<QTimer>("ageClock")->interval() > 500);
    QCOMPARE(screen.channelCell(0, ChannelModel::Rate), QStringLiteral("0/s"));
    const int takes = channel.takes;
    QTest::qWait(300);
    QCOMPARE(active(), 0);
    QCOMPARE(channel.takes.load(), takes);
}

// End-to-end tests find widgets by these, over the accessibility bus.
void TestWindow::namesItsWidgets()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QCOMPARE(screen.channels().accessibleName(), QStringLiteral("Channels"));
    QCOMPARE(screen.log().accessibleName(), QStringLiteral("Event log"));
    QCOMPARE(screen.find<QLabel>("conservationCheck")->accessibleName(),
             QStringLiteral("Conservation check"));
    QCOMPARE(screen.find<QToolButton>("triggerButton")->accessibleName(), QStringLiteral("Trigger"));
}

// Digits as they are, whatever the locale groups them with.
void TestWindow::readsItsCountsToAScreenReader()
{
    FakeSystem system;
    system.add(0, "efdmon0", 1'234'567);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QCOMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("1,234,567"));
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&screen.channels());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Channels"));
    QAccessibleInterface* cell = table->tableInterface()->cellAt(0, ChannelModel::Events);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("1234567"));
    QCOMPARE(table->tableInterface()->columnDescription(ChannelModel::Events), QStringLiteral("Events"));
    for (QAbstractButton* button : screen.window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible())
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(button);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(button->objectName()));
    }
}

void TestWindow::followsTheColourScheme()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    const QPalette before = QApplication::palette();
    const auto isDark = [](const QWidget& widget, QPalette::ColorRole role) {
        return widget.palette().color(role).lightness() < 128;
    };
    const auto swatch = [&] {
        const auto icon = screen.channels().model()->index(0, 0).data(Qt::DecorationRole).value<QIcon>();
        return icon.pixmap(10).toImage().pixelColor(5, 5);
    };
    const QColor color = swatch();
    QApplication::setPalette(QPalette(QColor(0x202020)));
    QTRY_VERIFY(isDark(screen.channels(), QPalette::Base));
    QVERIFY(isDark(screen.channels(), QPalette::Highlight));
    QVERIFY(!isDark(screen.channels(), QPalette::HighlightedText));
    QVERIFY(swatch() != color);
    QImage plot = screen.find<QWidget>("ratePlot")->grab().toImage();
    QTRY_VERIFY((plot = screen.find<QWidget>("ratePlot")->grab().toImage())
                    .pixelColor(plot.width() / 2, 3)
                    .lightness()
                < 128);
    QApplication::setPalette(before);
    QTRY_VERIFY(!isDark(screen.channels(), QPalette::Base));
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
