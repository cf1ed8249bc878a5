// SPDX-License-Identifier: GPL-3.0-or-later
// What generators fire: exactly as many as they say, and not a moment longer
// than they may.
#include <atomic>
#include <vector>

#include <QSignalSpy>
#include <QTest>

#include "generator.hpp"
#include "receiver.hpp"
#include "simulator.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

// Takes messages until it has enough of them.
struct Taker {
    GeneratorRun::Fire fire()
    {
        return [this](const Message& message) -> Result<void> {
            if (messages.size() >= most)
                return tl::unexpected(Error{13, "Enough", ""});
            messages.push_back(message);
            return {};
        };
    }
    std::uint64_t events() const
    {
        std::uint64_t sum = 0;
        for (const Message& message : messages)
            sum += message.count;
        return sum;
    }

    std::vector<Message> messages;
    std::size_t most = 1'000'000;
};

ChannelStatus listed(unsigned number, bool writable = true)
{
    ChannelStatus status;
    status.number = number;
    status.writable = writable;
    return status;
}

GeneratorPlan limited(GeneratorPlan plan, std::uint64_t total)
{
    plan.total = total;
    return plan;
}

} // namespace

class TestGenerator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void reachesItsRate_data();
    void reachesItsRate();
    void firesWhenItIsDue();
    void firesBursts();
    void endsAtItsTotal();
    void cutsLargeBursts();
    void skipsWhatIsTooLate();
    void neverJoinsLateBursts();
    void endsAtAnError();
    void accountsForEachEvent();
    void runsOnSeveralChannels();
    void replacesWhatRuns();
    void endsWithItsChannel();
    void saysWhyItEnded();
    void endsWhenItIsDestroyed();
};

void TestGenerator::reachesItsRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<unsigned>("count");
    QTest::addColumn<qint64>("period");
    QTest::addColumn<QString>("text");
    QTest::newRow("slow") << 0.5 << 1U << qint64{2'000'000'000} << QStringLiteral("1 event every 2.00 s");
    QTest::newRow("plain") << 100.0 << 1U << qint64{10'000'000} << QStringLiteral("1 event every 10.0 ms");
    QTest::newRow("once a millisecond")
        << 1000.0 << 1U << qint64{1'000'000} << QStringLiteral("1 event every 1.00 ms");
    QTest::newRow("no multiple") << 1500.0 << 2U << qint64{1'333'333}
                                 << QStringLiteral("2 events every 1.33 ms");
    QTest::newRow("the most") << 1e6 << 1000U << qint64{1'000'000}
                              << QStringLiteral("1,000 events every 1.00 ms");
    QTest::newRow("more than that") << 1e9 << 1000U << qint64{1'000'000}
                                    << QStringLiteral("1,000 events every 1.00 ms");
}

void TestGenerator::reachesItsRate()
{
    QFETCH(const double, rate);
    QFETCH(const unsigned, count);
    QFETCH(const qint64, period);
    QFETCH(const QString, text);
    const GeneratorPlan plan = steadyPlan(rate);
    QCOMPARE(plan.message.count, count);
    QCOMPARE(qint64(plan.period.count()), period);
    QCOMPARE(planText(plan), text);
    QVERIFY(plan.period >= GeneratorPlan::LeastPeriod);
    // What the plan says is what comes of it.
    Taker taker;
    GeneratorRun run(plan, taker.fire());
    nanoseconds now{};
    while (now < 2s)
        now = *run.advance(now);
    const double expected = std::min(rate, 1e6) * std::chrono::duration<double>(now).count();
    QVERIFY(std::abs(static_cast<double>(taker.events()) - expected) < count + 1.0);
}

void TestGenerator::firesWhenItIsDue()
{
    Taker taker;
    GeneratorRun run(steadyPlan(10ms), taker.fire());
    QCOMPARE(run.advance(0ms), std::optional<nanoseconds>(10ms));
    QCOMPARE(taker.events(), 1U); // at once, not a period later
    QCOMPARE(run.advance(9999us), std::optional<nanoseconds>(10ms));
    QCOMPARE(taker.events(), 1U);
    QCOMPARE(run.advance(35ms), std::optional<nanoseconds>(40ms));
    QCOMPARE(taker.events(), 4U);
    QCOMPARE(run.counts(), (GeneratorCounts{4, 0, 0}));
    QCOMPARE(steadyPlan(250us).message.count, 4U);
    QCOMPARE(steadyPlan(250us).period, nanoseconds(1ms));
    QCOMPARE(steadyPlan(300us).period, nanoseconds(1200us));
}

