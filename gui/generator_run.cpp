// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator_run.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {

using std::chrono::nanoseconds;

GeneratorRun::GeneratorRun(const GeneratorPlan& plan, Fire fire)
    : plan_(plan)
    , fire_(std::move(fire))
{
}

GeneratorCounts GeneratorRun::counts() const
{
    return {fired_, refused_, skipped_};
}

bool GeneratorRun::finished() const
{
    return stopped_ || error_ || (plan_.total != 0 && fired_ >= plan_.total);
}

std::optional<nanoseconds> GeneratorRun::advance(nanoseconds now)
{
    if (finished())
        return {};
    skipWhatIsLate(now);
    while (due_ <= now && !finished()) {
        if (!shoot())
            break;
        due_ += plan_.period;
    }
    return finished() ? std::nullopt : std::optional(due_);
}

// After a laptop has slept, or where the channel takes longer than the plan
// allows: it is said how many are missing, they do not come in a flood. A burst
// that is late is one burst, never two that run into each other.
void GeneratorRun::skipWhatIsLate(nanoseconds now)
{
    const nanoseconds patience
        = plan_.bursts ? nanoseconds(0) : std::max<nanoseconds>(Patience - plan_.period, nanoseconds(0));
    const nanoseconds late = now - due_ - patience;
    if (late < plan_.period)
        return;
    const auto shots = late / plan_.period;
    skipped_ += static_cast<std::uint64_t>(shots) * plan_.message.count;
    due_ += shots * plan_.period;
}

// All of one portion, in as many messages as it takes.
bool GeneratorRun::shoot()
{
    std::uint64_t left = plan_.message.count;
    if (plan_.total != 0)
        left = std::min(left, plan_.total - fired_);
    while (left > 0) {
        if (stopped_)
            return false;
        Message message = plan_.message;
        message.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(left, MostAtOnce));
        if (const Result<void> done = fire_(message); !done) {
            refused_ += message.count;
            error_ = done.error();
            return false;
        }
        fired_ += message.count;
        left -= message.count;
    }
    return true;
}

} // namespace efdmon::gui
