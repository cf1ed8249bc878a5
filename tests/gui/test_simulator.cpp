// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated channels: exact like the module's, and plainly labelled.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <thread>

#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "main_window.hpp"
#include "simulator.hpp"
#include "simulator_option.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

// A window on simulated channels, and what it says.
struct SimulatedScreen {
    explicit SimulatedScreen(std::vector<SimulatorPattern> patterns, const QStringList& wanted = {})
        : window(simulatedEnvironment(std::move(patterns)), wanted)
    {
        window.show();
    }

    template <class Widget>
    Widget* find(const char* name) const
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QStringList channels() const
    {
        const QAbstractItemModel& model = *find<QTableView>("channelTable")->model();
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names;
    }
    bool isLive() const { return find<QWidget>("livePage")->isVisible(); }

    MainWindow window;
};

std::uint64_t eventsOf(const Simulator& simulator)
{
    return simulator.survey({}).channels.front().events;
}

// How many events a pattern has in each of its first seconds.
std::vector<std::uint64_t> perSecond(const SimulatorPattern& pattern, std::chrono::seconds length)
{
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(length.count()));
    for (nanoseconds at{};;) {
        const SimulatorStep step = pattern();
        at += step.pause;
        if (at > length)
            return counts;
        // What is due at the end of a second belongs to it.
        counts[static_cast<std::size_t>((at - 1ns) / 1s)] += step.count;
    }
}

std::optional<std::size_t> channelsFor(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption simulate = simulateOption();
    parser.addOption(simulate);
    if (!parser.parse(completeSimulateOption(QStringList{QStringLiteral("efd-monitor")} + arguments)))
        return {};
    const auto patterns = simulatedPatterns(parser.value(simulate));
    return patterns ? std::optional(patterns->size()) : std::nullopt;
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void recordsWhatIsFired();
    void neverShowsAHalfRecord();
    void countsFromRegistering();
    void keepsItsRate();
    void isTheSameEachTime();
    void hasSomeLife();
    void firesWhatIsDue();
    void makesUpForLittle();
    void runsByItself();
    void refusesAWrongChannel();
    void readsItsOption();
    void labelsTheWindow();
    void isFiredByTheWindow();
    void showsWhatWasAskedFor();
    void saysThereIsNoSuchChannel();
    void accountsForAFlood();
};

void TestSimulator::recordsWhatIsFired()
{
    const auto channel = std::make_shared<SimulatorChannel>(64);
    Event fired;
    fired.id = 7;
    fired.source = Source::Driver;
    fired.data = {11, 12};
    channel->fire(fired, 3);
    const auto feed = channel->open();
    QVERIFY(feed);
    std::array<Event, 8> events;
    RingReader reader(feed->ring, 0);
    QCOMPARE(reader.drain(events).received, 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(events[i].seq, i + 1);
        QCOMPARE(events[i].id, 7U);
        QCOMPARE(events[i].data, fired.data);
        QVERIFY(events[i].time_ns > 0 && (i == 0 || events[i].time_ns >= events[i - 1].time_ns));
    }
}

// Each part of a record says which one it is; a mixture of two would differ. The
// two meet as often as the machine lets them.
void TestSimulator::neverShowsAHalfRecord()
{
    SimulatorRing ring(4096);
    std::atomic<bool> enough = false;
    std::thread writer([&] {
        for (std::uint64_t i = 1; !enough; ++i) {
            Event event;
            event.time_ns = i;
            event.data = {i, i};
            ring.publish(event);
        }
    });
    RingReader reader(ring.view(), 0);
    std::array<Event, 16> events;
    std::uint64_t received = 0;
    std::uint64_t lost = 0;
    std::uint64_t mixed = 0;
    const QDeadlineTimer patience(2s); // where the two take turns on one processor
    while (received < 500'000 && !patience.hasExpired()) {
        const Drained drained = reader.drain(events);
        received += drained.received;
        lost += drained.lost;
        for (std::size_t i = 0; i < drained.received; ++i) {
            const Event& event = events[i];
            mixed += event.time_ns != event.seq || event.data[0] != event.seq || event.data[1] != event.seq;
        }
    }
    enough = true;
    writer.join();
    QCOMPARE(received + lost, reader.position());
    QCOMPARE(mixed, 0U);
    QVERIFY(received > 0);
}

