// SPDX-License-Identifier: GPL-3.0-or-later
// What a full log does, and one of another size.
#include <random>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "filter_parser.hpp"
#include "plain_records.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::cell;
using efdmon::gui::test::record;
using efdmon::gui::test::records;

class TestLogModelTurn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void turnsRoundWithinItsBounds_data();
    void turnsRoundWithinItsBounds();
    void keepsItsRowsWhenFull();
    void movesWhatIsRemembered();
    void keepsItsRowsWhenFiltered();
    void keepsTheNewestOfAHugeBatch();
    void changesItsCapacity();
    void keepsNumbersAndRowsWithAnotherCapacity();
    void changesItsCapacityWhilePaused();
    void knowsWhatWentOfEachChannel();
};

void TestLogModelTurn::turnsRoundWithinItsBounds_data()
{
    QTest::addColumn<int>("batch");
    for (const int batch : {1, 3, 7, 9, 10, 11, 25})
        QTest::addRow("%d at a time", batch) << batch;
}

void TestLogModelTurn::turnsRoundWithinItsBounds()
{
    QFETCH(int, batch);
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::uint64_t next = 1;
    for (int i = 0; i < 12; ++i) {
        model.append(records(next, static_cast<std::uint64_t>(batch)));
        next += static_cast<std::uint64_t>(batch);
        const auto rows = std::min<std::uint64_t>(10, next - 1);
        QCOMPARE(static_cast<std::uint64_t>(model.rowCount()), rows);
        for (std::uint64_t row = 0; row < rows; ++row)
            QCOMPARE(model.store().at(row).event.seq, next - rows + row);
        // Known also when the one before has gone.
        QCOMPARE(cell(model, 0, LogModel::Delta),
                 rows == next - 1 ? QStringLiteral("–") : QStringLiteral("+0.001000000"));
        if (rows > 1)
            QCOMPARE(cell(model, model.rowCount() - 1, LogModel::Delta), QStringLiteral("+0.001000000"));
    }
}

// Removing and inserting rows is what costs a view its time.
void TestLogModelTurn::keepsItsRowsWhenFull()
{
    LogModel model(nullptr, 160);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy turns(&model, &LogModel::turned);
    for (std::uint64_t seq = 1; seq <= 150; seq += 30)
        model.append(records(seq, 30));
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.append(records(151, 30));
    QCOMPARE(inserts.count(), 1); // of 10 rows
    QCOMPARE(turns.count(), 1);
    QCOMPARE(turns.takeFirst().first().toInt(), 20);
    for (std::uint64_t seq = 181; seq <= 780; seq += 30)
        model.append(records(seq, 30));
    QCOMPARE(model.rowCount(), 160);
    QCOMPARE(model.record(0).event.seq, 621U);
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(removals.count(), 0);
    QCOMPARE(turns.count(), 20);
    QCOMPARE(changes.count(), 21);
    QCOMPARE(changes.last().at(1).toModelIndex(), model.index(159, LogModel::ColumnCount - 1));
}

void TestLogModelTurn::movesWhatIsRemembered()
{
    LogModel model(nullptr, 160);
    model.append(records(1, 160));
    const QPersistentModelIndex early(model.index(50, LogModel::Id));
    const QPersistentModelIndex late(model.index(100, LogModel::Seq));
    model.append(records(161, 50));
    QCOMPARE(early.row(), 0);
    QCOMPARE(early.column(), int{LogModel::Id});
    QCOMPARE(late.row(), 50);
    QCOMPARE(late.data().toString(), QStringLiteral("101"));
    model.append(records(211, 1));
    QVERIFY(!early.isValid()); // its event has gone
    QCOMPARE(late.row(), 49);
    QCOMPARE(late.data().toString(), QStringLiteral("101"));
    QCOMPARE(model.rowCount(), 160);
}

