// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the log: find, copy, choose columns, look closely.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "event_detail.hpp"
#include "filter_bar.hpp"
#include "filter_edit.hpp"
#include "find_bar.hpp"
#include "log_copy.hpp"
#include "log_menu.hpp"
#include "log_panel.hpp"
#include "log_records.hpp"
#include "log_view.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

struct Panel {
    explicit Panel(std::uint64_t count = 100)
    {
        std::vector<LogRecord> records;
        for (std::uint64_t seq = 1; seq <= count; ++seq) {
            LogRecord record;
            record.channel = seq % 2 == 0;
            Event& event = record.event;
            event.seq = seq;
            event.time_ns = 1'000'000'000 + seq * 1'000'000;
            event.id = static_cast<std::uint32_t>(seq % 10);
            event.source = Source::Sysfs;
            event.flags = Event::FlagTask;
            event.pid = event.tid = 42;
            test::setComm(event, seq % 2 == 0 ? "bash" : "my tool");
            event.data = {seq, 0xff};
            records.push_back(record);
        }
        model.setChannelName(0, QStringLiteral("efdmon0"));
        model.setChannelName(1, QStringLiteral("button"));
        model.append(records);
        panel.count(records, 0);
        panel.view().showChannels(model.channelNames());
        panel.resize(900, 400);
        panel.show();
    }

    template <class Object>
    Object& find(const char* name)
    {
        return *panel.findChild<Object*>(QLatin1String(name));
    }
    QAction& action(const char* name) { return find<QAction>(name); }
    std::uint64_t currentSeq() { return model.record(panel.view().currentIndex().row()).event.seq; }
    void search(const char* text) { find<FilterEdit>("findEdit").setText(QLatin1String(text)); }

    LogModel model;
    LogPanel panel{model};
};

} // namespace

class TestLogPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void filtersWhatIsShown();
    void findsWithoutHiding();
    void findsAmongWhatIsShown();
    void saysWhatIsNotFound();
    void filtersByACell_data();
    void filtersByACell();
    void leavesOutACell();
    void copiesWhatIsShown();
    void copiesForPrograms();
    void refusesToCopyTooMuch();
    void keepsItsColumns();
    void keepsAtLeastOneColumn();
    void describesTheChosenEvent();
    void showsDetailsWhereThereIsSpace();
    void showsTheLatestPerId();
    void narrowsToSelectedChannels();
    void reachesEverythingByKeyboard();
    void keepsAsManyEventsAsWanted();
    void coloursByRules();
};

void TestLogPanel::filtersWhatIsShown()
{
    Panel t;
    QSignalSpy changed(&t.panel, &LogPanel::rowsChanged);
    t.panel.filterBar().setText(QStringLiteral("id == 3"));
    QCOMPARE(t.model.rowCount(), 10);
    QVERIFY(changed.count() > 0);
    t.panel.filterBar().setText(QStringLiteral("id =="));
    QCOMPARE(t.model.rowCount(), 10);
    t.panel.filterBar().setText({});
    QCOMPARE(t.model.rowCount(), 100);
}

void TestLogPanel::findsWithoutHiding()
{
    Panel t;
    QVERIFY(!t.find<FindBar>("findBar").isVisible());
    t.action("findAction").trigger();
    QVERIFY(t.find<FindBar>("findBar").isVisible());
    t.search("id == 3");
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 3U);
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 13U);
    t.action("findPreviousAction").trigger();
    t.action("findPreviousAction").trigger();
    QCOMPARE(t.currentSeq(), 93U);
    QVERIFY(!t.find<QLabel>("findOutcome").text().isEmpty());
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 3U);
    QCOMPARE(t.model.rowCount(), 100);
    QVERIFY(!t.panel.view().following());
    QTest::keyClick(&t.find<QLineEdit>("findEdit"), Qt::Key_Return);
    QCOMPARE(t.currentSeq(), 13U);
    QTest::keyClick(&t.find<QLineEdit>("findEdit"), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(t.currentSeq(), 3U);
    QTest::keyClick(&t.find<QLineEdit>("findEdit"), Qt::Key_Escape);
    QVERIFY(!t.find<FindBar>("findBar").isVisible());
}

void TestLogPanel::findsAmongWhatIsShown()
{
    Panel t;
    t.panel.filterBar().setText(QStringLiteral("id == 3"));
    t.search("seq > 50");
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 53U);
}

void TestLogPanel::saysWhatIsNotFound()
{
    Panel t;
    t.search("id == 77");
    t.action("findNextAction").trigger();
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QStringLiteral("Not found"));
    QVERIFY(!t.panel.view().currentIndex().isValid());
    // The only one: it is found again.
    t.search("seq == 50");
    t.action("findNextAction").trigger();
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 50U);
}

