// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_race.hpp"

#include <pthread.h>
#include <signal.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>

#include "compare_listener.hpp"
#include "latency.hpp"
#include "wait.hpp"

namespace efdmon::cli {

namespace {

constexpr std::uint64_t Unknown = std::numeric_limits<std::uint64_t>::max();
constexpr std::chrono::seconds Patience{5};
constexpr std::chrono::milliseconds LookInterval{10};

// The first and the last event that count, once they are known. Written by the
// thread that fires, read by those that listen.
struct Course {
    std::atomic<std::uint64_t> before{Unknown};
    std::atomic<std::uint64_t> last{Unknown};
    std::atomic<bool> abandoned{false};
    // Shared while events are looked at, exclusive while `last` is set: nobody
    // has been told of an event that turns out to be behind the last.
    std::shared_mutex setting;

    void end(const Channel& channel)
    {
        const std::unique_lock lock(setting);
        last = channel.ring().head();
    }
};

// Interrupts a system call, and does nothing else.
void install_nudge()
{
    struct sigaction action { };
    action.sa_handler = [](int) {};
    sigaction(SIGUSR1, &action, nullptr);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGIO);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

// One listener and its thread.
class Runner {
public:
    Runner(const Mechanism& mechanism, const std::string& channel, Course& course)
        : course_(course)
    {
        outcome_.name = mechanism.name;
        std::promise<Result<void>> ready;
        ready_ = ready.get_future();
        thread_ = std::thread([this, &mechanism, channel, ready = std::move(ready)]() mutable {
            run(mechanism, channel, std::move(ready));
        });
    }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;
    ~Runner() { stop(); }

    Result<void> wait_until_ready() { return ready_.get(); }
    bool done() const { return done_; }
    std::uint64_t position() const { return position_; }
    // Lets a thread that sleeps see that there is nothing more to wait for.
    void nudge() { pthread_kill(thread_.native_handle(), SIGUSR1); }

    Outcome take()
    {
        stop();
        return std::move(outcome_);
    }

private:
    void stop()
    {
        // Again and again, for it may just have been about to sleep.
        while (!done_) {
            course_.abandoned = true;
            nudge();
            std::this_thread::sleep_for(LookInterval);
        }
        if (thread_.joinable())
            thread_.join();
    }

    void run(const Mechanism& mechanism, const std::string& channel, std::promise<Result<void>> ready)
    {
        auto listener = mechanism.create(channel);
        ready.set_value(listener ? Result<void>() : tl::unexpected(listener.error()));
        while (listener && !course_.abandoned && position_ < course_.last) {
            const std::uint64_t before = outcome_.events;
            if (!(*listener)->listen([this](std::span<const Event> events) { told(events); }))
                break;
            outcome_.notifications += outcome_.events > before;
        }
        done_ = true;
    }

    void told(std::span<const Event> events)
    {
        const std::uint64_t now = monotonic_ns();
        const std::shared_lock lock(course_.setting);
        for (const Event& event : events) {
            if (event.seq <= course_.before || position_ >= course_.last)
                continue;
            const std::uint64_t expected = std::max(position_.load(), course_.before.load()) + 1;
            position_ = std::min(event.seq, course_.last.load());
            if (event.seq > position_) {
                outcome_.lost += position_ + 1 - expected;
                continue;
            }
            outcome_.lost += event.seq - expected;
            outcome_.delays.record(delay_ns(event.time_ns, now));
            ++outcome_.events;
        }
    }

    Course& course_;
    Outcome outcome_;
    std::atomic<std::uint64_t> position_{0};
    std::atomic<bool> done_{false};
    std::future<Result<void>> ready_;
    std::thread thread_;
};

using Runners = std::vector<std::unique_ptr<Runner>>;

Result<void> fire(Channel& channel, const RaceRules& rules)
{
    const auto began = Clock::now();
    for (std::uint64_t fired = 0; fired < rules.count;) {
        if (rules.rate > 0)
            std::this_thread::sleep_until(
                began
                + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(
                    static_cast<double>(fired) / static_cast<double>(rules.rate))));
        Message message;
        message.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(rules.burst, rules.count - fired));
        if (auto sent = channel.fire(message); !sent)
            return sent;
        fired += message.count;
    }
    return {};
}

void wait_for_all(const Runners& runners)
{
    auto deadline = Clock::now() + Patience;
    std::uint64_t progress = 0;
    while (Clock::now() < deadline) {
        std::uint64_t sum = 0;
        bool all = true;
        for (const auto& runner : runners) {
            all = all && runner->done();
            sum += runner->position();
            if (!runner->done())
                runner->nudge();
        }
        if (all)
            return;
        if (std::exchange(progress, sum) != sum)
            deadline = Clock::now() + Patience;
        std::this_thread::sleep_for(LookInterval);
    }
}

} // namespace

double Outcome::coalescing() const
{
    return notifications > 0 ? static_cast<double>(events) / static_cast<double>(notifications) : 0;
}

Result<Race> run_race(const RaceRules& rules)
{
    auto channel = Channel::open(rules.channel);
    if (!channel)
        return tl::unexpected(channel.error());
    install_nudge();
    Course course;
    Runners runners;
    for (const Mechanism& mechanism : mechanisms()) {
        runners.push_back(std::make_unique<Runner>(mechanism, rules.channel, course));
        if (auto ready = runners.back()->wait_until_ready(); !ready)
            return tl::unexpected(ready.error());
    }

    const std::uint64_t before = channel->ring().head();
    course.before = before;
    if (auto fired = fire(*channel, rules); !fired)
        return tl::unexpected(fired.error());
    course.end(*channel);
    wait_for_all(runners);

    Race race{before + 1, course.last, {}};
    for (const auto& runner : runners)
        race.outcomes.push_back(runner->take());
    return race;
}

} // namespace efdmon::cli