void TestGenerator::firesBursts()
{
    Taker taker;
    GeneratorPlan plan = burstPlan(7, 50ms);
    plan.message.id = 42;
    plan.message.data = {1, 2};
    GeneratorRun run(plan, taker.fire());
    run.advance(0ms);
    QCOMPARE(run.advance(50ms), std::optional<nanoseconds>(100ms));
    QCOMPARE(taker.messages.size(), std::size_t{2});
    QCOMPARE(taker.messages[1].count, 7U);
    QCOMPARE(taker.messages[1].id, 42U);
    QCOMPARE(taker.messages[1].data[1], std::uint64_t{2});
}

void TestGenerator::endsAtItsTotal()
{
    Taker taker;
    GeneratorRun run(limited(burstPlan(4, 10ms), 10), taker.fire());
    QVERIFY(run.advance(0ms));
    QVERIFY(run.advance(10ms));
    QVERIFY(!run.advance(20ms));
    QVERIFY(!run.advance(30ms));
    QCOMPARE(taker.events(), 10U);
    QCOMPARE(taker.messages.back().count, 2U);
    QCOMPARE(run.counts().fired, std::uint64_t{10});
    QVERIFY(!run.error());
}

// So that stopping is a matter of a millisecond.
void TestGenerator::cutsLargeBursts()
{
    Taker taker;
    GeneratorRun run(burstPlan(2500, 1s), taker.fire());
    run.advance(0ms);
    QCOMPARE(taker.messages.size(), std::size_t{3});
    QCOMPARE(taker.events(), 2500U);
    std::uint64_t fired = 0;
    GeneratorRun* self = nullptr;
    GeneratorRun stopped(burstPlan(5000, 1s), [&](const Message& message) -> Result<void> {
        fired += message.count;
        if (fired >= 2000)
            self->stop();
        return {};
    });
    self = &stopped;
    QVERIFY(!stopped.advance(0ms));
    QCOMPARE(fired, 2000U);
    QCOMPARE(stopped.counts().fired, std::uint64_t{2000});
}

void TestGenerator::skipsWhatIsTooLate()
{
    Taker taker;
    GeneratorRun run(steadyPlan(1000.0), taker.fire());
    run.advance(0ms);
    run.advance(80ms); // held up, and made up for
    QCOMPARE(run.counts(), (GeneratorCounts{81, 0, 0}));
    QCOMPARE(run.advance(1h), std::optional<nanoseconds>(1h + 1ms));
    QCOMPARE(run.counts().fired + run.counts().skipped, std::uint64_t{3'600'001});
    QVERIFY(run.counts().fired < 81 + 110);
    QCOMPARE(taker.events(), run.counts().fired);
    Taker slow;
    GeneratorRun seldom(steadyPlan(1s), slow.fire());
    seldom.advance(0s);
    seldom.advance(3500ms);
    QCOMPARE(seldom.counts(), (GeneratorCounts{2, 0, 2}));
}

void TestGenerator::neverJoinsLateBursts()
{
    Taker taker;
    GeneratorRun run(limited(burstPlan(5, 10ms), 15), taker.fire());
    run.advance(0ms);
    QCOMPARE(run.advance(38ms), std::optional<nanoseconds>(40ms));
    QCOMPARE(taker.messages.size(), std::size_t{2});
    QCOMPARE(run.counts(), (GeneratorCounts{10, 0, 10}));
    QVERIFY(!run.advance(40ms)); // the total is of those fired
    QCOMPARE(run.counts().fired, std::uint64_t{15});
}

void TestGenerator::endsAtAnError()
{
    Taker taker;
    taker.most = 3;
    GeneratorRun run(burstPlan(1500, 10ms), taker.fire());
    QVERIFY(run.advance(0ms)); // two messages
    QVERIFY(!run.advance(10ms)); // one, and no more
    QVERIFY(!run.advance(20ms));
    QCOMPARE(run.counts(), (GeneratorCounts{2500, 500, 0}));
    QCOMPARE(QString::fromStdString(run.error()->what), QStringLiteral("Enough"));
}

