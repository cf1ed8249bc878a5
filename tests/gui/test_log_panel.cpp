// SPDX-License-Identifier: GPL-3.0-or-later
// How a person arranges the log: columns, details, size, colours.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "event_detail.hpp"
#include "filter_bar.hpp"
#include "panel.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using test::Panel;

class TestLogPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void keepsItsColumns();
    void keepsAtLeastOneColumn();
    void describesTheChosenEvent();
    void describesTheChosenEventOnASmallScreen();
    void describesNoEventThatIsNotChosen();
    void saysNothingOfMatchesWithoutAFilter();
    void showsDetailsWhereThereIsSpace();
    void showsTheLatestPerId();
    void narrowsToSelectedChannels();
    void reachesEverythingByKeyboard();
    void keepsAsManyEventsAsWanted();
    void saysThatItIsFull();
    void coloursByRules();
};

void TestLogPanel::keepsItsColumns()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        Panel t;
        QVERIFY(t.panel.view().isColumnHidden(LogModel::Cpu));
        t.action("column-cpu").trigger();
        t.action("column-source").setChecked(true);
        t.action("column-source").trigger();
        t.action("time-first").trigger();
        QHeaderView& header = *t.panel.view().horizontalHeader();
        header.moveSection(header.visualIndex(LogModel::Cpu), 0);
        t.panel.save(settings);
    }
    Panel t;
    t.panel.restore(settings);
    QVERIFY(!t.panel.view().isColumnHidden(LogModel::Cpu));
    QVERIFY(t.panel.view().isColumnHidden(LogModel::Source));
    QVERIFY(!t.panel.view().isColumnHidden(LogModel::Channel));
    QCOMPARE(t.panel.view().horizontalHeader()->logicalIndex(0), int(LogModel::Cpu));
    QCOMPARE(t.panel.view().horizontalHeader()->logicalIndex(1), int(LogModel::Seq));
    QCOMPARE(t.model.timeFormat(), LogModel::TimeFormat::SinceFirst);
    t.action("column-channel").setChecked(true);
    t.action("column-channel").trigger();
    t.panel.view().showChannels(t.model.channelNames());
    QVERIFY(t.panel.view().isColumnHidden(LogModel::Channel));
    t.action("resetColumns").trigger();
    QVERIFY(t.panel.view().isColumnHidden(LogModel::Cpu));
    QVERIFY(!t.panel.view().isColumnHidden(LogModel::Channel));
    QCOMPARE(t.panel.view().horizontalHeader()->logicalIndex(0), int(LogModel::Seq));
}

void TestLogPanel::keepsAtLeastOneColumn()
{
    Panel t;
    for (const char* name : {"seq", "time", "delta", "channel", "source", "process", "id", "data"}) {
        QAction& action = t.action(qPrintable(QStringLiteral("column-%1").arg(QLatin1String(name))));
        action.setChecked(true);
        action.trigger();
    }
    QCOMPARE(t.panel.view().horizontalHeader()->hiddenSectionCount(), int(LogModel::ColumnCount) - 1);
}

void TestLogPanel::describesTheChosenEvent()
{
    Panel t;
    auto& detail = t.find<EventDetail>("eventDetail");
    QVERIFY(!detail.isVisible());
    t.action("detailsAction").trigger();
    QVERIFY(detail.isVisible());
    QCOMPARE(detail.topLevelItemCount(), 0);
    t.panel.view().selectRow(20);
    const auto value = [&](const char* name) {
        const auto items = detail.findItems(QString::fromUtf8(name), Qt::MatchExactly, 0);
        return items.isEmpty() ? QStringLiteral("missing") : items.first()->text(1);
    };
    QCOMPARE(value("No."), QStringLiteral("21  0x15"));
    QCOMPARE(value("Channel"), QStringLiteral("efdmon0"));
    QCOMPARE(value("Since the first event"), QStringLiteral("0.020000000 s"));
    QCOMPARE(value("Since the previous event"), QStringLiteral("0.002000000 s"));
    QCOMPARE(value("CLOCK_MONOTONIC"), QStringLiteral("1.021000000 s  0x3cdb3940"));
    QCOMPARE(value("Lost before it"), QStringLiteral("1, from No. 20 to 20"));
    QCOMPARE(value("Process"), QStringLiteral("my tool"));
    QCOMPARE(value("Data 1"), QStringLiteral("255  0xff"));
    const QString longest = QStringLiteral("Since the previous event");
    QVERIFY(detail.columnWidth(0) > detail.fontMetrics().horizontalAdvance(longest));
    t.action("copyDetail").trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Data 1\t255  0xff\n")));
    t.model.clear();
    QCOMPARE(detail.topLevelItemCount(), 0);
}

