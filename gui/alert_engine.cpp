// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_engine.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace efdmon::gui {
namespace {

std::int64_t nanosecondsOf(std::chrono::seconds time)
{
    return std::chrono::nanoseconds(time).count();
}

} // namespace

void AlertEngine::setRules(unsigned channel, const AlertRules& rules, std::int64_t now)
{
    if (!rules.any()) {
        forget(channel);
        return;
    }
    const auto found = watches_.find(channel);
    if (found != watches_.end() && found->second.rules == rules)
        return;
    Watch watch;
    watch.rules = rules;
    watch.lastEvent = now;
    if (found != watches_.end())
        watch.seen = found->second.seen;
    watches_[channel] = watch;
}

std::vector<unsigned> AlertEngine::channels() const
{
    std::vector<unsigned> channels;
    for (const auto& entry : watches_)
        channels.push_back(entry.first);
    return channels;
}

std::vector<Alert> AlertEngine::update(unsigned channel, const Counts& counts, double rate, std::int64_t now)
{
    const auto found = watches_.find(channel);
    if (found == watches_.end())
        return {};
    Watch& watch = found->second;
    note(watch, counts, now);
    std::vector<Alert> alerts;
    if (isFast(watch, rate, now))
        alerts.push_back({channel, AlertKind::Fast, static_cast<std::uint64_t>(std::llround(rate))});
    tell(channel, watch, now, alerts);
    return alerts;
}

void AlertEngine::note(Watch& watch, const Counts& counts, std::int64_t now)
{
    const Counts before = watch.seen.value_or(counts);
    watch.seen = counts;
    // A channel that was opened anew counts from nothing.
    const bool anew = counts.received + counts.lost < before.received + before.lost;
    const Counts base = anew ? Counts{} : before;
    const std::uint64_t fired = counts.received + counts.lost - base.received - base.lost;
    if (fired == 0)
        return;
    watch.lastEvent = now;
    watch.silentTold = false;
    watch.fires.pending += fired;
    watch.loses.pending += counts.lost - base.lost;
}

// Once, when the rate has been too high for so long; again only after it has
// been clearly lower, lest a rate about the limit tells all the time.
bool AlertEngine::isFast(Watch& watch, double rate, std::int64_t now)
{
    if (!watch.rules.fast)
        return false;
    const double limit = watch.rules.fastRate;
    if (rate < (watch.fastTold ? Release * limit : limit)) {
        watch.fastSince.reset();
        watch.fastTold = false;
        return false;
    }
    if (!watch.fastSince)
        watch.fastSince = now;
    if (watch.fastTold || now - *watch.fastSince < nanosecondsOf(watch.rules.fastFor))
        return false;
    watch.fastTold = true;
    return true;
}

std::uint64_t AlertEngine::release(Throttle& throttle, std::chrono::seconds gap, std::int64_t now)
{
    if (throttle.pending == 0 || (throttle.told && now - *throttle.told < nanosecondsOf(gap)))
        return 0;
    throttle.told = now;
    return std::exchange(throttle.pending, 0);
}

void AlertEngine::tell(unsigned channel, Watch& watch, std::int64_t now, std::vector<Alert>& alerts)
{
    if (watch.rules.fires)
        if (const std::uint64_t count = release(watch.fires, watch.rules.firesGap, now))
            alerts.push_back({channel, AlertKind::Fires, count});
    if (watch.rules.loses)
        if (const std::uint64_t count = release(watch.loses, watch.rules.losesGap, now))
            alerts.push_back({channel, AlertKind::Loses, count});
    if (watch.rules.silent && !watch.silentTold
        && now - watch.lastEvent >= nanosecondsOf(watch.rules.silentFor)) {
        watch.silentTold = true;
        alerts.push_back({channel, AlertKind::Silent, 0});
    }
}

std::vector<Alert> AlertEngine::advance(std::int64_t now)
{
    std::vector<Alert> alerts;
    for (auto& [channel, watch] : watches_)
        tell(channel, watch, now, alerts);
    return alerts;
}

std::optional<std::int64_t> AlertEngine::deadline() const
{
    std::optional<std::int64_t> soonest;
    const auto consider = [&](std::int64_t time) { soonest = std::min(soonest.value_or(time), time); };
    for (const auto& [channel, watch] : watches_) {
        if (watch.rules.fires && watch.fires.pending > 0)
            consider(watch.fires.told.value_or(0) + nanosecondsOf(watch.rules.firesGap));
        if (watch.rules.loses && watch.loses.pending > 0)
            consider(watch.loses.told.value_or(0) + nanosecondsOf(watch.rules.losesGap));
        if (watch.rules.silent && !watch.silentTold)
            consider(watch.lastEvent + nanosecondsOf(watch.rules.silentFor));
    }
    return soonest;
}

} // namespace efdmon::gui