// Fired by a generator = received + lost by who listens = counted by the bell.
void TestGenerator::accountsForEachEvent()
{
    Simulator simulator(std::vector<SimulatorPattern>{evenPattern(0)});
    Generators generators(
        [&](unsigned channel, const Message& message) { return simulator.fire(channel, message); });
    Reader reader;
    test::Receiver receiver(reader);
    reader.watch(0, *simulator.open(0));
    GeneratorPlan plan = limited(steadyPlan(200'000.0), 30'123);
    plan.message.id = 77;
    QSignalSpy changed(&generators, &Generators::changed);
    generators.start(0, plan);
    QVERIFY(generators.state(0)->running);
    QTRY_VERIFY(!generators.state(0)->running);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(generators.state(0)->counts.fired, std::uint64_t{30'123});
    QVERIFY(generators.state(0)->why.isEmpty());
    QTRY_COMPARE(receiver.accounted(0), std::uint64_t{30'123});
    QCOMPARE(receiver.counts[0].counted, std::uint64_t{30'123});
    QCOMPARE(receiver.records.front().event.id, 77U);

    // Also of one that was stopped wherever it was.
    generators.start(0, burstPlan(5000, 1ms));
    QTRY_VERIFY(generators.state(0)->counts.fired > 0);
    generators.stop(0);
    const std::uint64_t fired = generators.state(0)->counts.fired;
    QTRY_COMPARE(receiver.accounted(0), 30'123 + fired);
    QCOMPARE(generators.state(0)->counts.fired, fired);
}

void TestGenerator::runsOnSeveralChannels()
{
    std::array<std::atomic<int>, 3> fired{};
    Generators generators([&](unsigned channel, const Message&) -> Result<void> {
        ++fired.at(channel);
        return {};
    });
    for (unsigned channel = 0; channel < 3; ++channel)
        generators.start(channel, limited(burstPlan(1, 1ms), 5 + channel));
    QCOMPARE(generators.running(), (std::vector<unsigned>{0, 1, 2}));
    QTRY_VERIFY(generators.running().empty());
    QCOMPARE(fired[0].load(), 5);
    QCOMPARE(fired[1].load(), 6);
    QCOMPARE(fired[2].load(), 7);
}

void TestGenerator::replacesWhatRuns()
{
    std::atomic<std::uint32_t> last = 0;
    Generators generators([&](unsigned, const Message& message) -> Result<void> {
        last = message.id;
        return {};
    });
    GeneratorPlan plan = burstPlan(1, 1ms);
    for (std::uint32_t id = 1; id <= 20; ++id) {
        plan.message.id = id;
        generators.start(0, plan);
    }
    QCOMPARE(generators.running(), std::vector<unsigned>{0});
    QTRY_COMPARE(last.load(), 20U);
    QCoreApplication::processEvents(); // what the earlier ones had to say
    QVERIFY(generators.state(0)->running);
}

void TestGenerator::endsWithItsChannel()
{
    Generators generators([](unsigned, const Message&) -> Result<void> { return {}; });
    QSignalSpy failed(&generators, &Generators::failed);
    for (unsigned channel = 0; channel < 3; ++channel)
        generators.start(channel, burstPlan(1, 1h));
    generators.setChannels({listed(0), listed(1, false)});
    QCOMPARE(generators.running(), std::vector<unsigned>{0});
    QCOMPARE(generators.state(1)->why, QStringLiteral("This user may not fire on the channel any more"));
    QCOMPARE(generators.state(2)->why, QStringLiteral("The channel has gone"));
    QCOMPARE(failed.count(), 2);
    generators.setChannels({listed(0)});
    QCOMPARE(failed.count(), 2);
    generators.stopAll();
    QVERIFY(generators.running().empty());
    QCOMPARE(failed.count(), 2); // that was asked for
}

void TestGenerator::saysWhyItEnded()
{
    Generators generators([](unsigned, const Message&) -> Result<void> {
        return tl::unexpected(Error{19, "The device has gone", "Plug it in"});
    });
    QSignalSpy failed(&generators, &Generators::failed);
    generators.start(4, steadyPlan(100.0));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].toUInt(), 4U);
    QVERIFY(failed[0][1].toString().contains(QStringLiteral("The device has gone")));
    QVERIFY(!generators.state(4)->running);
    QCOMPARE(generators.state(4)->counts, (GeneratorCounts{0, 1, 0}));
}

void TestGenerator::endsWhenItIsDestroyed()
{
    std::atomic<int> fired = 0;
    {
        Generators generators([&](unsigned, const Message&) -> Result<void> {
            ++fired;
            return {};
        });
        generators.start(0, burstPlan(1, 1ms));
        generators.start(1, burstPlan(1, 1h));
        QTRY_VERIFY(fired > 3);
    }
    const int then = fired;
    QTest::qWait(20);
    QCOMPARE(fired.load(), then);
}

QTEST_MAIN(TestGenerator)
#include "test_generator.moc"
