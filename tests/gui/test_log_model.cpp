// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "filter_parser.hpp"
#include "log_model.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

LogRecord record(std::uint64_t seq, std::uint16_t channel = 0)
{
    LogRecord made;
    made.event.seq = seq;
    made.event.time_ns = seq * 1'000'000;
    made.channel = channel;
    return made;
}

std::vector<LogRecord> records(std::uint64_t first, std::uint64_t count)
{
    std::vector<LogRecord> made;
    for (std::uint64_t seq = first; seq < first + count; ++seq)
        made.push_back(record(seq));
    return made;
}

QString cell(const LogModel& model, int row, LogModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLogModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void showsARecord();
    void turnsRoundWithinItsBounds_data();
    void turnsRoundWithinItsBounds();
    void keepsItsRowsWhenFull();
    void movesWhatIsRemembered();
    void keepsItsRowsWhenFiltered();
    void keepsTheNewestOfAHugeBatch();
    void knowsThePreviousOfTheSameChannel();
    void marksALoss();
    void holdsWhilePaused();
    void takesNothingForLostThatItCouldNotHold();
    void takesNothingForLostThatWasDropped();
    void clears();
    void clearsWhatItHolds();
    void putsBackWhatWasCleared();
    void putsBackWhatWasHeld();
    void updatesOnceABatch();
    void changesItsCapacity();
    void keepsNumbersAndRowsWithAnotherCapacity();
    void changesItsCapacityWhilePaused();
    void writesTheTimeInThreeWays();
    void keepsTheTimesOfBefore();
    void knowsWhatWentOfEachChannel();
    void tintsWhatARuleAccepts();
};

void TestLogModel::showsARecord()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChannelName(2, QStringLiteral("button"));
    LogRecord one = record(1234567, 2);
    one.event.source = Source::Sysfs;
    one.event.flags = Event::FlagTask;
    one.event.pid = 42;
    std::string("bash").copy(one.event.comm.data(), 15);
    one.event.id = 7;
    one.event.data = {255, 1};
    model.append({&one, 1});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, LogModel::Seq), QStringLiteral("1,234,567"));
    QCOMPARE(model.index(0, LogModel::Seq).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("1234567"));
    QVERIFY(cell(model, 0, LogModel::Time)
                .contains(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d\\.\\d{9}$"))));
    QCOMPARE(cell(model, 0, LogModel::Delta), QStringLiteral("–"));
    QCOMPARE(cell(model, 0, LogModel::Channel), QStringLiteral("button"));
    QCOMPARE(cell(model, 0, LogModel::Source), QStringLiteral("sysfs"));
    QCOMPARE(cell(model, 0, LogModel::Process), QStringLiteral("bash (42)"));
    QCOMPARE(cell(model, 0, LogModel::Id), QStringLiteral("7"));
    QCOMPARE(cell(model, 0, LogModel::Data), QStringLiteral("0xff  0x1"));
}

void TestLogModel::turnsRoundWithinItsBounds_data()
{
    QTest::addColumn<int>("batch");
    for (const int batch : {1, 3, 7, 9, 10, 11, 25})
        QTest::addRow("%d at a time", batch) << batch;
}

void TestLogModel::turnsRoundWithinItsBounds()
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
void TestLogModel::keepsItsRowsWhenFull()
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

void TestLogModel::movesWhatIsRemembered()
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

void TestLogModel::keepsItsRowsWhenFiltered()
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

void TestLogModel::keepsTheNewestOfAHugeBatch()
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

void TestLogModel::knowsThePreviousOfTheSameChannel()
{
    LogModel model;
    const std::vector<LogRecord> mixed{record(1, 0), record(50, 1), record(2, 0), record(51, 1),
                                       record(3, 0)};
    model.append(mixed);
    QCOMPARE(cell(model, 1, LogModel::Delta), QStringLiteral("–"));
    QCOMPARE(cell(model, 2, LogModel::Delta), QStringLiteral("+0.001000000"));
    QCOMPARE(cell(model, 3, LogModel::Delta), QStringLiteral("+0.001000000"));
}

void TestLogModel::marksALoss()
{
    LogModel model;
    model.append(records(1, 2));
    model.append(records(10, 2));
    QVERIFY(!model.index(1, LogModel::Seq).data(Qt::ForegroundRole).isValid());
    QVERIFY(model.index(2, LogModel::Seq).data(Qt::ForegroundRole).isValid());
    QVERIFY(model.index(2, LogModel::Seq).data(Qt::ToolTipRole).toString().contains(QLatin1Char('7')));
    QVERIFY(!model.index(3, LogModel::Seq).data(Qt::ForegroundRole).isValid());
}

void TestLogModel::holdsWhilePaused()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(records(1, 10));
    model.setPaused(true);
    model.append(records(11, 4));
    QCOMPARE(model.store().at(0).event.seq, 1U);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.held(), 4U);
    model.setPaused(false);
    QCOMPARE(model.held(), 0U);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.store().at(0).event.seq, 5U);
    QCOMPARE(model.store().at(9).event.seq, 14U);
    QCOMPARE(cell(model, 9, LogModel::Delta), QStringLiteral("+0.001000000"));
}