void TestSimulator::countsFromRegistering()
{
    const auto channel = std::make_shared<SimulatorChannel>();
    channel->fire({}, 5);
    auto first = channel->open();
    QVERIFY(first);
    QCOMPARE(first->start, 5U);
    channel->fire({}, 2);
    {
        const auto second = channel->open();
        QCOMPARE(second->start, 7U);
        QCOMPARE(channel->listeners(), 2U);
        channel->fire({}, 1);
        QCOMPARE(second->take(), 1U);
    }
    QCOMPARE(channel->listeners(), 1U);
    channel->fire({}, 1);
    QCOMPARE(first->take(), 4U);
    QCOMPARE(first->take(), 0U);
    QCOMPARE(channel->events(), 9U);
}

void TestSimulator::keepsItsRate()
{
    for (const std::uint64_t rate : {1U, 3U, 999U, 1000U, 1001U, 12'345U, 1'000'000U}) {
        const auto counts = perSecond(evenPattern(rate), 3s);
        for (const std::uint64_t count : counts)
            QCOMPARE(count, rate);
    }
    QVERIFY(!evenPattern(0));
}

void TestSimulator::isTheSameEachTime()
{
    auto first = livelyPatterns();
    auto second = livelyPatterns();
    for (std::size_t line = 0; line < first.size(); ++line) {
        for (int i = 0; i < 500; ++i) {
            const SimulatorStep one = first[line]();
            const SimulatorStep other = second[line]();
            QCOMPARE(one.pause, other.pause);
            QCOMPARE(one.count, other.count);
            QCOMPARE(std::memcmp(&one.event, &other.event, sizeof(Event)), 0);
        }
    }
}

// A few events a second, with bursts, from drivers and from programs.
void TestSimulator::hasSomeLife()
{
    std::uint64_t total = 0;
    std::uint64_t busiest = 0;
    for (const SimulatorPattern& pattern : livelyPatterns()) {
        for (const std::uint64_t count : perSecond(pattern, 60s)) {
            total += count;
            busiest = std::max(busiest, count);
        }
    }
    QVERIFY2(total > 60 * 3 && total < 60 * 30, qPrintable(QString::number(total)));
    QVERIFY2(busiest >= 30, qPrintable(QString::number(busiest)));
    bool byDriver = false;
    bool byTask = false;
    for (SimulatorPattern& pattern : livelyPatterns()) {
        const Event event = pattern().event;
        byDriver = byDriver || !event.has_task();
        byTask = byTask || (event.has_task() && event.comm_text().starts_with("sim-"));
    }
    QVERIFY(byDriver && byTask);
}

void TestSimulator::firesWhatIsDue()
{
    Simulator simulator({evenPattern(500)});
    QCOMPARE(simulator.advance(0ms), std::optional<nanoseconds>(2ms));
    QCOMPARE(eventsOf(simulator), 0U);
    QCOMPARE(simulator.advance(1999us), std::optional<nanoseconds>(2ms));
    QCOMPARE(eventsOf(simulator), 0U);
    QCOMPARE(simulator.advance(2ms), std::optional<nanoseconds>(4ms));
    QCOMPARE(eventsOf(simulator), 1U);
    QCOMPARE(simulator.advance(11ms), std::optional<nanoseconds>(12ms));
    QCOMPARE(eventsOf(simulator), 5U);
    QVERIFY(!Simulator({evenPattern(0)}).advance(1h));
}

// After a laptop has slept for an hour, say.
void TestSimulator::makesUpForLittle()
{
    Simulator simulator({evenPattern(1000)});
    simulator.advance(1ms);
    QCOMPARE(eventsOf(simulator), 1U);
    QCOMPARE(simulator.advance(1h), std::optional<nanoseconds>(1h + 1ms));
    QCOMPARE(eventsOf(simulator), 1U + 21U);
}

void TestSimulator::runsByItself()
{
    Simulator simulator({evenPattern(1000)});
    auto feed = simulator.open(0);
    QVERIFY(feed);
    QCOMPARE(feed->start, 0U);
    std::uint64_t counted = 0;
    QTRY_VERIFY((counted += feed->take()) >= 20);
    RingReader reader(feed->ring, feed->start);
    std::vector<Event> events(65536);
    QVERIFY(reader.drain(events).received >= counted);
}

void TestSimulator::refusesAWrongChannel()
{
    Simulator simulator({evenPattern(0)});
    QVERIFY(!simulator.open(1));
    QVERIFY(!simulator.fire(1, {}));
    Message message;
    message.count = 2500; // more than are fired at once
    QVERIFY(simulator.fire(0, message));
    QCOMPARE(eventsOf(simulator), 2500U);
}

void TestSimulator::readsItsOption()
{
    QCOMPARE(channelsFor({QStringLiteral("--simulate")}), std::optional<std::size_t>(3));
    QCOMPARE(channelsFor({QStringLiteral("--simulate"), QStringLiteral("1")}), std::optional<std::size_t>(3));
    QCOMPARE(channelsFor({QStringLiteral("--simulate=1000000")}), std::optional<std::size_t>(1));
    QCOMPARE(channelsFor({QStringLiteral("--simulate=0")}), std::optional<std::size_t>(1));
    for (const QString& rate : {QStringLiteral("x"), QStringLiteral("-1"), QStringLiteral("10000001")})
        QVERIFY2(!channelsFor({QStringLiteral("--simulate=") + rate}), qPrintable(rate));
    const QStringList literal{QStringLiteral("--"), QStringLiteral("--simulate")};
    QCOMPARE(completeSimulateOption(literal), literal);
}

void TestSimulator::labelsTheWindow()
{
    SimulatedScreen screen({evenPattern(0), evenPattern(0)});
    QTRY_VERIFY(screen.isLive());
    QCOMPARE(screen.channels(), (QStringList{QStringLiteral("simulated 0"), QStringLiteral("simulated 1")}));
    QVERIFY(screen.window.windowTitle().contains(QStringLiteral("simulated")));
    QVERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(screen.text("notice").contains(QStringLiteral("simulated")));
    QCOMPARE(screen.text("moduleVersion"), QStringLiteral("Simulated, no module"));
    // Nothing sends anybody to a device that is not there.
    QVERIFY(!screen.text("logHint").contains(QStringLiteral("efdmon0")));
    QVERIFY(screen.text("logHintCommand").isEmpty());
    const QString tip = screen.find<QToolButton>("triggerButton")->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("simulated 0")) && !tip.contains(QStringLiteral("/dev")),
             qPrintable(tip));
    const QAbstractItemModel& model = *screen.find<QTableView>("channelTable")->model();
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("/dev")));
}

