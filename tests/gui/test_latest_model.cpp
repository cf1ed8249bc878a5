// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "latest_model.hpp"
#include "latest_view.hpp"
#include "log_records.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::RecordSource;

namespace {

LogRecord withId(std::uint32_t id, std::uint16_t channel, std::uint64_t seq)
{
    LogRecord record;
    record.event.id = id;
    record.event.seq = seq;
    record.channel = channel;
    return record;
}

QString cell(const LatestModel& model, int row, LatestModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLatestModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void keepsTheLastOfEach();
    void agreesWithAPlainCount();
    void measuresRates();
    void isBounded();
    void clears();
    void leadsToTheEvents();
};

void TestLatestModel::keepsTheLastOfEach()
{
    LatestModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(
        std::vector{withId(7, 1, 1), withId(3, 0, 1), withId(7, 1, 2), withId(7, 0, 2), withId(3, 0, 3)}, 0);
    model.setChannelNames({{1, QStringLiteral("button")}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, LatestModel::Channel), QStringLiteral("efdmon0"));
    QCOMPARE(cell(model, 0, LatestModel::Id), QStringLiteral("3"));
    QCOMPARE(cell(model, 0, LatestModel::Count), QStringLiteral("2"));
    QCOMPARE(model.last(0).event.seq, 3U);
    QCOMPARE(cell(model, 1, LatestModel::Id), QStringLiteral("7"));
    QCOMPARE(cell(model, 2, LatestModel::Channel), QStringLiteral("button"));
    QCOMPARE(model.last(2).event.seq, 2U);
}

void TestLatestModel::agreesWithAPlainCount()
{
    RecordSource random(1);
    LatestModel model;
    std::map<std::pair<unsigned, std::uint32_t>, std::pair<std::uint64_t, std::uint64_t>> plain;
    for (int i = 0; i < 50; ++i) {
        auto records = random.next(random.upTo(200));
        for (LogRecord& record : records) {
            record.event.id = static_cast<std::uint32_t>(record.event.id * 0x10001u << random.upTo(15));
            auto& [count, seq] = plain[{record.channel, record.event.id}];
            ++count;
            seq = record.event.seq;
        }
        model.append(records, i);
    }
    QVERIFY(plain.size() > 300);
    QCOMPARE(model.rowCount(), static_cast<int>(plain.size()));
    int row = 0;
    for (const auto& [key, value] : plain) {
        QCOMPARE(unsigned{model.last(row).channel}, key.first);
        QCOMPARE(model.last(row).event.id, key.second);
        QCOMPARE(model.last(row).event.seq, value.second);
        QCOMPARE(model.index(row, LatestModel::Count).data(Qt::AccessibleTextRole).toULongLong(),
                 value.first);
        ++row;
    }
}

void TestLatestModel::measuresRates()
{
    LatestModel model;
    for (int ms = 0; ms < 3000; ms += 100)
        model.append(std::vector{withId(1, 0, 1), withId(1, 0, 2)}, ms);
    QCOMPARE(cell(model, 0, LatestModel::Rate), QStringLiteral("20/s"));
    model.advance(3500);
    QCOMPARE(cell(model, 0, LatestModel::Rate),
             QStringLiteral("12/s")); // two of five fifths of it were quiet
    model.advance(1'000'000);
    QCOMPARE(cell(model, 0, LatestModel::Rate), QStringLiteral("0/s"));
}

void TestLatestModel::isBounded()
{
    LatestModel model(nullptr, 10);
    std::vector<LogRecord> records;
    for (std::uint32_t id = 0; id < 25; ++id)
        records.push_back(withId(id, 0, id + 1));
    model.append(records, 0);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.others(), 15U);
    model.append(std::vector{withId(4, 0, 100)}, 0);
    QCOMPARE(model.others(), 15U);
    QCOMPARE(cell(model, 4, LatestModel::Count), QStringLiteral("2"));
}

void TestLatestModel::clears()
{
    LatestModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(std::vector{withId(1, 0, 1)}, 0);
    const auto cleared = model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append(std::vector{withId(2, 0, 2)}, 0);
    model.append(std::vector{withId(1, 0, 3)}, 0);
    QCOMPARE(cell(model, 0, LatestModel::Count), QStringLiteral("1"));
    model.putBack(cleared);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, LatestModel::Count), QStringLiteral("2"));
    QCOMPARE(model.last(0).event.seq, 3U);
}

void TestLatestModel::leadsToTheEvents()
{
    LatestModel model;
    LatestView view(model);
    model.append(std::vector{withId(7, 3, 1)}, 0);
    QSignalSpy chosen(&view, &LatestView::chosen);
    view.show();
    view.setFocus();
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("channel == 3 && id == 7"));
}

QTEST_MAIN(TestLatestModel)
#include "test_latest_model.moc"
