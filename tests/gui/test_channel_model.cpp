// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "channel_model.hpp"
#include "numbers.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

ChannelStatus status(unsigned number, std::uint64_t events = 0)
{
    ChannelStatus made;
    made.number = number;
    made.name = nodeName(number);
    made.events = events;
    made.watched = true;
    made.fresh = true;
    return made;
}

Snapshot snapshot(unsigned channel, std::uint64_t counted, std::uint64_t received, std::uint64_t lost)
{
    Snapshot made;
    made.counts[channel] = {counted, received, lost, received + lost};
    made.listeners[channel] = 3;
    LogRecord last;
    last.channel = static_cast<std::uint16_t>(channel);
    last.event.seq = received + lost;
    made.records.push_back(last);
    return made;
}

QString cell(const ChannelModel& model, int row, ChannelModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestChannelModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void followsTheSurvey();
    void showsCounts();
    void keepsCountsOverASurvey();
    void startsAnewWithAFreshFeed();
    void showsWhyAChannelIsNotWatched();
    void decaysToZero();
    void ratesCountTheLastSecond();
    void forgetsARateAfterALongRest();
    void judges_data();
    void judges();
    void theWorstChannelDecides();
    void writesRates();
};

void TestChannelModel::followsTheSurvey()
{
    ChannelModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChannels({status(0), status(2)});
    QCOMPARE(model.rowCount(), 2);
    model.setChannels({status(0), status(1), status(2), status(3)});
    QCOMPARE(model.rowCount(), 4);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(cell(model, row, ChannelModel::Name), nodeName(static_cast<unsigned>(row)));
    model.setChannels({status(3)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, ChannelModel::Name), QStringLiteral("efdmon3"));
    model.setChannels({});
    QCOMPARE(model.rowCount(), 0);
    ChannelStatus named = status(1);
    named.name = QStringLiteral("button");
    model.setChannels({named});
    QCOMPARE(cell(model, 0, ChannelModel::Name), QStringLiteral("button (efdmon1)"));
}

void TestChannelModel::showsCounts()
{
    ChannelModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChannels({status(0, 5)});
    QCOMPARE(cell(model, 0, ChannelModel::Events), QStringLiteral("5"));
    QCOMPARE(cell(model, 0, ChannelModel::Last), QStringLiteral("–"));
    model.apply(snapshot(0, 1'234'567, 1'234'560, 7), 1000);
    QCOMPARE(cell(model, 0, ChannelModel::Events), QStringLiteral("1,234,567"));
    QCOMPARE(model.index(0, ChannelModel::Events).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("1234567"));
    QCOMPARE(cell(model, 0, ChannelModel::Lost), QStringLiteral("7"));
    QVERIFY(model.index(0, ChannelModel::Lost).data(Qt::ForegroundRole).isValid());
    QCOMPARE(cell(model, 0, ChannelModel::Listeners), QStringLiteral("3"));
    QVERIFY(cell(model, 0, ChannelModel::Last) != QStringLiteral("–"));
    model.apply(snapshot(9, 1, 1, 0), 1000); // a channel that has just gone
    QCOMPARE(model.totals().counted, 1'234'567U);
}

void TestChannelModel::keepsCountsOverASurvey()
{
    ChannelModel model;
    model.setChannels({status(0)});
    model.apply(snapshot(0, 5, 5, 0), 1000);
    ChannelStatus again = status(0, 99);
    again.fresh = false;
    model.setChannels({again});
    QCOMPARE(cell(model, 0, ChannelModel::Events), QStringLiteral("5"));
    QCOMPARE(model.totals().counted, 5U);
}

void TestChannelModel::startsAnewWithAFreshFeed()
{
    ChannelModel model;
    model.setChannels({status(0)});
    model.apply(snapshot(0, 5, 5, 0), 1000);
    model.setChannels({status(0, 2)});
    QCOMPARE(model.totals().counted, 0U);
    QCOMPARE(cell(model, 0, ChannelModel::Events), QStringLiteral("2"));
    QCOMPARE(cell(model, 0, ChannelModel::Last), QStringLiteral("–"));
}

void TestChannelModel::showsWhyAChannelIsNotWatched()
{
    ChannelModel model;
    ChannelStatus failed = status(0);
    failed.watched = failed.fresh = false;
    failed.error = QStringLiteral("No way in");
    model.setChannels({failed});
    QCOMPARE(cell(model, 0, ChannelModel::Last), QStringLiteral("No way in"));
}

