// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator_pattern.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace efdmon::gui {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr std::uint32_t EvenIds = 8;

// Not the standard distributions: each library has its own.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : engine_(seed)
    {
    }

    std::uint64_t below(std::uint64_t limit) { return engine_() % limit; }
    milliseconds between(milliseconds least, milliseconds most)
    {
        const auto range = static_cast<std::uint64_t>((most - least).count()) + 1;
        return least + milliseconds(below(range));
    }

private:
    std::mt19937_64 engine_;
};

Event driverEvent(std::uint32_t id, std::uint64_t data0, std::uint64_t data1)
{
    Event event;
    event.source = Source::Driver;
    event.id = id;
    event.data = {data0, data1};
    return event;
}

Event taskEvent(Source source, std::string_view comm, std::int32_t pid, std::uint32_t id)
{
    Event event;
    event.source = source;
    event.flags = Event::FlagTask;
    event.pid = event.tid = pid;
    comm.copy(event.comm.data(), event.comm.size() - 1);
    event.id = id;
    return event;
}

// Two readings a second, on a walk up and down; now and then an alarm.
class SensorPattern {
public:
    SimulatorStep operator()()
    {
        reading_ += dice_.below(41);
        reading_ -= reading_ > 20 ? 20 : reading_;
        const bool alarm = dice_.below(20) == 0;
        return {dice_.between(350ms, 650ms), 1, driverEvent(alarm ? 2 : 1, reading_, alarm ? 1 : 0)};
    }

private:
    Dice dice_{1};
    std::uint64_t reading_ = 2000;
};

// Silent for seconds, and then many edges within a moment.
class BouncePattern {
public:
    SimulatorStep operator()()
    {
        nanoseconds pause = dice_.between(2ms, 25ms);
        if (edges_ == 0) {
            edges_ = 20 + dice_.below(60);
            pause = dice_.between(3s, 7s);
        }
        level_ ^= 1;
        --edges_;
        return {pause, 1, driverEvent(static_cast<std::uint32_t>(level_), level_, edges_)};
    }

private:
    Dice dice_{2};
    std::uint64_t edges_ = 0; // left of this burst
    std::uint64_t level_ = 0;
};

// Different processes, one or a few events at a time.
class ProgramsPattern {
public:
    SimulatorStep operator()()
    {
        struct Program {
            Source source;
            std::string_view comm;
            std::int32_t pid;
            std::uint32_t id;
        };
        static constexpr std::array<Program, 3> Programs{{
            {Source::Sysfs, "sim-shell", 1001, 0},
            {Source::Write, "sim-logger", 1002, 7},
            {Source::Write, "sim-daemon", 1003, 9},
        }};
        const Program& program = Programs[dice_.below(Programs.size())];
        return {dice_.between(400ms, 2500ms), static_cast<std::uint32_t>(1 + dice_.below(4)),
                taskEvent(program.source, program.comm, program.pid, program.id)};
    }

private:
    Dice dice_{3};
};

} // namespace

SimulatorPattern evenPattern(std::uint64_t rate)
{
    if (rate == 0)
        return {};
    // Not more often than a timer is good for: several events at a time then.
    const std::uint64_t steps = std::min<std::uint64_t>(rate, 1000); // a second
    return [rate, steps, step = std::uint64_t{0}]() mutable {
        ++step;
        // From the start: what rounding takes from one, it gives to another.
        const auto share = [steps](std::uint64_t n, std::uint64_t whole) {
            return n / steps * whole + n % steps * whole / steps;
        };
        const auto since = [&](std::uint64_t whole) { return share(step, whole) - share(step - 1, whole); };
        const auto id = static_cast<std::uint32_t>(step % EvenIds);
        return SimulatorStep{nanoseconds(since(1'000'000'000)), static_cast<std::uint32_t>(since(rate)),
                             driverEvent(id, step, 0)};
    };
}

std::vector<SimulatorPattern> livelyPatterns()
{
    return {SensorPattern(), BouncePattern(), ProgramsPattern()};
}

} // namespace efdmon::gui