// All that is looked for most stands in the first lines, and no line is cut off.
void TestLogPanel::describesTheChosenEventOnASmallScreen()
{
    Panel t;
    t.panel.resize(1366, 260);
    t.action("detailsAction").setChecked(true);
    auto& detail = t.find<EventDetail>("eventDetail");
    detail.setOpenWidth(340);
    t.panel.view().selectRow(20);
    QTRY_COMPARE(detail.width(), 340);
    const auto item = [&](const char* name) {
        return detail.findItems(QString::fromUtf8(name), Qt::MatchExactly, 0).first();
    };
    for (const char* name : {"Id", "Data 0", "Data 1", "Source", "Process", "Local time"}) {
        const QRect place = detail.visualItemRect(item(name));
        QVERIFY2(detail.viewport()->rect().contains(place.left(), place.bottom()), name);
    }
    const auto lines = [&](const char* name) {
        return detail.visualItemRect(item(name)).height() / detail.fontMetrics().lineSpacing();
    };
    QCOMPARE(lines("Id"), 1);
    QVERIFY(lines("Source") > 1);
    detail.setOpenWidth(900);
    QTRY_COMPARE(detail.width(), 900);
    QTRY_COMPARE(lines("Source"), 1);
}

void TestLogPanel::showsDetailsWhereThereIsSpace()
{
    Panel narrow;
    QVERIFY(!narrow.find<EventDetail>("eventDetail").isVisible());
    LogModel model;
    LogPanel wide(model);
    wide.resize(1400, 400);
    wide.show();
    QVERIFY(wide.findChild<EventDetail*>()->isVisible());
    QVERIFY(wide.findChild<QAction*>(QStringLiteral("detailsAction"))->isChecked());
}

void TestLogPanel::describesNoEventThatIsNotChosen()
{
    Panel t;
    t.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&t.panel));
    t.action("detailsAction").setChecked(true);
    auto& detail = t.find<EventDetail>("eventDetail");
    t.panel.view().setFocus(Qt::TabFocusReason);
    QCOMPARE(detail.topLevelItemCount(), 0);
    t.panel.view().selectRow(20);
    QVERIFY(detail.topLevelItemCount() > 0);
    t.panel.view().clearSelection();
    QCOMPARE(detail.topLevelItemCount(), 0);
}

void TestLogPanel::saysNothingOfMatchesWithoutAFilter()
{
    Panel t;
    auto& edit = t.find<FilterEdit>("filterEdit");
    const auto& hint = t.find<QLabel>("logHint");
    QTest::keyClicks(&edit, QStringLiteral("channel == my"));
    QCOMPARE(t.model.rowCount(), 0);
    QCOMPARE(hint.text(), QStringLiteral("No event matches the filter."));
    QTest::keyClicks(&edit, QStringLiteral(" own"));
    QCOMPARE(t.model.rowCount(), 100);
    // One that was applied stays, whatever it shows.
    t.panel.filterBar().setText(QStringLiteral("id < 0"));
    QTest::keyClicks(&edit, QStringLiteral(" own"));
    QCOMPARE(t.model.rowCount(), 0);
    QCOMPARE(hint.text(), QStringLiteral("Still in force: id < 0"));
}

void TestLogPanel::showsTheLatestPerId()
{
    Panel t;
    auto& tabs = t.find<QTabBar>("logTabs");
    auto& table = t.find<QTableView>("latestTable");
    t.action("detailsAction").trigger();
    QVERIFY(!table.isVisible());
    tabs.setCurrentIndex(1);
    QVERIFY(table.isVisible());
    QCOMPARE(table.model()->rowCount(), 10);
    QVERIFY(!t.find<FilterEdit>("filterEdit").isEnabled());
    QVERIFY(!t.find<EventDetail>("eventDetail").isVisible());
    Q_EMIT table.activated(table.model()->index(0, 0));
    QCOMPARE(tabs.currentIndex(), 0);
    QVERIFY(t.find<EventDetail>("eventDetail").isVisible());
    QCOMPARE(t.panel.filterBar().edit().text(), QStringLiteral("channel == 0 && id == 1"));
    QCOMPARE(t.model.rowCount(), 10);
}

void TestLogPanel::narrowsToSelectedChannels()
{
    Panel t;
    QSignalSpy changed(&t.panel, &LogPanel::rowsChanged);
    t.panel.setChannels({1});
    QCOMPARE(t.model.rowCount(), 50);
    QCOMPARE(changed.count(), 1);
    t.panel.setChannels({});
    QCOMPARE(t.model.rowCount(), 100);
}

