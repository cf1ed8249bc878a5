// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "channel_model.hpp"
#include "numbers.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

constexpr std::int64_t Ms = 1'000'000;
constexpr std::int64_t Second = 1000 * Ms;

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

Snapshot snapshot(unsigned channel, std::uint64_t counted, std::uint64_t received, std::uint64_t lost,
                  std::int64_t time = 1000 * Ms)
{
    Snapshot made;
    made.sums[channel].push_back({time, {received, lost}});
    made.counts[channel] = {counted, received, lost, received + lost};
    made.listeners[channel] = 3;
    LogRecord last;
    last.channel = static_cast<std::uint16_t>(channel);
    last.event.seq = received + lost;
    last.event.time_ns = static_cast<std::uint64_t>(time);
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
    void showsTheLastMinute();
    void growsOlderWhileItMatters();
    void sharesTheEvents();
    void showsLatencies();
    void keepsTheNewestReads();
    void remembersChannelsThatHaveGone();
    void judges_data();
    void judges();
    void isGreenOnlyWhereNothingIsLost();
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
    model.apply(snapshot(0, 1'234'567, 1'234'560, 7), Second);
    QCOMPARE(cell(model, 0, ChannelModel::Events), QStringLiteral("1,234,567"));
    QCOMPARE(model.index(0, ChannelModel::Events).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("1234567"));
    QCOMPARE(cell(model, 0, ChannelModel::Lost), QStringLiteral("7"));
    QVERIFY(model.index(0, ChannelModel::Lost).data(Qt::ForegroundRole).isValid());
    QCOMPARE(cell(model, 0, ChannelModel::Listeners), QStringLiteral("3"));
    QVERIFY(cell(model, 0, ChannelModel::Last) != QStringLiteral("–"));
    model.apply(snapshot(9, 1, 1, 0), Second); // a channel that has just gone
    QCOMPARE(model.totals().counted, 1'234'567U);
}

