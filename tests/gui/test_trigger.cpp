// SPDX-License-Identifier: GPL-3.0-or-later
// What is fired by hand: numbers as they are typed, and who may fire.
#include <mutex>

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include "channel_row.hpp"
#include "trigger_control.hpp"
#include "trigger_message.hpp"
#include "trigger_number.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

// A tool bar on one channel, and what has been fired from it.
class Bench {
public:
    Bench()
        : control([this](unsigned number, const Message& message) -> Result<void> {
            const std::lock_guard lock(mutex_);
            fired_.emplace_back(number, message);
            return {};
        })
    {
        control.addTo(bar);
        channel.status.number = 3;
        channel.status.writable = true;
        control.setChannel(&channel);
        bar.show();
    }

    template <class Widget>
    Widget& find(const char* name) const
    {
        return *bar.findChild<Widget*>(QLatin1String(name));
    }
    std::vector<std::pair<unsigned, Message>> fired()
    {
        const std::lock_guard lock(mutex_);
        return fired_;
    }

    TriggerControl control;
    QToolBar bar;
    ChannelRow channel;

private:
    std::mutex mutex_; // firing is in a thread of its own
    std::vector<std::pair<unsigned, Message>> fired_;
};

} // namespace

class TestTrigger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void saysWhatIsWrongWithANumber();
    void firesWhatWasTyped();
    void doesNotFireAWrongMessage();
    void doesNotFireAWrongCount();
    void firesWithEnter();
    void opensTheMessageFromTheMenu();
    void saysWhoMayFire();
};

void TestTrigger::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    QTest::addColumn<qulonglong>("number");
    QTest::newRow("nothing") << QString() << true << 0ULL;
    QTest::newRow("decimal") << QStringLiteral("42") << true << 42ULL;
    QTest::newRow("hexadecimal") << QStringLiteral("0x2A") << true << 42ULL;
    QTest::newRow("capital x") << QStringLiteral("0XfF") << true << 255ULL;
    QTest::newRow("blanks around") << QStringLiteral("  7 ") << true << 7ULL;
    QTest::newRow("the most") << QStringLiteral("0xffffffff") << true << 0xffffffffULL;
    QTest::newRow("one more") << QStringLiteral("0x100000000") << false << 0ULL;
    QTest::newRow("more than 64 bits") << QStringLiteral("18446744073709551616") << false << 0ULL;
    QTest::newRow("negative") << QStringLiteral("-1") << false << 0ULL;
    QTest::newRow("words") << QStringLiteral("seven") << false << 0ULL;
    QTest::newRow("hexadecimal without 0x") << QStringLiteral("ff") << false << 0ULL;
    QTest::newRow("no digits") << QStringLiteral("0x") << false << 0ULL;
}

void TestTrigger::readsNumbers()
{
    QFETCH(const QString, text);
    QFETCH(const bool, right);
    QFETCH(const qulonglong, number);
    TriggerNumber line(0xffffffff);
    line.setText(QStringLiteral("1"));
    line.setText(text);
    QCOMPARE(line.number().has_value(), right);
    QCOMPARE(line.error().isEmpty(), right);
    if (right)
        QCOMPARE(*line.number(), number);
}

void TestTrigger::saysWhatIsWrongWithANumber()
{
    TriggerMessage message(QStringLiteral("trigger"));
    message.show();
    auto& error = *message.findChild<QLabel*>(QStringLiteral("triggerError"));
    auto& id = *message.findChild<TriggerNumber*>(QStringLiteral("triggerId"));
    QVERIFY(!error.isVisible());
    const QColor before = id.palette().color(QPalette::Text);
    QTest::keyClicks(&id, QStringLiteral("0x1ffffffff"));
    QVERIFY(error.isVisible());
    QCOMPARE(error.text(), QStringLiteral("Id: “0x1ffffffff” is more than 0xffffffff"));
    QCOMPARE(id.accessibleDescription(), QStringLiteral("“0x1ffffffff” is more than 0xffffffff"));
    QVERIFY(id.palette().color(QPalette::Text) != before);
    QVERIFY(!message.message());
    id.setText(QStringLiteral("x"));
    QCOMPARE(error.text(), QStringLiteral("Id: “x” is no number such as 42 or 0x2a"));
    id.setText(QStringLiteral("7"));
    QVERIFY(!error.isVisible());
    QCOMPARE(id.palette().color(QPalette::Text), before);
    QCOMPARE(message.summary(), QStringLiteral("id 7"));
    QCOMPARE(message.title(), QStringLiteral("id 7"));
}