void TestLogModelTurn::keepsItsRowsWhenFiltered()
{
    LogModel model(nullptr, 1600);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(parseFilter(QStringLiteral("id == 1")).program);
    std::uint64_t seq = 0;
    std::mt19937 random(1);
    const auto append = [&] {
        auto batch = records(seq + 1, 20 + random() % 60);
        seq += batch.size();
        for (LogRecord& one : batch)
            one.event.id = static_cast<std::uint32_t>(random() % 3);
        model.append(batch);
    };
    while (seq < 3000)
        append();
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy turns(&model, &LogModel::turned);
    for (int i = 0; i < 1000; ++i) {
        append();
        QVERIFY(model.store().size() >= 1500);
        QVERIFY(model.store().size() <= 1600);
        QCOMPARE(model.record(model.rowCount() - 1).event.id, 1U);
    }
    QVERIFY2(inserts.count() + removals.count() < 300,
             qPrintable(QStringLiteral("%1 + %2").arg(inserts.count()).arg(removals.count())));
    QVERIFY(turns.count() > 900);
}

void TestLogModelTurn::keepsTheNewestOfAHugeBatch()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(records(1, 3));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.append(records(4, 1000));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.store().at(0).event.seq, 994U);
    QCOMPARE(model.store().copy().back().event.seq, 1003U);
}

void TestLogModelTurn::changesItsCapacity()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(records(1, 8));
    model.setCapacity(5);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.record(0).event.seq, 4U);
    model.append(records(9, 1));
    QCOMPARE(model.rowCount(), 5);
    model.setCapacity(100);
    model.append(records(10, 90));
    QCOMPARE(model.rowCount(), 95);
    QCOMPARE(model.record(0).event.seq, 5U);
}

// Numbers, what is remembered of rows, and what is known of records that have gone.
void TestLogModelTurn::keepsNumbersAndRowsWithAnotherCapacity()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.append(records(1, 14));
    const QPersistentModelIndex row = model.index(7, 0);
    const std::uint64_t number = model.number(7);
    for (const std::size_t capacity : {5, 100, 6}) {
        model.setCapacity(capacity);
        QVERIFY(row.isValid());
        QCOMPARE(model.record(row.row()).event.seq, 12U);
        QCOMPARE(model.number(row.row()), number);
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.previous(0));
        QCOMPARE(model.previous(0)->event.seq, 9U);
    }
    model.append(records(15, 3));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.record(5).event.seq, 17U);
    QVERIFY(row.isValid());
    model.setFilter(parseFilter(QStringLiteral("seq > 13")).program);
    model.setCapacity(2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.record(0).event.seq, 16U);
    QCOMPARE(resets.count(), 2); // of the first batch, and of the filter
}

void TestLogModelTurn::changesItsCapacityWhilePaused()
{
    LogModel model(nullptr, 10);
    model.append(records(1, 4));
    model.setPaused(true);
    model.append(records(5, 9));
    model.setCapacity(6);
    QCOMPARE(model.held(), 6U);
    QCOMPARE(model.unheld(), 3U);
    model.setCapacity(20);
    QCOMPARE(model.unheld(), 3U);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(cell(model, 4, LogModel::Lost), QString());
}

void TestLogModelTurn::knowsWhatWentOfEachChannel()
{
    LogModel model(nullptr, 6);
    std::vector<LogRecord> mixed;
    for (std::uint64_t seq = 1; seq <= 5; ++seq)
        for (std::uint16_t channel = 0; channel < 3; ++channel)
            mixed.push_back(record(seq * (channel + 1U), channel));
    for (const LogRecord& one : mixed)
        model.append({&one, 1});
    QCOMPARE(model.rowCount(), 6);
    for (int row = 0; row < 6; ++row) {
        const LogRecord* before = model.previous(row);
        QVERIFY(before);
        QCOMPARE(before->channel, model.record(row).channel);
        QCOMPARE(before->event.seq, model.record(row).event.seq - model.record(row).channel - 1U);
    }
}

QTEST_MAIN(TestLogModelTurn)
#include "test_log_model_turn.moc"