void TestLogPanel::filtersByACell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    QTest::newRow("number") << int(LogModel::Seq) << QStringLiteral("seq == 7");
    QTest::newRow("time") << int(LogModel::Time) << QStringLiteral("time >= 0.006000000s");
    QTest::newRow("delta") << int(LogModel::Delta) << QString();
    QTest::newRow("channel") << int(LogModel::Channel) << QStringLiteral("channel == efdmon0");
    QTest::newRow("source") << int(LogModel::Source) << QStringLiteral("source == sysfs");
    QTest::newRow("process") << int(LogModel::Process) << QStringLiteral("process == \"my tool\"");
    QTest::newRow("thread") << int(LogModel::Thread) << QStringLiteral("tid == 42");
    QTest::newRow("cpu") << int(LogModel::Cpu) << QStringLiteral("cpu == 0");
    QTest::newRow("id") << int(LogModel::Id) << QStringLiteral("id == 7");
    QTest::newRow("data") << int(LogModel::Data) << QStringLiteral("data0 == 0x7 && data1 == 0xff");
}

void TestLogPanel::filtersByACell()
{
    QFETCH(int, column);
    QFETCH(QString, expected);
    Panel t;
    const QString filter = filterForCell(t.model, 6, static_cast<LogModel::Column>(column));
    QCOMPARE(filter, expected);
    ParsedFilter parsed = parseFilter(filter);
    QVERIFY(!parsed.error);
    parsed.program.bind(t.model.context());
    QVERIFY(t.model.accepts(parsed.program, 6));
    if (column == LogModel::Time)
        QVERIFY(!t.model.accepts(parsed.program, 5));
}

void TestLogPanel::leavesOutACell()
{
    Panel t;
    const auto choose = [&](int row, int column, const char* action) {
        t.panel.view().setCurrentIndex(t.model.index(row, column));
        Q_EMIT t.panel.view().customContextMenuRequested({});
        QMenu* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        t.action(action).trigger();
        menu->close();
    };
    choose(0, LogModel::Process, "notThisValue");
    QCOMPARE(t.panel.filterBar().edit().text(), QStringLiteral("process != \"my tool\""));
    QCOMPARE(t.model.rowCount(), 50);
    choose(0, LogModel::Id, "onlyThisValue");
    QCOMPARE(t.panel.filterBar().edit().text(), QStringLiteral("process != \"my tool\" && id == 2"));
    QCOMPARE(t.model.rowCount(), 10);
    choose(0, LogModel::Data, "notThisValue");
    QCOMPARE(t.model.rowCount(), 9);
}

void TestLogPanel::copiesWhatIsShown()
{
    Panel t;
    QHeaderView& header = *t.panel.view().horizontalHeader();
    for (int column = 0; column < LogModel::ColumnCount; ++column)
        t.panel.view().setColumnHidden(
            column, column != LogModel::Seq && column != LogModel::Id && column != LogModel::Channel);
    header.moveSection(header.visualIndex(LogModel::Id), 0);
    t.panel.view().selectRow(1);
    t.panel.view().selectionModel()->select(t.model.index(4, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    t.action("copyText").trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("2\t2\tbutton\n5\t5\tefdmon0\n"));
}

void TestLogPanel::copiesForPrograms()
{
    Panel t;
    t.panel.view().selectRow(2);
    t.action("copyCsv").trigger();
    const QStringList csv = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(csv.size(), 2);
    QVERIFY(csv[0].startsWith(QStringLiteral("channel,seq,time_ns")));
    QVERIFY(csv[1].startsWith(QStringLiteral("efdmon0,3,1003000000")));
    t.action("copyJson").trigger();
    const auto json = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json[QStringLiteral("seq")].toInt(), 3);
    QCOMPARE(json[QStringLiteral("comm")].toString(), QStringLiteral("my tool"));
}

void TestLogPanel::refusesToCopyTooMuch()
{
    Panel t(MostRowsToCopy + 1);
    QSignalSpy refused(&t.panel, &LogPanel::refused);
    QApplication::clipboard()->setText(QStringLiteral("before"));
    t.panel.view().selectAll();
    t.action("copyText").trigger();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

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
        dialog.accept();
        QVERIFY(!isTinted(t, 1) && isTinted(t, 2) && !isTinted(t, 3) && isTinted(t, 4));
        t.panel.save(settings);
    }
    Panel t;
    QVERIFY(!isTinted(t, 2));
    t.panel.restore(settings);
    QVERIFY(isTinted(t, 2) && !isTinted(t, 3) && isTinted(t, 4));
    t.action("colorRulesAction").trigger();
    t.find<QToolButton>("removeRule").click();
    t.find<QToolButton>("removeRule").click();
    QVERIFY(!t.find<FilterEdit>("ruleFilter").isEnabled());
    t.find<QDialog>("colorRulesDialog").accept();
    QVERIFY(!isTinted(t, 2) && !isTinted(t, 4));
}

QTEST_MAIN(TestLogPanel)
#include "test_log_panel.moc"
