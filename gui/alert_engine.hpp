// SPDX-License-Identifier: GPL-3.0-or-later
// Decides when there is something to tell. Knows neither clock nor window: it is
// told the counts and the time, nanoseconds that only ever grow.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "alert_rule.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

struct Alert {
    unsigned channel = 0;
    AlertKind kind = AlertKind::Fires;
    std::uint64_t count = 0; // events since the last such alert; of Fast, events per second

    bool operator==(const Alert&) const = default;
};

class AlertEngine {
public:
    // What a state that was told has to fall below before it can begin again.
    static constexpr double Release = 0.9;

    // The first counts that it sees are where it begins.
    void setRules(unsigned channel, const AlertRules& rules, std::int64_t now);
    void forget(unsigned channel) { watches_.erase(channel); }
    std::vector<unsigned> channels() const;

    // `rate` is of the last second.
    std::vector<Alert> update(unsigned channel, const Counts& counts, double rate, std::int64_t now);
    // What time alone brings about.
    std::vector<Alert> advance(std::int64_t now);
    // When advance() will have something to tell if nothing happens until then.
    std::optional<std::int64_t> deadline() const;

private:
    // Tells at once, then no sooner than after a gap, and then all that came since.
    struct Throttle {
        std::uint64_t pending = 0;
        std::optional<std::int64_t> told;
    };
    struct Watch {
        AlertRules rules;
        std::optional<Counts> seen;
        Throttle fires;
        Throttle loses;
        std::optional<std::int64_t> fastSince;
        bool fastTold = false;
        std::int64_t lastEvent = 0; // or when watching began
        bool silentTold = false;
    };

    static void note(Watch& watch, const Counts& counts, std::int64_t now);
    static bool isFast(Watch& watch, double rate, std::int64_t now);
    static std::uint64_t release(Throttle& throttle, std::chrono::seconds gap, std::int64_t now);
    static void tell(unsigned channel, Watch& watch, std::int64_t now, std::vector<Alert>& alerts);

    std::map<unsigned, Watch> watches_; // of channels with rules
};

} // namespace efdmon::gui