void TestChannelModel::keepsCountsOverASurvey()
{
    ChannelModel model;
    model.setChannels({status(0)});
    model.apply(snapshot(0, 5, 5, 0), Second);
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
    model.apply(snapshot(0, 5, 5, 0), Second);
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
    model.apply(snapshot(0, 60, 60, 0, 10'000 * Ms), 10'010 * Ms);
    QVERIFY(model.advance(10'100 * Ms));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("60/s"));
    QVERIFY(model.advance(11'099 * Ms));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("60/s"));
    QVERIFY(!model.advance(11'100 * Ms));
    QCOMPARE(cell(model, 0, ChannelModel::Rate), QStringLiteral("0/s"));
}

void TestChannelModel::showsTheLastMinute()
{
    ChannelModel model;
    model.setChannels({status(0)});
    model.apply(snapshot(0, 5, 3, 2, 100 * Second), 100 * Second + 10 * Ms);
    QCOMPARE(model.trend(0).back(), Tally{}); // its second is under way
    model.advance(101 * Second);
    QCOMPARE(model.trend(0).back(), (Tally{3, 2}));
    model.advance(160 * Second);
    QCOMPARE(model.trend(0).front(), (Tally{3, 2}));
    QCOMPARE(model.index(0, ChannelModel::Trend).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Highest rate of the last minute: 5/s"));
    model.advance(161 * Second);
    for (const Tally& step : model.trend(0))
        QCOMPARE(step, Tally{});
}

void TestChannelModel::growsOlderWhileItMatters()
{
    ChannelModel model;
    model.setChannels({status(0), status(1)});
    QCOMPARE(model.untilGrown(), 0);
    QCOMPARE(cell(model, 0, ChannelModel::Age), QStringLiteral("–"));
    model.apply(snapshot(0, 1, 1, 0, 100 * Second), 100 * Second + 300 * Ms);
    QCOMPARE(cell(model, 0, ChannelModel::Age), QStringLiteral("just now"));
    QCOMPARE(cell(model, 1, ChannelModel::Age), QStringLiteral("–"));
    QCOMPARE(model.untilGrown(), 700 * Ms);
    model.grow(107 * Second + 100 * Ms);
    QCOMPARE(cell(model, 0, ChannelModel::Age), QStringLiteral("7 s ago"));
    QCOMPARE(model.untilGrown(), 900 * Ms);
    model.apply(snapshot(1, 1, 1, 0, 125 * Second), 125 * Second);
    QCOMPARE(cell(model, 0, ChannelModel::Age), QStringLiteral("25 s ago"));
    QCOMPARE(model.untilGrown(), Second); // the newer one's
    model.grow(161 * Second);
    QCOMPARE(cell(model, 0, ChannelModel::Age), QStringLiteral("> 1 min ago"));
    QCOMPARE(model.untilGrown(), 4 * Second);
    model.grow(186 * Second);
    QCOMPARE(model.untilGrown(), 0); // nothing is recent: no clock need run
    for (const Tally& step : model.trend(1))
        QCOMPARE(step, Tally{});
}

void TestChannelModel::sharesTheEvents()
{
    ChannelModel model;
    model.setChannels({status(0), status(1), status(2)});
    QCOMPARE(cell(model, 0, ChannelModel::Share), QStringLiteral("–"));
    model.apply(snapshot(0, 750, 700, 50), Second);
    QCOMPARE(cell(model, 0, ChannelModel::Share), QStringLiteral("100 %"));
    model.apply(snapshot(1, 250, 250, 0), Second);
    QCOMPARE(cell(model, 0, ChannelModel::Share), QStringLiteral("75.0 %"));
    QCOMPARE(cell(model, 2, ChannelModel::Share), QStringLiteral("0.0 %"));
    QCOMPARE(shareText(1, 100'000), QStringLiteral("< 0.1 %"));
    QCOMPARE(shareText(99'999, 100'000), QStringLiteral("> 99.9 %"));
}

void TestChannelModel::showsLatencies()
{
    ChannelModel model;
    model.setChannels({status(0)});
    QCOMPARE(cell(model, 0, ChannelModel::LatencyTimes), QStringLiteral("–"));
    Snapshot made;
    made.latency[0] = {100, 12'345, 1'240'000, 9'000'000, {}};
    model.apply(made, Second);
    QCOMPARE(cell(model, 0, ChannelModel::LatencyTimes), QStringLiteral("12.3 µs / 1.24 ms"));
    model.setChannels({status(0)}); // another device of that name
    QCOMPARE(cell(model, 0, ChannelModel::LatencyTimes), QStringLiteral("–"));
}

void TestChannelModel::keepsTheNewestReads()
{
    ChannelModel model;
    model.setChannels({status(0)});
    for (std::uint64_t i = 1; i <= 3 * BellRead::Kept; ++i) {
        Snapshot made;
        made.counts[0] = {i, i, 0, i};
        made.bells[0].push_back({0, 1, i, 1, 0, i});
        model.apply(made, Second);
    }
    const std::vector<BellRead>& bells = model.find(0)->bells;
    QCOMPARE(bells.size(), BellRead::Kept);
    QCOMPARE(bells.front().countedTo, 2 * BellRead::Kept + 1);
    QCOMPARE(bells.back().countedTo, 3 * BellRead::Kept);
}

// The timeline still shows what a channel did that has gone.
void TestChannelModel::remembersChannelsThatHaveGone()
{
    ChannelModel model;
    model.setChannels({status(0), status(1)});
    model.apply(snapshot(1, 5, 5, 0), Second);
    model.setChannels({status(0)});
    QCOMPARE(model.history().find(1)->total().received, 5U);
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
    row("one", 1, 1, 0, true, holds, "1 counted by eventfd = 1 record + 0 lost");
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

void TestChannelModel::isGreenOnlyWhereNothingIsLost()
{
    QCOMPARE(conservationSignal(Conservation::Holds, {60, 60, 0, 60}), Signal::Good);
    QCOMPARE(conservationSignal(Conservation::Holds, {60, 50, 10, 60}), Signal::Warning);
    QCOMPARE(conservationSignal(Conservation::InFlight, {58, 60, 0, 60}), Signal::Warning);
    QCOMPARE(conservationSignal(Conservation::Violated, {61, 60, 0, 60}), Signal::Bad);
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
    QCOMPARE(eventCount(0), QStringLiteral("0 events"));
    QCOMPARE(eventCount(1), QStringLiteral("1 event"));
    QCOMPARE(eventCount(1'234), QStringLiteral("1,234 events"));
    QCOMPARE(recordCount(1), QStringLiteral("1 record"));
    QCOMPARE(recordCount(2), QStringLiteral("2 records"));
}

QTEST_MAIN(TestChannelModel)
#include "test_channel_model.moc"