void TestTrigger::firesWhatWasTyped()
{
    Bench bench;
    bench.find<QSpinBox>("triggerCount").setValue(12);
    bench.find<TriggerNumber>("triggerId").setText(QStringLiteral("0x2a"));
    bench.find<TriggerNumber>("triggerData0").setText(QStringLiteral("17"));
    bench.find<TriggerNumber>("triggerData1").setText(QStringLiteral("0xffffffffffffffff"));
    // What has no room in the tool bar is in the tip.
    const auto& carried = bench.find<QToolButton>("triggerMessage");
    QCOMPARE(carried.text(), QStringLiteral("id 42, data…"));
    QVERIFY(carried.toolTip().endsWith(QStringLiteral("id 42, data 0x11 0xffffffffffffffff")));
    bench.control.action()->trigger();
    QTRY_COMPARE(bench.fired().size(), std::size_t{1});
    const auto [channel, message] = bench.fired().front();
    QCOMPARE(channel, 3U);
    QCOMPARE(message.count, 12U);
    QCOMPARE(message.id, 42U);
    QCOMPARE(message.data[0], std::uint64_t{17});
    QCOMPARE(message.data[1], ~std::uint64_t{0});
}

void TestTrigger::doesNotFireAWrongMessage()
{
    Bench bench;
    bench.find<TriggerNumber>("triggerData0").setText(QStringLiteral("0xg"));
    QVERIFY(!bench.control.action()->isEnabled());
    QCOMPARE(bench.control.action()->toolTip(),
             QStringLiteral("Data 0: “0xg” is no number such as 42 or 0x2a"));
    QTest::keyClick(&bench.find<QSpinBox>("triggerCount"), Qt::Key_Return);
    bench.find<TriggerNumber>("triggerData0").clear();
    QVERIFY(bench.control.action()->isEnabled());
    bench.control.action()->trigger();
    QTRY_COMPARE(bench.fired().size(), std::size_t{1});
    QCOMPARE(bench.fired().front().second.data[0], std::uint64_t{0});
}

void TestTrigger::doesNotFireAWrongCount()
{
    Bench bench;
    auto& count = bench.find<QSpinBox>("triggerCount");
    count.setValue(3);
    for (const char* wrong : {"0", ""}) {
        count.selectAll();
        QTest::keyClick(&count, Qt::Key_Delete);
        QTest::keyClicks(&count, QLatin1String(wrong));
        QTest::keyClick(&count, Qt::Key_Return);
        bench.control.action()->trigger();
    }
    count.selectAll();
    QTest::keyClicks(&count, QStringLiteral("2"));
    QTest::keyClick(&count, Qt::Key_Return);
    QTRY_COMPARE(bench.fired().size(), std::size_t{1});
    QCOMPARE(bench.fired().front().second.count, 2U);
}

void TestTrigger::firesWithEnter()
{
    Bench bench;
    bench.find<QSpinBox>("triggerCount").setValue(1500);
    QTest::mouseClick(&bench.find<QToolButton>("triggerMessage"), Qt::LeftButton);
    auto& popup = bench.find<QWidget>("triggerPopup");
    QVERIFY(popup.isVisible());
    QCOMPARE(bench.find<QLabel>("triggerWhat").text(),
             QStringLiteral("On %1, events: 1,500. Each carries:").arg(channelTitle(bench.channel.status)));
    auto& id = bench.find<TriggerNumber>("triggerId");
    QTest::keyClicks(&id, QStringLiteral("9"));
    QTest::keyClick(&id, Qt::Key_Return);
    QTRY_COMPARE(bench.fired().size(), std::size_t{1});
    QCOMPARE(bench.fired().front().second.id, 9U);
    QTest::keyClick(&id, Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
}

void TestTrigger::opensTheMessageFromTheMenu()
{
    Bench bench;
    QMenu menu;
    bench.control.addTo(menu);
    QAction& message = *menu.actions().last();
    auto& popup = bench.find<QWidget>("triggerPopup");
    QVERIFY(!popup.isVisible());
    message.trigger();
    QVERIFY(popup.isVisible());
    popup.hide();
    // It has a place even where the bar has no room for its button.
    bench.find<QToolButton>("triggerMessage").hide();
    message.trigger();
    QVERIFY(popup.isVisible());
    QVERIFY(popup.y() >= bench.bar.mapToGlobal(QPoint(0, bench.bar.height())).y());
    popup.hide();
    bench.channel.status.writable = false;
    bench.control.setChannel(&bench.channel);
    QVERIFY(!message.isEnabled());
}

void TestTrigger::saysWhoMayFire()
{
    Bench bench;
    bench.channel.status.writable = false;
    bench.control.setChannel(&bench.channel);
    const QAction& action = *bench.control.action();
    QVERIFY(!action.isEnabled());
    for (const char* name : {"triggerCount", "triggerMessage"})
        QVERIFY2(!bench.find<QWidget>(name).isEnabled(), name);
    QVERIFY(action.toolTip().startsWith(
        QStringLiteral("Firing needs write access to /dev/efdmon3, and this user may only read it.")));
    bench.control.setRights({Problem::NotInGroup, {QStringLiteral("sudo adduser ann efdmon")}});
    QVERIFY(action.toolTip().endsWith(QStringLiteral(
        "Members of the group “efdmon” may fire: sudo adduser ann efdmon, then log out and in again.")));
    bench.control.setRights({Problem::GroupPending, {}});
    QVERIFY(action.toolTip().contains(QStringLiteral("this session began before that")));
    bench.control.setChannel(nullptr);
    QCOMPARE(action.toolTip(), QStringLiteral("There is no channel to fire on"));
}

QTEST_MAIN(TestTrigger)
#include "test_trigger.moc"