// Each channel by itself: what the other one has lost, it has lost.
void TestLogModel::takesNothingForLostThatItCouldNotHold()
{
    LogModel model(nullptr, 10);
    model.append(records(1, 4));
    model.append(std::vector{record(1, 1)});
    model.setPaused(true);
    model.append(records(5, 20));
    model.append(std::vector{record(4, 1)});
    QCOMPARE(model.held(), 10U);
    QCOMPARE(model.unheld(), 11U);
    model.setPaused(false);
    QCOMPARE(model.unheld(), 0U);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.record(0).event.seq, 16U);
    QVERIFY(!model.previous(0));
    for (int row = 0; row < 9; ++row)
        QCOMPARE(cell(model, row, LogModel::Lost), QString());
    QCOMPARE(cell(model, 9, LogModel::Lost), QStringLiteral("2"));
}

void TestLogModel::takesNothingForLostThatWasDropped()
{
    LogModel model;
    model.append(std::vector{record(1), record(1, 1)});
    model.setFilter(parseFilter(QStringLiteral("lost")).program);
    model.skip({{0, 7}});
    model.append(std::vector{record(5, 1), record(9), record(12)});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    QCOMPARE(cell(model, 2, LogModel::Lost), QStringLiteral("3"));
    QCOMPARE(cell(model, 3, LogModel::Lost), QString());
    QCOMPARE(cell(model, 4, LogModel::Lost), QStringLiteral("2"));

    model.setPaused(true);
    model.append(records(13, 1));
    model.skip({{0, 100}});
    QCOMPARE(model.unheld(), 100U);
    model.setPaused(false);
    model.append(records(114, 1));
    QCOMPARE(cell(model, 5, LogModel::Lost), QString());
    QCOMPARE(cell(model, 6, LogModel::Lost), QString());
}

void TestLogModel::clears()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(records(1, 13));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append(records(14, 2));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, LogModel::Delta), QStringLiteral("–"));
}

void TestLogModel::clearsWhatItHolds()
{
    LogModel model;
    model.append(records(1, 2));
    model.setPaused(true);
    model.append(records(3, 2));
    model.clear();
    QCOMPARE(model.held(), 0U);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 0);
}

void TestLogModel::putsBackWhatWasCleared()
{
    LogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(records(1, 8));
    auto cleared = model.clear();
    QCOMPARE(cleared.size(), std::size_t{8});
    model.append(records(9, 4));
    model.putBack(std::move(cleared));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.record(0).event.seq, 3U);
    QCOMPARE(model.record(9).event.seq, 12U);
    for (int row = 0; row < 10; ++row) // as if nothing had been cleared
        QVERIFY(model.previous(row) && model.previous(row)->event.seq + 1 == model.record(row).event.seq);
    QCOMPARE(model.origin(), records(1, 1).front().event.time_ns);
}

