// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the rows.
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

class TestLogModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void showsARecord();
    void takesNamesAsTheyAre();
    void knowsThePreviousOfTheSameChannel();
    void marksALoss();
    void updatesOnceABatch();
    void writesTheTimeInThreeWays();
    void keepsTheTimesOfBefore();
    void tintsWhatARuleAccepts();
};

void TestLogModel::showsARecord()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChannelNames({{2, QStringLiteral("button")}});
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

// A task may call itself what it likes, and a channel may get another name.
void TestLogModel::takesNamesAsTheyAre()
{
    LogModel model;
    LogRecord one = record(1, 0);
    one.event.flags = Event::FlagTask;
    one.event.pid = 12;
    std::string("a%2").copy(one.event.comm.data(), 15);
    model.append({&one, 1});
    QCOMPARE(cell(model, 0, LogModel::Process), QStringLiteral("a%2 (12)"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChannelNames({{0, QStringLiteral("sensor")}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(0, LogModel::Channel));
    model.setChannelNames({{0, QStringLiteral("sensor")}});
    QCOMPARE(changed.count(), 1);
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

void TestLogModel::updatesOnceABatch()
{
    LogModel model;
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.append(records(1, 5000));
    QCOMPARE(inserts.count(), 1);
    model.append({});
    QCOMPARE(inserts.count(), 1);
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