void TestLogPanel::reachesEverythingByKeyboard()
{
    Panel t;
    t.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&t.panel));
    t.panel.view().setFocus();
    QTest::keyClick(&t.panel, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(t.find<FilterEdit>("filterEdit").hasFocus());
    QTest::keyClicks(&t.find<FilterEdit>("filterEdit"), QStringLiteral("id == 3"));
    QCOMPARE(t.model.rowCount(), 10);
    QTest::keyClick(&t.panel, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(t.find<FilterEdit>("findEdit").hasFocus());
    QTest::keyClicks(&t.find<FilterEdit>("findEdit"), QStringLiteral("bash || tool"));
    QTest::keyClick(&t.panel, Qt::Key_F3);
    QCOMPARE(t.currentSeq(), 3U);
    QTest::keyClick(&t.panel, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(t.find<EventDetail>("eventDetail").isVisible());
}

void TestLogPanel::keepsAsManyEventsAsWanted()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        Panel t(5000);
        t.action("capacityAction").trigger();
        auto& dialog = t.find<QInputDialog>("capacityDialog");
        QCOMPARE(dialog.intValue(), int(LogCapacity));
        dialog.setIntValue(2000);
        dialog.accept();
        QCOMPARE(t.model.rowCount(), 2000);
        QCOMPARE(t.model.record(1999).event.seq, 5000U);
        t.panel.save(settings);
    }
    Panel t;
    t.panel.restore(settings);
    QCOMPARE(t.model.store().capacity(), 2000U);
    QCOMPARE(t.model.rowCount(), 100);
    settings.setValue(QStringLiteral("log/capacity"), QStringLiteral("nonsense"));
    t.panel.restore(settings);
    QCOMPARE(t.model.store().capacity(), 1000U);
}

void TestLogPanel::saysThatItIsFull()
{
    LogModel model(nullptr, 1'000);
    LogPanel panel(model);
    panel.show();
    const auto& full = *panel.findChild<QLabel*>(QStringLiteral("logFull"));
    const auto come = [&](std::size_t count) {
        const std::vector<LogRecord> records(count);
        model.append(records);
        panel.count(records, 0);
    };
    come(999);
    QVERIFY(!full.isVisible());
    come(1);
    QVERIFY(full.isVisible());
    QVERIFY(full.text().startsWith(
        QStringLiteral("Log full: the oldest of 1,000 events make room for new ones.")));
    // A clock that is set makes no recording of it.
    panel.setClock({});
    come(1);
    QVERIFY(full.isVisible());
    // Where a part of the log makes room at a time, the line does not come and go.
    panel.filterBar().setText(QStringLiteral("id == 77"));
    bool less = false;
    for (int i = 0; i < 100; ++i) {
        come(10);
        less = less || model.store().size() < 1'000;
        QVERIFY(full.isVisible());
    }
    QVERIFY(less);
    model.clear();
    panel.clear();
    QVERIFY(!full.isVisible());
}

void TestLogPanel::coloursByRules()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const auto isTinted
        = [](Panel& t, int row) { return t.model.index(row, 0).data(Qt::BackgroundRole).isValid(); };
    {
        Panel t;
        t.action("colorRulesAction").trigger();
        auto& dialog = t.find<QDialog>("colorRulesDialog");
        auto& edit = t.find<FilterEdit>("ruleFilter");
        // There is a rule to begin with.
        QTest::keyClicks(&edit, QStringLiteral("seq == 3"));
        t.find<QToolButton>("addRule").click();
        QTest::keyClicks(&edit, QStringLiteral("seq == 4 &&"));
        QVERIFY(t.find<QLabel>("ruleError").isVisible());
        t.find<QToolButton>("addRule").click();
        QTest::keyClicks(&edit, QStringLiteral("seq == 5"));
        t.find<QToolButton>("moveRuleUp").click();
        QCOMPARE(edit.text(), QStringLiteral("seq == 5"));
        QVERIFY(!isTinted(t, 2));
        // Not as long as there is one that cannot be read: that one is shown.
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QCOMPARE(edit.text(), QStringLiteral("seq == 4 &&"));
        QVERIFY(t.find<QLabel>("ruleError").isVisible());
        t.find<QListWidget>("colorRules").currentItem()->setCheckState(Qt::Unchecked);
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QVERIFY(!isTinted(t, 1) && isTinted(t, 2) && !isTinted(t, 3) && isTinted(t, 4));
        t.panel.save(settings);
    }
    Panel t;
    QVERIFY(!isTinted(t, 2));
    t.panel.restore(settings);
    QVERIFY(isTinted(t, 2) && !isTinted(t, 3) && isTinted(t, 4));
    t.action("colorRulesAction").trigger();
    for (int i = 0; i < 3; ++i) // the one that is switched off was kept
        t.find<QToolButton>("removeRule").click();
    QVERIFY(!t.find<FilterEdit>("ruleFilter").isEnabled());
    t.find<QDialog>("colorRulesDialog").accept();
    QVERIFY(!isTinted(t, 2) && !isTinted(t, 4));
}

QTEST_MAIN(TestLogPanel)
#include "test_log_panel.moc"
