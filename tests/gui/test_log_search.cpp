// SPDX-License-Identifier: GPL-3.0-or-later
// What a person looks for in the log, and copies from it.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "filter_bar.hpp"
#include "find_bar.hpp"
#include "log_copy.hpp"
#include "log_menu.hpp"
#include "panel.hpp"
#include "table_copy.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using test::Panel;

class TestLogSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void filtersWhatIsShown();
    void findsWithoutHiding();
    void findsAmongWhatIsShown();
    void goesToATime();
    void saysWhatIsNotFound();
    void searchesInSlices();
    void keepsItsWayWhileRowsGo();
    void stopsSearching();
    void filtersByACell_data();
    void filtersByACell();
    void leavesOutACell();
    void copiesWhatIsShown();
    void copiesAfterTheMenu();
    void copiesForPrograms();
    void refusesToCopyTooMuch();
};

void TestLogSearch::filtersWhatIsShown()
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

void TestLogSearch::findsWithoutHiding()
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

void TestLogSearch::findsAmongWhatIsShown()
{
    Panel t;
    t.panel.filterBar().setText(QStringLiteral("id == 3"));
    t.search("seq > 50");
    t.action("findNextAction").trigger();
    QCOMPARE(t.currentSeq(), 53U);
}

void TestLogSearch::goesToATime()
{
    Panel t;
    // As it stands in the log, and without its last digits: the first one from then on.
    QString time = t.model.index(56, LogModel::Time).data().toString();
    QCOMPARE(t.model.record(56).event.seq, 57U);
    for (int cut = 0; cut < 2; ++cut, time.chop(6)) {
        t.search(qPrintable(time));
        for (const char* action : {"findNextAction", "findNextAction", "findPreviousAction"}) {
            t.action(action).trigger();
            QCOMPARE(t.currentSeq(), 57U);
        }
    }
    t.search("\"14:30:05\""); // in quotes, the name of a process
    t.action("findNextAction").trigger();
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QStringLiteral("Not found"));
}

void TestLogSearch::saysWhatIsNotFound()
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

// The smallest ones there are, which is what the largest store is to a real one.
void TestLogSearch::searchesInSlices()
{
    Panel t;
    auto& bar = t.find<FindBar>("findBar");
    bar.search().setSlice({10, {}});
    t.search("seq == 95");
    t.action("findNextAction").trigger();
    QVERIFY(bar.search().running());
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QStringLiteral("Searching…"));
    QVERIFY(!t.panel.view().currentIndex().isValid());
    QTRY_VERIFY(!bar.search().running());
    QCOMPARE(t.currentSeq(), 95U);
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QString());
    t.search("seq == 50");
    t.action("findNextAction").trigger();
    QTRY_COMPARE(t.currentSeq(), 50U);
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QStringLiteral("Went on from the other end"));
    t.search("seq == 200");
    for (const char* action : {"findNextAction", "findPreviousAction"}) {
        t.action(action).trigger();
        QVERIFY(bar.search().running());
        QTRY_COMPARE(t.find<QLabel>("findOutcome").text(), QStringLiteral("Not found"));
    }
}

void TestLogSearch::keepsItsWayWhileRowsGo()
{
    Panel t;
    auto& bar = t.find<FindBar>("findBar");
    bar.search().setSlice({10, {}});
    t.search("seq == 11");
    t.action("findNextAction").trigger();
    QVERIFY(bar.search().running());
    t.model.setCapacity(95);
    QTRY_VERIFY(!bar.search().running());
    QCOMPARE(t.currentSeq(), 11U);
}

void TestLogSearch::stopsSearching()
{
    Panel t;
    auto& bar = t.find<FindBar>("findBar");
    bar.search().setSlice({10, {}});
    t.search("seq == 95");
    t.action("findNextAction").trigger();
    QVERIFY(bar.search().running());
    QTest::keyClick(&t.find<QLineEdit>("findEdit"), Qt::Key_Escape);
    QVERIFY(!bar.search().running());
    QVERIFY(bar.isVisible());
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QString());
    QTest::qWait(50);
    QVERIFY(!t.panel.view().currentIndex().isValid());
    // And where a person reads meanwhile.
    t.panel.view().setFocus();
    t.search("seq == 95");
    t.action("findNextAction").trigger();
    QVERIFY(bar.search().running());
    QTest::keyClick(&t.panel.view(), Qt::Key_Escape);
    QVERIFY(!bar.search().running());
    QVERIFY(bar.isVisible());
    QCOMPARE(t.find<QLabel>("findOutcome").text(), QString());
    QTest::keyClick(&t.find<QLineEdit>("findEdit"), Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
}

void TestLogSearch::filtersByACell_data()
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

void TestLogSearch::filtersByACell()
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

void TestLogSearch::leavesOutACell()
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

void TestLogSearch::copiesWhatIsShown()
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

// The menu shows what can be done when it opens, the keys work at any time.
void TestLogSearch::copiesAfterTheMenu()
{
    Panel t;
    QApplication::clipboard()->clear();
    auto& menu = t.find<QMenu>("logMenu");
    menu.popup({});
    QVERIFY(!t.action("copyText").isEnabled());
    menu.close();
    t.panel.view().selectRow(1);
    t.action("copyText").trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("button")));
}

void TestLogSearch::copiesForPrograms()
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

void TestLogSearch::refusesToCopyTooMuch()
{
    Panel t(MostRowsToCopy + 1);
    QSignalSpy refused(&t.panel, &LogPanel::refused);
    QApplication::clipboard()->setText(QStringLiteral("before"));
    t.panel.view().selectAll();
    t.action("copyText").trigger();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

QTEST_MAIN(TestLogSearch)
#include "test_log_search.moc"
