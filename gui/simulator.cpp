// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator.hpp"

#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <string_view>
#include <utility>

namespace efdmon::gui {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr std::uint32_t FiredAtOnce = 1000;

Event firedEvent(const Message& message)
{
    Event event;
    event.source = Source::Write;
    event.flags = Event::FlagTask;
    event.pid = event.tid = getpid();
    std::string_view("efd-monitor").copy(event.comm.data(), event.comm.size() - 1);
    event.id = message.id;
    event.data = message.data;
    return event;
}

tl::unexpected<Error> noSuchChannel()
{
    return tl::unexpected(Error{ENODEV, "There is no such simulated channel", ""});
}

} // namespace

Simulator::Simulator(std::vector<SimulatorPattern> patterns)
{
    for (SimulatorPattern& pattern : patterns) {
        Line line{std::make_shared<SimulatorChannel>(), std::move(pattern), {}, {}};
        if (line.pattern) {
            line.next = line.pattern();
            line.due = line.next.pause;
        }
        lines_.push_back(std::move(line));
    }
}

std::optional<nanoseconds> Simulator::advance(nanoseconds now)
{
    std::optional<nanoseconds> next;
    for (Line& line : lines_) {
        if (!line.pattern)
            continue;
        catchUp(line, now);
        next = std::min(next.value_or(line.due), line.due);
    }
    return next;
}

void Simulator::catchUp(Line& line, nanoseconds now)
{
    line.due = std::max<nanoseconds>(line.due, now - MostArrears);
    while (line.due <= now) {
        line.channel->fire(line.next.event, line.next.count);
        line.next = line.pattern();
        line.due += line.next.pause;
    }
}

Survey Simulator::survey(const QStringList& wanted) const
{
    Survey result;
    result.simulated = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        ChannelStatus status;
        status.number = static_cast<unsigned>(i);
        status.name = QStringLiteral("simulated %1").arg(i);
        status.events = lines_[i].channel->events();
        status.listeners = lines_[i].channel->listeners();
        status.ringEntries = lines_[i].channel->entries();
        status.writable = true;
        status.simulated = true;
        result.channels.push_back(status);
    }
    keepWanted(result, wanted);
    return result;
}

std::map<unsigned, std::uint32_t> Simulator::listeners() const
{
    std::map<unsigned, std::uint32_t> counts;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        counts[static_cast<unsigned>(i)] = lines_[i].channel->listeners();
    return counts;
}

Result<Feed> Simulator::open(unsigned channel)
{
    if (channel >= lines_.size())
        return noSuchChannel();
    Result<Feed> feed = lines_[channel].channel->open();
    const bool lively = std::any_of(lines_.begin(), lines_.end(),
                                    [](const Line& line) { return static_cast<bool>(line.pattern); });
    if (lively)
        std::call_once(
            started_, [this] { thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); }); });
    return feed;
}

Result<void> Simulator::fire(unsigned channel, const Message& message)
{
    if (channel >= lines_.size())
        return noSuchChannel();
    const Event event = firedEvent(message);
    for (std::uint32_t left = message.count; left > 0;) {
        const std::uint32_t count = std::min(left, FiredAtOnce);
        lines_[channel].channel->fire(event, count);
        left -= count;
        if (left > 0)
            std::this_thread::sleep_for(FiredAtOnce * 1us);
    }
    return {};
}

void Simulator::run(const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), "efdmon-sim");
    std::mutex mutex; // nothing but the end is waited for
    std::unique_lock lock(mutex);
    std::condition_variable_any ended;
    const auto start = steady_clock::now();
    while (!stop.stop_requested())
        if (const auto next = advance(steady_clock::now() - start))
            ended.wait_until(lock, stop, start + *next, [] { return false; });
}

Environment simulatedEnvironment(std::vector<SimulatorPattern> patterns)
{
    const auto simulator = std::make_shared<Simulator>(std::move(patterns));
    Environment environment;
    environment.survey = [simulator](const QStringList& wanted) { return simulator->survey(wanted); };
    environment.listeners = [simulator] { return simulator->listeners(); };
    environment.open = [simulator](unsigned channel) { return simulator->open(channel); };
    environment.fire
        = [simulator](unsigned channel, const Message& message) { return simulator->fire(channel, message); };
    return environment;
}

} // namespace efdmon::gui
