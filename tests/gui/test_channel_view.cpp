// SPDX-License-Identifier: GPL-3.0-or-later
// Which channels a person has chosen, and the clock that makes events older.
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "channel_model.hpp"
#include "channel_view.hpp"
#include "monotonic.hpp"
#include "theme.hpp"

using namespace efdmon::gui;

namespace {

ChannelStatus seenChannel(unsigned number)
{
    ChannelStatus made;
    made.number = number;
    made.name = nodeName(number);
    made.watched = made.fresh = true;
    return made;
}

// An event of so many seconds ago.
Snapshot eventOf(unsigned channel, std::int64_t secondsAgo)
{
    const std::int64_t time = monotonicNow() - secondsAgo * 1'000'000'000;
    Snapshot made;
    made.counts[channel] = {1, 1, 0, 1};
    made.sums[channel].push_back({time / 1'000'000 * 1'000'000, {1, 0}});
    efdmon::gui::LogRecord record;
    record.channel = static_cast<std::uint16_t>(channel);
    record.event.seq = 1;
    record.event.time_ns = static_cast<std::uint64_t>(time);
    made.records.push_back(record);
    return made;
}

} // namespace

class TestChannelView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasACurrentChannelAndSelectsNone();
    void tellsWhatIsSelected();
    void forgetsAChannelThatHasGone();
    void hasAMenuForTheChannelBeneath();
    void hidesTheShareOfOne();
    void runsItsClockWhileAnEventIsRecent();
    void drawsTheTrend();
};

void TestChannelView::hasACurrentChannelAndSelectsNone()
{
    ChannelModel model;
    ChannelView view(model);
    QSignalSpy selected(&view, &ChannelView::selectedChannelsChanged);
    model.setChannels({seenChannel(0), seenChannel(4)});
    QCOMPARE(*view.current(), 0U);
    QVERIFY(view.selectedChannels().empty());
    QCOMPARE(selected.count(), 0);
}

void TestChannelView::tellsWhatIsSelected()
{
    ChannelModel model;
    ChannelView view(model);
    model.setChannels({seenChannel(0), seenChannel(4), seenChannel(7)});
    view.show();
    QSignalSpy selected(&view, &ChannelView::selectedChannelsChanged);
    const auto click = [&](int row, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, keys,
                          view.visualRect(model.index(row, 1)).center());
    };
    click(1);
    QCOMPARE(view.selectedChannels(), std::set<unsigned>{4});
    QCOMPARE(*view.current(), 4U);
    QCOMPARE(selected.count(), 1);
    click(2, Qt::ControlModifier);
    QCOMPARE(view.selectedChannels(), (std::set<unsigned>{4, 7}));
    QCOMPARE(selected.last()[0].value<std::set<unsigned>>(), (std::set<unsigned>{4, 7}));
    click(0, Qt::ControlModifier);
    QVERIFY(view.selectedChannels().empty()); // all of them: nothing is hidden
    click(2);
    QCOMPARE(view.selectedChannels(), std::set<unsigned>{7});
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.selectedChannels().empty());
    QCOMPARE(*view.current(), 7U);
}

void TestChannelView::forgetsAChannelThatHasGone()
{
    ChannelModel model;
    ChannelView view(model);
    model.setChannels({seenChannel(0), seenChannel(4), seenChannel(7)});
    view.selectRow(1);
    QCOMPARE(view.selectedChannels(), std::set<unsigned>{4});
    model.setChannels({seenChannel(0), seenChannel(7)});
    QVERIFY(view.selectedChannels().empty());
    QVERIFY(view.current().has_value());
}

void TestChannelView::hasAMenuForTheChannelBeneath()
{
    ChannelModel model;
    ChannelView view(model);
    QAction deed(QStringLiteral("Deed"));
    view.addAction(&deed);
    view.resize(800, 200);
    model.setChannels({seenChannel(0), seenChannel(4), seenChannel(7)});
    view.show();
    QSignalSpy selected(&view, &ChannelView::selectedChannelsChanged);
    const QPoint at = view.visualRect(model.index(1, 1)).center();
    QTest::mouseClick(view.viewport(), Qt::RightButton, {}, at);
    QCOMPARE(*view.current(), 4U);
    QCOMPARE(selected.count(), 0); // it hides no other channel
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &asked);
    auto* menu = view.findChild<QMenu*>(QStringLiteral("channelMenu"));
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().value(0), &deed);
    const auto& all = *menu->findChild<QAction*>(QStringLiteral("allChannels"));
    QVERIFY(!all.isEnabled());
    menu->findChild<QAction*>(QStringLiteral("onlyThisChannel"))->trigger();
    QCOMPARE(view.selectedChannels(), std::set<unsigned>{4});
    menu->close();
}

void TestChannelView::hidesTheShareOfOne()
{
    ChannelModel model;
    ChannelView view(model);
    model.setChannels({seenChannel(0)});
    QVERIFY(view.isColumnHidden(ChannelModel::Share));
    model.setChannels({seenChannel(0), seenChannel(1)});
    QVERIFY(!view.isColumnHidden(ChannelModel::Share));
}

void TestChannelView::runsItsClockWhileAnEventIsRecent()
{
    ChannelModel model;
    ChannelView view(model);
    const auto* clock = view.findChild<QTimer*>(QStringLiteral("ageClock"));
    model.setChannels({seenChannel(0), seenChannel(1)});
    model.apply(eventOf(0, 5), monotonicNow());
    QVERIFY(!clock->isActive()); // nobody looks
    view.show();
    QVERIFY(clock->isActive());
    QVERIFY(clock->remainingTime() <= 1000);
    const auto age = [&] { return model.index(0, ChannelModel::Age).data().toString(); };
    const QString before = age();
    QTRY_VERIFY(age() != before);
    view.hide();
    QVERIFY(!clock->isActive());

    ChannelModel old;
    ChannelView other(old);
    old.setChannels({seenChannel(0)});
    other.show();
    old.apply(eventOf(0, 62), monotonicNow());
    QVERIFY(!other.findChild<QTimer*>(QStringLiteral("ageClock"))->isActive());
}

void TestChannelView::drawsTheTrend()
{
    ChannelModel model;
    ChannelView view(model);
    view.resize(1000, 120);
    model.setChannels({seenChannel(0)});
    view.show();
    const auto coloured = [&] {
        const QRect cell = view.visualRect(model.index(0, ChannelModel::Trend));
        const QImage picture = view.viewport()->grab(cell).toImage();
        int pixels = 0;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                pixels += picture.pixelColor(x, y) == channelColor(0, view.palette()) ? 1 : 0;
        return pixels;
    };
    QCOMPARE(coloured(), 0);
    model.apply(eventOf(0, 30), monotonicNow());
    model.advance(monotonicNow());
    QVERIFY(coloured() > 5);
}

QTEST_MAIN(TestChannelView)
#include "test_channel_view.moc"