void TestSimulator::isFiredByTheWindow()
{
    SimulatedScreen screen({evenPattern(0)});
    auto& trigger = *screen.find<QAction>("triggerAction");
    QTRY_VERIFY(trigger.isEnabled());
    screen.find<QSpinBox>("triggerCount")->setValue(60);
    trigger.trigger();
    QTRY_COMPARE(screen.text("conservationCheck"),
                 QStringLiteral("60 counted by eventfd = 60 records + 0 lost"));
    QCOMPARE(screen.find<QTableView>("eventLog")->model()->rowCount(), 60);
    QTRY_VERIFY(trigger.isEnabled());
}

void TestSimulator::showsWhatWasAskedFor()
{
    SimulatedScreen screen(livelyPatterns(), {QStringLiteral("2"), QStringLiteral("simulated 0")});
    QTRY_VERIFY(screen.isLive());
    QCOMPARE(screen.channels(), (QStringList{QStringLiteral("simulated 0"), QStringLiteral("simulated 2")}));
}

void TestSimulator::saysThereIsNoSuchChannel()
{
    SimulatedScreen screen({evenPattern(0)}, {QStringLiteral("button")});
    QTRY_VERIFY(screen.find<QWidget>("problemPage"));
    QVERIFY(screen.find<QWidget>("problemPage")->isVisible());
    QCOMPARE(screen.text("problemHeadline"), QStringLiteral("There is no simulated channel “button”"));
}

void TestSimulator::accountsForAFlood()
{
    SimulatedScreen screen({evenPattern(100'000)});
    QTRY_VERIFY(screen.isLive());
    QTRY_VERIFY(screen.find<QTableView>("eventLog")->model()->rowCount() > 20'000);
    QVERIFY(screen.find<QLabel>("conservationMark")->accessibleDescription() != QStringLiteral("Violated"));
}

QTEST_MAIN(TestSimulator)
#include "test_simulator.moc"
