// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace efdmon::gui {
namespace {

constexpr std::int64_t RateStep = 100'000'000; // ns
constexpr std::int64_t RateSteps = 10;
constexpr std::size_t FullChannels = 64; // as many as the module has at a time
constexpr std::size_t Smaller = 16; // is the memory of more, which only a recording has: up to 4096

} // namespace

void History::add(unsigned channel, std::span<const TimedTally> sums)
{
    if (sums.empty())
        return;
    const bool few = channels_.size() < FullChannels;
    TimePyramid& pyramid
        = channels_.try_emplace(channel, few ? TimePyramid::Size : TimePyramid::Size / Smaller).first->second;
    for (const TimedTally& sum : sums) {
        pyramid.add(sum.time, sum.tally);
        for (auto& cut : cuts_)
            if (cut && sum.time < cut->time)
                cut->before[channel] += sum.tally;
    }
}

const TimePyramid* History::find(unsigned channel) const
{
    const auto found = channels_.find(channel);
    return found != channels_.end() ? &found->second : nullptr;
}

std::optional<std::int64_t> History::begin() const
{
    std::optional<std::int64_t> first;
    for (const auto& [channel, pyramid] : channels_)
        first = first ? std::min(*first, pyramid.begin()) : pyramid.begin();
    return first;
}

std::int64_t History::grain(std::int64_t time) const
{
    // The wider ones are multiples of the finer ones.
    std::int64_t coarsest = TimePyramid::Finest;
    for (const auto& [channel, pyramid] : channels_)
        coarsest = std::max(coarsest, pyramid.grain(time));
    return coarsest;
}

Tally History::lastSecond(unsigned channel, std::int64_t now) const
{
    const TimePyramid* pyramid = find(channel);
    if (!pyramid)
        return {};
    std::array<Tally, RateSteps> steps;
    pyramid->sample(now / RateStep * RateStep - RateSteps * RateStep, RateStep, steps);
    return std::accumulate(steps.begin(), steps.end(), Tally{},
                           [](Tally sum, const Tally& step) { return sum += step; });
}

bool History::quiet(unsigned channel, std::int64_t now) const
{
    const TimePyramid* pyramid = find(channel);
    return !pyramid || pyramid->end() <= now / RateStep * RateStep - RateSteps * RateStep;
}

void History::setMarker(Marker marker, std::int64_t time)
{
    const std::int64_t width = grain(time);
    Cut cut{std::max<std::int64_t>((time + width / 2) / width * width, 0), {}};
    for (const auto& [channel, pyramid] : channels_) {
        Tally before = pyramid.total();
        before -= pyramid.since(cut.time);
        cut.before[channel] = before;
    }
    cuts_.at(static_cast<std::size_t>(marker)) = std::move(cut);
}

void History::clearMarkers()
{
    cuts_ = {};
}

std::optional<std::int64_t> History::marker(Marker marker) const
{
    const auto& cut = cuts_.at(static_cast<std::size_t>(marker));
    return cut ? std::optional(cut->time) : std::nullopt;
}

Tally History::between(const std::set<unsigned>& channels) const
{
    const auto& [a, b] = cuts_;
    if (!a || !b)
        return {};
    const Cut& early = a->time <= b->time ? *a : *b;
    const Cut& late = a->time <= b->time ? *b : *a;
    Tally sum;
    for (const auto& [channel, before] : late.before) {
        if (!channels.empty() && !channels.contains(channel))
            continue;
        sum += before;
        if (const auto found = early.before.find(channel); found != early.before.end())
            sum -= found->second;
    }
    return sum;
}

} // namespace efdmon::gui
