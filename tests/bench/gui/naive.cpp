// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the highest rate at which the naive window keeps up, and prints what
// an event costs its thread there.
#include <array>
#include <chrono>
#include <optional>

#include <QApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include "clocks.hpp"
#include "naive_window.hpp"
#include "simulator.hpp"

namespace efdmon::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto Length = 2s;
constexpr std::uint64_t LowestRate = 40;

// As many as the bell has counted: what came meanwhile has its own turn.
std::uint64_t showNews(const gui::Feed& feed, RingReader& records, NaiveWindow& window)
{
    const std::uint64_t counted = feed.take();
    std::array<Event, 1> event;
    for (std::uint64_t i = 0; i < counted && records.drain(event).received == 1; ++i)
        window.add(event[0]);
    return counted;
}

// Nanoseconds an event; nothing if the window fell behind by a quarter of all
// there were: less may be the machine's doing.
std::optional<double> costAt(std::uint64_t rate)
{
    NaiveWindow window;
    window.show();
    QCoreApplication::processEvents();

    gui::Simulator simulator({gui::evenPattern(rate)});
    const auto feed = simulator.open(0);
    if (!feed)
        fail(feed.error().text());
    RingReader records(feed->ring, feed->start);
    std::uint64_t shown = 0;
    QSocketNotifier notifier(feed->bell, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &window,
                     [&] { shown += showNews(*feed, records, window); });
    const std::int64_t before = threadCpu();
    QEventLoop loop;
    QTimer::singleShot(Length, &loop, &QEventLoop::quit);
    loop.exec();

    const std::uint64_t behind = feed->ring.head() - shown;
    if (behind > feed->ring.head() / 4)
        return {};
    return static_cast<double>(threadCpu() - before) / static_cast<double>(shown);
}

} // namespace
} // namespace efdmon::bench

int main(int argc, char** argv)
{
    using namespace efdmon::bench;
    const QApplication application(argc, argv);
    std::uint64_t rate = LowestRate;
    auto cost = costAt(rate);
    if (!cost)
        fail("the naive window survives not even the lowest rate");
    while (const auto next = costAt(rate * 3 / 2)) {
        rate = rate * 3 / 2;
        cost = next;
    }
    printRow("naive-rate", static_cast<double>(rate));
    printRow("naive-event", *cost);
    return 0;
}
