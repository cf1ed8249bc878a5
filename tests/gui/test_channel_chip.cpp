// SPDX-License-Identifier: GPL-3.0-or-later
// Where only some channels are shown, the window says so.
#include <QTest>
#include <QToolButton>

#include "channel_chip.hpp"
#include "fitting_label.hpp"
#include "log_model.hpp"
#include "screen.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

class TestChannelChip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysWhichAreChosen();
    void countsThoseThereIsNoRoomFor();
};

void TestChannelChip::saysWhichAreChosen()
{
    FakeSystem system;
    system.add(0);
    auto& button = system.add(1, "button");
    auto& line = system.add(2, "gpio-line");
    Screen screen(system);
    QTRY_COMPARE(screen.channels().model()->rowCount(), 3);
    button.fire(5);
    line.fire(3);
    QTRY_COMPARE(screen.rows(), 8);
    const auto& chip = *screen.find<QWidget>("channelChip");
    QVERIFY(!chip.isVisible());
    screen.channels().selectRow(1);
    QTRY_COMPARE(screen.rows(), 5);
    QVERIFY(chip.isVisible());
    QTRY_COMPARE(screen.text("chosenChannels"), QStringLiteral("Channels: button"));
    screen.channels().selectionModel()->select(screen.channels().model()->index(0, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTRY_COMPARE(screen.text("chosenChannels"), QStringLiteral("Channels: efdmon0, button"));
    screen.find<QToolButton>("showAllChannels")->click();
    QTRY_COMPARE(screen.rows(), 8);
    QVERIFY(!chip.isVisible());
    QVERIFY(!screen.channels().selectionModel()->hasSelection());
}

void TestChannelChip::countsThoseThereIsNoRoomFor()
{
    ChannelChip chip;
    LogModel log;
    std::set<unsigned> channels;
    QStringList names;
    for (unsigned i = 0; i < 20; ++i) {
        names << QStringLiteral("channel %1").arg(i);
        log.setChannelNames({{i, names.last()}});
        channels.insert(i);
    }
    chip.resize(500, chip.sizeHint().height());
    chip.setChannels(channels, log);
    const auto& text = *chip.findChild<FittingLabel*>(QStringLiteral("chosenChannels"));
    QTRY_VERIFY(text.text().startsWith(QStringLiteral("Channels: channel 0, channel 1")));
    const auto named = text.text().count(QStringLiteral("channel "));
    QCOMPARE(text.text().section(u' ', -2), QStringLiteral("%1 more").arg(20 - named));
    QVERIFY(text.toolTip().startsWith(QStringLiteral("Channels: ") + names.join(QStringLiteral(", "))));
}

QTEST_MAIN(TestChannelChip)
#include "test_channel_chip.moc"
