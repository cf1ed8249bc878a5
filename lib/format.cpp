// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/format.hpp"

#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "text.hpp"

namespace efdmon {

namespace {

constexpr std::int64_t NsPerSecond = 1'000'000'000;
// Less is what measuring costs, or the pace at which the kernel brings clocks together.
constexpr std::int64_t LeastStep = 10'000'000;

std::int64_t clock_ns(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<std::int64_t>(now.tv_sec) * NsPerSecond + now.tv_nsec;
}

// Of a few tries the one that took the shortest: nothing came in between.
std::int64_t wall_offset_ns()
{
    std::int64_t shortest = std::numeric_limits<std::int64_t>::max();
    std::int64_t offset = 0;
    for (int i = 0; i < 5; ++i) {
        const std::int64_t before = clock_ns(CLOCK_MONOTONIC);
        const std::int64_t wall = clock_ns(CLOCK_REALTIME);
        const std::int64_t took = clock_ns(CLOCK_MONOTONIC) - before;
        if (took < shortest) {
            shortest = took;
            offset = wall - (before + took / 2);
        }
    }
    return offset;
}

using BreakDown = tm* (*)(const time_t*, tm*);

std::string time_text(std::int64_t unix_ns, BreakDown break_down, const char* pattern)
{
    // Rounded down, so that the fraction of a time before 1970 is positive too.
    std::int64_t seconds = unix_ns / NsPerSecond;
    std::int64_t fraction = unix_ns % NsPerSecond;
    if (fraction < 0) {
        --seconds;
        fraction += NsPerSecond;
    }
    const auto when = static_cast<time_t>(seconds);
    tm parts{};
    break_down(&when, &parts);
    char text[32];
    std::string out(text, strftime(text, sizeof text, pattern, &parts));
    append_fraction(out, static_cast<std::uint64_t>(fraction));
    return out;
}

} // namespace

std::string source_name(Source source)
{
    switch (source) {
    case Source::Sysfs:
        return "sysfs";
    case Source::Write:
        return "write";
    case Source::Driver:
        return "driver";
    }
    return std::to_string(static_cast<unsigned>(source));
}

std::string seconds_text(std::uint64_t time_ns)
{
    std::string text;
    append_seconds(text, time_ns);
    return text;
}

std::string delta_text(std::uint64_t previous_ns, std::uint64_t time_ns)
{
    if (previous_ns == 0)
        return "-";
    const bool backwards = time_ns < previous_ns;
    std::string text(1, backwards ? '-' : '+');
    append_seconds(text, backwards ? previous_ns - time_ns : time_ns - previous_ns);
    return text;
}

std::string valid_utf8(std::string_view text)
{
    std::string copy(text);
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(copy.begin(), copy.end(), ascii))
        return copy;
    // There and back: the JSON library knows every rule of UTF-8.
    using nlohmann::json;
    return json::parse(json(copy).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
}

WallClock::WallClock()
    : offset_ns_(wall_offset_ns())
{
}

std::int64_t WallClock::unix_ns(std::uint64_t time_ns) const
{
    // Unsigned, for a stamp may hold any value and must not overflow.
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(offset_at(time_ns)) + time_ns);
}

std::int64_t WallClock::offset_at(std::uint64_t time_ns) const
{
    if (!steps_)
        return offset_ns_;
    const auto next = std::find_if(steps_->rbegin(), steps_->rend(),
                                   [time_ns](const Step& step) { return step.time_ns <= time_ns; });
    return next != steps_->rend() ? next->offset_ns : offset_ns_;
}

WallClock WallClock::stepped(std::uint64_t time_ns, std::int64_t offset_ns) const
{
    auto steps
        = steps_ ? std::make_shared<std::vector<Step>>(*steps_) : std::make_shared<std::vector<Step>>();
    steps->push_back({time_ns, offset_ns});
    WallClock made(*this);
    made.steps_ = std::move(steps);
    return made;
}

WallClock WallClock::remeasured() const
{
    const std::int64_t offset = wall_offset_ns();
    if (std::abs(offset - newest().offset_ns_) < LeastStep)
        return *this;
    return stepped(static_cast<std::uint64_t>(clock_ns(CLOCK_MONOTONIC)), offset);
}

WallClock WallClock::newest() const
{
    return WallClock(steps_ ? steps_->back().offset_ns : offset_ns_);
}

bool WallClock::operator==(const WallClock& other) const
{
    const bool same = steps_ == other.steps_ || (steps_ && other.steps_ && *steps_ == *other.steps_);
    return same && offset_ns_ == other.offset_ns_;
}

std::string WallClock::clock_text(std::uint64_t time_ns) const
{
    return time_text(unix_ns(time_ns), localtime_r, "%H:%M:%S");
}

std::string WallClock::iso_text(std::uint64_t time_ns) const
{
    return time_text(unix_ns(time_ns), gmtime_r, "%Y-%m-%dT%H:%M:%S") + 'Z';
}

} // namespace efdmon
