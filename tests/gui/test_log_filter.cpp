// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a filtered log has, while records come and go, against a filter that
// looks at all records each time.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "filter_parser.hpp"
#include "log_model.hpp"
#include "random_filter.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::RandomFilter;
using efdmon::gui::test::RecordSource;

namespace {

constexpr std::size_t Capacity = 300;

FilterProgram program(const char* text)
{
    return parseFilter(QString::fromUtf8(text)).program;
}

LogRecord withId(std::uint64_t seq, std::uint32_t id, std::uint16_t channel = 0)
{
    LogRecord record;
    record.event.seq = seq;
    record.event.time_ns = seq * 1'000'000;
    record.event.id = id;
    record.channel = channel;
    return record;
}

std::vector<LogRecord> withIds(std::uint64_t first, std::uint64_t count, std::uint32_t ids)
{
    std::vector<LogRecord> records;
    for (std::uint64_t seq = first; seq < first + count; ++seq)
        records.push_back(withId(seq, static_cast<std::uint32_t>(seq % ids)));
    return records;
}

std::vector<std::uint64_t> seqs(const LogModel& model)
{
    std::vector<std::uint64_t> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.push_back(model.record(row).event.seq);
    return all;
}

void finish(const LogModel& model)
{
    while (model.isFiltering())
        QCoreApplication::processEvents();
}

// All that ever came, and the plain way to filter it.
class Reference {
public:
    void append(const std::vector<LogRecord>& records)
    {
        for (const LogRecord& record : records) {
            previous_.push_back(last_[record.channel]);
            all_.push_back(record);
            last_[record.channel] = static_cast<int>(all_.size());
        }
    }
    void clear() { *this = {}; }
    std::uint64_t origin() const { return all_.empty() ? 0 : all_.front().event.time_ns; }

    std::vector<std::uint64_t> rows(std::size_t kept, const std::set<unsigned>& channels,
                                    const RandomFilter& filter) const
    {
        std::vector<std::uint64_t> numbers;
        for (std::size_t i = all_.size() - kept; i < all_.size(); ++i) {
            const LogRecord* previous
                = previous_[i] != 0 ? &all_[static_cast<std::size_t>(previous_[i]) - 1] : nullptr;
            if ((channels.empty() || channels.contains(all_[i].channel)) && filter.holds(all_[i], previous))
                numbers.push_back(i);
        }
        return numbers;
    }

private:
    std::vector<LogRecord> all_;
    std::vector<int> previous_; // place of the channel's previous record, from 1
    int last_[4] = {};
};

} // namespace

class TestLogFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsAccepted();
    void addsOnlyWhatIsAccepted();
    void filtersByChannel();
    void knowsWhatWasLostAndWentAway();
    void fillsFromThePlaceOutwards();
    void startsAgainInTheMiddle();
    void filtersAnewWhenAChannelIsNamed();
    void countsTimeFromTheFirst();
    void agreesWithThePlainWay_data();
    void agreesWithThePlainWay();
    void restsWhenDone();
    void showsSomethingInTheFirstSlice();
};

void TestLogFilter::showsWhatIsAccepted()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(withIds(1, 9, 3));
    QVERIFY(!model.isFiltered());
    model.setFilter(program("id == 2"));
    QVERIFY(model.isFiltered());
    QCOMPARE(seqs(model), (std::vector<std::uint64_t>{2, 5, 8}));
    QCOMPARE(model.store().size(), 9U);
    QCOMPARE(model.index(1, LogModel::Seq).data().toString(), QStringLiteral("5"));
    // To the channel's previous event, though it is not shown.
    QCOMPARE(model.index(1, LogModel::Delta).data().toString(), QStringLiteral("+0.001000000"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 9);
    QVERIFY(!model.isFiltered());
}

void TestLogFilter::addsOnlyWhatIsAccepted()
{
    LogModel model;
    model.append(withIds(1, 3, 3));
    model.setFilter(program("id == 2"));
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.append(std::vector{withId(4, 1), withId(5, 0)});
    QCOMPARE(inserts.count(), 0);
    model.append(withIds(6, 100, 3));
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(model.rowCount(), 1 + 33);
}