void TestChannelModel::decaysToZero()
{
    ChannelModel model;
    model.setChannels({status(0)});
    model.apply(snapshot(0, 60, 60, 0), 10'000);
    QVERIFY(model.advance(10'200));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("60/s"));
    QVERIFY(model.advance(11'000));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("60/s"));
    QVERIFY(!model.advance(11'200));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("0/s"));
}

void TestChannelModel::ratesCountTheLastSecond()
{
    RateHistory history;
    for (int i = 0; i < 50; ++i)
        history.add(i * 200, 2);
    history.advance(50 * 200);
    QCOMPARE(history.rate(), 10U);
    QCOMPARE(history.rate(5), 10U);
    history.advance(55 * 200);
    QCOMPARE(history.rate(), 0U);
    QCOMPARE(history.rate(4), 8U);
    QCOMPARE(history.rate(RateHistory::Points - 1), 0U);
    QVERIFY(history.quiet());
}

void TestChannelModel::forgetsARateAfterALongRest()
{
    RateHistory history;
    history.add(1000, 500);
    history.add(1000 + 3'600'000, 1);
    history.advance(1200 + 3'600'000);
    QCOMPARE(history.rate(), 1U);
    for (int age = RateHistory::PerSecond; age < RateHistory::Points; ++age)
        QCOMPARE(history.rate(age), 0U);
}

void TestChannelModel::judges_data()
{
    QTest::addColumn<quint64>("counted");
    QTest::addColumn<quint64>("received");
    QTest::addColumn<quint64>("lost");
    QTest::addColumn<bool>("settled");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("text");
    const int holds = static_cast<int>(Conservation::Holds);
    const int inFlight = static_cast<int>(Conservation::InFlight);
    const int violated = static_cast<int>(Conservation::Violated);
    const auto row = [](const char* name, quint64 counted, quint64 received, quint64 lost, bool settled,
                        int state, const char* text) {
        QTest::newRow(name) << counted << received << lost << settled << state << QString::fromUtf8(text);
    };
    row("nothing", 0, 0, 0, true, holds, "0 counted by eventfd = 0 records + 0 lost");
    row("equal", 60, 60, 0, false, holds, "60 counted by eventfd = 60 records + 0 lost");
    row("equal with loss", 60, 50, 10, true, holds, "60 counted by eventfd = 50 records + 10 lost");
    row("behind", 58, 60, 0, false, inFlight, "58 counted by eventfd, in flight: 60 records + 0 lost");
    row("behind for good", 58, 60, 0, true, violated, "58 counted by eventfd ≠ 60 records + 0 lost");
    row("ahead", 61, 60, 0, false, violated, "61 counted by eventfd ≠ 60 records + 0 lost");
    row("ahead by a loss", 61, 55, 5, true, violated, "61 counted by eventfd ≠ 55 records + 5 lost");
}

void TestChannelModel::judges()
{
    QFETCH(quint64, counted);
    QFETCH(quint64, received);
    QFETCH(quint64, lost);
    QFETCH(bool, settled);
    QFETCH(int, state);
    QFETCH(QString, text);
    const Counts counts{counted, received, lost, received + lost};
    const Conservation judged = check(counts, settled);
    QCOMPARE(static_cast<int>(judged), state);
    QCOMPARE(conservationText(judged, counts), text);
}

// Too few here and too many there are two faults, not none.
void TestChannelModel::theWorstChannelDecides()
{
    ChannelModel model;
    model.setChannels({status(0), status(1)});
    QCOMPARE(model.conservation(true), Conservation::Holds);
    model.apply(snapshot(0, 5, 6, 0), 0);
    QCOMPARE(model.conservation(false), Conservation::InFlight);
    model.apply(snapshot(1, 7, 6, 0), 0);
    QCOMPARE(model.totals().counted, model.totals().received);
    QCOMPARE(model.conservation(false), Conservation::Violated);
}

void TestChannelModel::writesRates()
{
    QCOMPARE(rateText(0), QStringLiteral("0/s"));
    QCOMPARE(rateText(7), QStringLiteral("7/s"));
    QCOMPARE(rateText(9'999), QStringLiteral("9,999/s"));
    QCOMPARE(rateText(10'000), QStringLiteral("10.0 k/s"));
    QCOMPARE(rateText(123'456), QStringLiteral("123 k/s"));
    QCOMPARE(rateText(999'600), QStringLiteral("1.00 M/s"));
    QCOMPARE(rateText(12'345'678), QStringLiteral("12.3 M/s"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(grouped(1'234'567), QStringLiteral("1,234,567"));
}

QTEST_MAIN(TestChannelModel)
#include "test_channel_model.moc"