void TestLogModel::putsBackWhatWasHeld()
{
    LogModel model;
    model.append(records(1, 2));
    model.setPaused(true);
    model.append(records(3, 2));
    auto cleared = model.clear();
    model.append(records(5, 1));
    model.putBack(std::move(cleared));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.held(), 3U);
    cleared = model.clear();
    model.setPaused(false);
    model.append(records(6, 1));
    model.setPaused(true);
    model.append(records(7, 1));
    model.putBack(std::move(cleared));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.record(5).event.seq, 6U);
    QCOMPARE(model.held(), 1U);
}

void TestLogModel::updatesOnceABatch()
{
    LogModel model;
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.append(records(1, 5000));
    QCOMPARE(inserts.count(), 1);
    model.append({});
    QCOMPARE(inserts.count(), 1);
}

void TestLogModel::changesItsCapacity()
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
void TestLogModel::keepsNumbersAndRowsWithAnotherCapacity()
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

void TestLogModel::changesItsCapacityWhilePaused()
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

void TestLogModel::writesTheTimeInThreeWays()
{
    LogModel model;
    model.append(std::vector{record(1), record(5, 1), record(2501)});
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.setTimeFormat(LogModel::TimeFormat::SinceFirst);
    QCOMPARE(headers.count(), 1);
    QCOMPARE(cell(model, 0, LogModel::Time), QStringLiteral("0.000000000"));
    QCOMPARE(cell(model, 2, LogModel::Time), QStringLiteral("2.500000000"));
    model.setTimeFormat(LogModel::TimeFormat::SinceAbove);
    QCOMPARE(cell(model, 0, LogModel::Time), QStringLiteral("–"));
    QCOMPARE(cell(model, 2, LogModel::Time), QStringLiteral("+2.496000000"));
    QCOMPARE(cell(model, 2, LogModel::Delta), QStringLiteral("+2.500000000"));
}

// Where the clock is set, or the machine sleeps, filters go by what is shown, too.
void TestLogModel::keepsTheTimesOfBefore()
{
    LogModel model;
    const WallClock began(0);
    model.setClock(began);
    model.append(std::vector{record(1'000), record(3'000)});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setClock(began.stepped(2'000'000'000, 60'000'000'000));
    QCOMPARE(resets.count(), 0);
    QVERIFY(cell(model, 0, LogModel::Time).endsWith(QStringLiteral(":00:01.000000000")));
    QVERIFY(cell(model, 1, LogModel::Time).endsWith(QStringLiteral(":01:03.000000000")));
    model.setFilter(parseFilter(QStringLiteral("time >= 1970-01-01T00:01")).program);
    QCOMPARE(model.rowCount(), 1);
}

void TestLogModel::knowsWhatWentOfEachChannel()
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

void TestLogModel::tintsWhatARuleAccepts()
{
    LogModel model;
    model.append(records(1, 3));
    const auto tint = [&](int row) { return model.index(row, 0).data(Qt::BackgroundRole); };
    QVERIFY(!tint(1).isValid());
    model.setColorRules({{QStringLiteral("seq == 2"), Qt::red, true},
                         {QStringLiteral("seq >= 2"), Qt::blue, true},
                         {QStringLiteral("seq =="), Qt::green, true},
                         {QStringLiteral("seq == 1"), Qt::green, false}});
    QVERIFY(!tint(0).isValid());
    const auto second = tint(1).value<QColor>();
    const auto third = tint(2).value<QColor>();
    QVERIFY(second.red() > second.blue());
    QVERIFY(third.blue() > third.red());
    model.setColorRules({});
    QVERIFY(!tint(1).isValid());
}

QTEST_MAIN(TestLogModel)
#include "test_log_model.moc"
