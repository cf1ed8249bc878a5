// SPDX-License-Identifier: GPL-3.0-or-later
// Which page the window shows on which machine, and how it gets from one to another.
#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QToolButton>

#include "channel_model.hpp"
#include "log_model.hpp"
#include "screen.hpp"
#include "support/plain_user.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

class TestPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysModuleIsNotInstalled();
    void saysModuleIsNotLoaded();
    void saysNodeIsMissing();
    void saysAccessIsDenied();
    void saysThereIsNoSuchChannel();
    void copiesACommand();
    void comesAlive();
    void noticesPermission();
    void watchesWhatWasAskedFor();
    void losesAChannel();
    void opensAReturnedChannelAnew();
};

void TestPages::saysModuleIsNotInstalled()
{
    FakeSystem system;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("The kernel module is not installed"));
    QVERIFY(screen.commands().first().contains(QStringLiteral("efd-monitor-dkms")));
    QVERIFY(!screen.action("triggerAction").isEnabled());
    QVERIFY(!screen.action("pauseAction").isEnabled());

    // Installed: the page follows.
    system.tree.install_module_file("updates/dkms/efdmon.ko");
    system.tree.install_module_file("modules.dep");
    QTRY_COMPARE(screen.text("problemHeadline"), QStringLiteral("The kernel module is not loaded"));
}

void TestPages::saysModuleIsNotLoaded()
{
    FakeSystem system;
    system.tree.install_module_file("updates/dkms/efdmon.ko");
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("The kernel module is not loaded"));
    QCOMPARE(screen.commands(), QStringList{QStringLiteral("sudo modprobe efdmon")});
}

void TestPages::saysNodeIsMissing()
{
    FakeSystem system;
    system.tree.load_module();
    system.tree.add_channel(0, "efdmon0");
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("The device node is missing"));
    QVERIFY(screen.commands().first().contains(QStringLiteral("udevadm")));
}

void TestPages::saysAccessIsDenied()
{
    FakeSystem system;
    system.add(0);
    std::filesystem::permissions(system.tree.root() / "dev/efdmon0", std::filesystem::perms::none);
    const efdmon::test::PlainUser user;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("You may not open the channels"));
    QVERIFY(screen.commands().join(QLatin1Char('\n')).contains(QStringLiteral("adduser")));
}

void TestPages::saysThereIsNoSuchChannel()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system, {QStringLiteral("button")});
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("There is no channel “button”"));
    system.add(1, "button");
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QCOMPARE(screen.channels().model()->rowCount(), 1);
}

void TestPages::copiesACommand()
{
    FakeSystem system;
    system.tree.install_module_file("extra/efdmon.ko");
    Screen screen(system);
    QTRY_COMPARE(screen.commands().size(), 1);
    screen.find<QToolButton>("copyCommand")->click();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("sudo modprobe efdmon"));
}

void TestPages::comesAlive()
{
    FakeSystem system;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    system.add(0);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QCOMPARE(screen.channelCell(0, ChannelModel::Name), QStringLiteral("efdmon0"));
    QCOMPARE(screen.channelCell(0, ChannelModel::Listeners), QStringLiteral("1"));
    QCOMPARE(screen.text("moduleVersion"), QStringLiteral("Module efdmon 0.1.0"));
    QVERIFY(screen.find<QLabel>("logHint")->isVisible());
    QVERIFY(screen.text("logHintCommand").contains(QStringLiteral("/sys/class/efdmon/efdmon0/trigger")));
    QVERIFY(screen.action("triggerAction").isEnabled());
}

void TestPages::noticesPermission()
{
    FakeSystem system;
    system.add(0);
    const auto node = system.tree.root() / "dev/efdmon0";
    std::filesystem::permissions(node, std::filesystem::perms::none);
    Screen* screen = nullptr;
    {
        const efdmon::test::PlainUser user;
        screen = new Screen(system);
        QTRY_COMPARE(screen->page(), QStringLiteral("problemPage"));
    }
    // A mode that changes is seen without any node that comes or goes.
    std::filesystem::permissions(node, std::filesystem::perms::all);
    QTRY_COMPARE(screen->page(), QStringLiteral("livePage"));
    delete screen;
}

void TestPages::watchesWhatWasAskedFor()
{
    FakeSystem system;
    system.add(0);
    system.add(1, "button");
    Screen screen(system, {QStringLiteral("/dev/efdmon1")});
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QCOMPARE(screen.channels().model()->rowCount(), 1);
    QCOMPARE(screen.channelCell(0, ChannelModel::Name), QStringLiteral("button (efdmon1)"));
    system.channels.at(0)->fire(5);
    system.channels.at(1)->fire(2);
    QTRY_COMPARE(screen.rows(), 2);
}

void TestPages::losesAChannel()
{
    FakeSystem system;
    system.add(0);
    system.add(1);
    Screen screen(system);
    QTRY_COMPARE(screen.channels().model()->rowCount(), 2);
    QVERIFY(!screen.log().isColumnHidden(LogModel::Channel));
    system.channels.at(1)->fire(4);
    QTRY_COMPARE(screen.rows(), 4);
    system.remove(1);
    QTRY_COMPARE(screen.channels().model()->rowCount(), 1);
    QCOMPARE(screen.rows(), 4);
    // Nobody waits on it any more.
    const int takes = system.channels.at(1)->takes;
    system.channels.at(1)->fire();
    QTest::qWait(60);
    QCOMPARE(system.channels.at(1)->takes.load(), takes);
    system.remove(0);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
}

void TestPages::opensAReturnedChannelAnew()
{
    FakeSystem system;
    system.add(0, "efdmon0", 10).fire(5);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    system.channels.at(0)->fire(2);
    QTRY_COMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("17"));
    const auto old = std::move(system.channels.at(0));
    old->alive = false;
    system.add(0);
    system.tree.write("dev/another-node");
    QTRY_COMPARE(screen.channelCell(0, ChannelModel::Events), QStringLiteral("0"));
    system.channels.at(0)->fire(1);
    QTRY_COMPARE(screen.text("conservationCheck"),
                 QStringLiteral("1 counted by eventfd = 1 record + 0 lost"));
}

QTEST_MAIN(TestPages)
#include "test_pages.moc"