void TestLogFilter::filtersByChannel()
{
    LogModel model;
    model.append(std::vector{withId(1, 0, 0), withId(1, 1, 1), withId(1, 2, 2), withId(2, 1, 0)});
    model.setChannels({1, 2});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(program("id == 1"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.record(0).channel, std::uint16_t{1});
    model.append(std::vector{withId(2, 1, 2), withId(1, 1, 40'000)});
    QCOMPARE(model.rowCount(), 2);
    model.setChannels({});
    QCOMPARE(model.rowCount(), 4);
}

// The first row kept of a channel still has what was before it.
void TestLogFilter::knowsWhatWasLostAndWentAway()
{
    LogModel model(nullptr, 4);
    model.append(std::vector{withId(1, 0, 0), withId(1, 0, 1), withId(9, 0, 0)});
    model.setFilter(program("lost == 7 && delta == 8ms"));
    QCOMPARE(seqs(model), (std::vector<std::uint64_t>{9}));
    model.append(std::vector{withId(2, 0, 1), withId(3, 0, 1), withId(4, 0, 1)});
    QCOMPARE(model.store().at(0).event.seq, 9U);
    QCOMPARE(seqs(model), (std::vector<std::uint64_t>{9}));
    model.setFilter({});
    model.setFilter(program("lost == 7 && delta == 8ms"));
    QCOMPARE(seqs(model), (std::vector<std::uint64_t>{9}));
    QCOMPARE(model.index(0, LogModel::Lost).data().toString(), QStringLiteral("7"));
}

void TestLogFilter::fillsFromThePlaceOutwards()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(withIds(1, 100, 2));
    model.setSlice({10, std::chrono::microseconds(0)});
    model.setPlace([] { return 80U; }); // the number of the record with seq 81
    model.setFilter(program("id == 1"));
    QCOMPARE(seqs(model), (std::vector<std::uint64_t>{81, 83, 85, 87, 89}));
    QVERIFY(model.isFiltering());
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy done(&model, &LogModel::filtered);
    finish(model);
    QCOMPARE(done.count(), 1);
    QVERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.record(0).event.seq, 1U);
    QCOMPARE(model.rowAt(80), 40);
    QCOMPARE(inserts.count(), 9);
    QCOMPARE(inserts.first().at(1).toInt(), 5); // newer rows first
    QCOMPARE(inserts.last().at(1).toInt(), 0);
}

void TestLogFilter::startsAgainInTheMiddle()
{
    LogModel model;
    model.append(withIds(1, 1000, 4));
    model.setSlice({10, std::chrono::microseconds(0)});
    model.setFilter(program("id == 1"));
    QCoreApplication::processEvents();
    model.setFilter(program("id == 2"));
    model.append(withIds(1001, 8, 4));
    finish(model);
    QVERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 252);
    model.setFilter(program("id == 3"));
    model.setFilter({});
    QVERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 1008);
}

void TestLogFilter::filtersAnewWhenAChannelIsNamed()
{
    LogModel model;
    model.append(std::vector{withId(1, 0, 0), withId(1, 0, 1)});
    model.setFilter(program("channel == button"));
    QCOMPARE(model.rowCount(), 0);
    model.setChannelNames({{1, QStringLiteral("button")}});
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setChannelNames({{1, QStringLiteral("button")}});
    model.setChannelNames({{0, QStringLiteral("lever")}});
    QCOMPARE(resets.count(), 0);
}

// That of the log, which may have gone since.
void TestLogFilter::countsTimeFromTheFirst()
{
    LogModel model(nullptr, 16);
    model.setFilter(program("time >= 20ms"));
    model.append(withIds(5, 10, 1));
    QCOMPARE(model.rowCount(), 0);
    model.append(withIds(15, 15, 1));
    QCOMPARE(model.record(0).event.seq, 25U);
    model.setFilter({});
    model.setFilter(program("time >= 20ms"));
    QCOMPARE(model.record(0).event.seq, 25U);
    model.clear();
    model.append(withIds(100, 15, 1));
    QCOMPARE(model.rowCount(), 0);
}

void TestLogFilter::agreesWithThePlainWay_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestLogFilter::agreesWithThePlainWay()
{
    QFETCH(unsigned, seed);
    RecordSource random(seed);
    LogModel model(nullptr, Capacity);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Reference reference;
    RandomFilter filter{QString(), [](const LogRecord&, const LogRecord*) { return true; }};
    std::set<unsigned> channels;
    model.setPlace([&] { return random.upTo(2000); });
    for (int step = 0; step < 120; ++step) {
        model.setSlice({1 + random.upTo(40), std::chrono::microseconds(0)});
        const auto records = random.next(random.upTo(15) == 0 ? 400 : 1 + random.upTo(60));
        model.append(records);
        reference.append(records);
        if (random.upTo(5) == 0) {
            filter = test::randomFilter(random, reference.origin());
            const ParsedFilter parsed = parseFilter(filter.text);
            QVERIFY2(!parsed.error, qPrintable(filter.text));
            model.setFilter(parsed.program);
        }
        if (random.upTo(11) == 0) {
            channels.clear();
            for (unsigned channel = 0; channel < 3; ++channel)
                if (random.upTo(1) == 0)
                    channels.insert(channel);
            model.setChannels(channels);
        }
        if (random.upTo(3) != 0)
            QCoreApplication::processEvents(); // a slice, or some
        if (random.upTo(3) != 0)
            continue;
        finish(model);
        const auto expected = reference.rows(model.store().size(), channels, filter);
        std::vector<std::uint64_t> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.push_back(model.number(row));
        QVERIFY2(rows == expected, qPrintable(filter.text));
    }
}

// No timer is left when all has been looked at.
void TestLogFilter::restsWhenDone()
{
    LogModel model;
    model.append(withIds(1, 100, 2));
    model.setFilter(program("id == 1"));
    finish(model);
    QVERIFY(!model.isFiltering());
    model.append(withIds(101, 100, 2));
    QVERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 100);
}

// Whatever the size of the store: a slice ends when its time is up.
void TestLogFilter::showsSomethingInTheFirstSlice()
{
    LogModel model;
    const auto records = withIds(1, 300'000, 4);
    model.append(records);
    model.setSlice({1000, std::chrono::microseconds(0)});
    model.setFilter(program("id == 1"));
    QCOMPARE(model.rowCount(), 250);
    QCOMPARE(model.record(249).event.seq, 299'997U);
    QVERIFY(model.isFiltering());
}

QTEST_MAIN(TestLogFilter)
#include "test_log_filter.moc"
