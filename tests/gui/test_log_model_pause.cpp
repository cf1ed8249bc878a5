// SPDX-License-Identifier: GPL-3.0-or-later
// Holding the log still, clearing it, and having it back.
#include <QAbstractItemModelTester>
#include <QTest>

#include "filter_parser.hpp"
#include "plain_records.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::cell;
using efdmon::gui::test::record;
using efdmon::gui::test::records;

class TestLogModelPause : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void holdsWhilePaused();
    void takesNothingForLostThatItCouldNotHold();
    void takesNothingForLostThatWasDropped();
    void clears();
    void clearsWhatItHolds();
    void putsBackWhatWasCleared();
    void putsBackWhatWasHeld();
};

void TestLogModelPause::holdsWhilePaused()
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
void TestLogModelPause::takesNothingForLostThatItCouldNotHold()
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

void TestLogModelPause::takesNothingForLostThatWasDropped()
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

void TestLogModelPause::clears()
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

void TestLogModelPause::clearsWhatItHolds()
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

void TestLogModelPause::putsBackWhatWasCleared()
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

void TestLogModelPause::putsBackWhatWasHeld()
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

QTEST_MAIN(TestLogModelPause)
#include "test_log_model_pause.moc"
