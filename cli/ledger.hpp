// SPDX-License-Identifier: GPL-3.0-or-later
// What one listener was told by its eventfd, what it read from the ring, and
// whether the two agree.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "efdmon/ring.hpp"

namespace efdmon::cli {

struct Totals {
    std::uint64_t before = 0; // events read that came before the eventfd counted
    std::uint64_t counted = 0; // by the eventfd
    std::uint64_t received = 0;
    std::uint64_t lost = 0;

    // Holds once the registration has ended and the rest has been read.
    bool exact() const { return before + counted == received + lost; }
    // "counted by eventfd 12 = received 12 + lost 0"
    std::string text() const;
};

// `lost` events were overwritten just before the first of `events`.
using Sink = std::function<void(std::span<const Event> events, std::uint64_t lost)>;

class Ledger {
public:
    // The eventfd counts what comes after event `registered`; reading begins
    // after event `start`, which is not later.
    Ledger(RingView ring, std::uint64_t registered, std::uint64_t start);

    // The value that reading the eventfd gave. Before drain(), not after: then
    // every event counted has its record already.
    void count(std::uint64_t value) { totals_.counted += value; }

    // Everything that is there at this moment and no more: a source that is
    // faster than this loop must not keep it here.
    void drain(const Sink& sink);

    // The rest, up to event `last`, the last one that was counted.
    void drain_rest(std::uint64_t last, const Sink& sink);

    const Totals& totals() const { return totals_; }

private:
    void pass_on(std::span<const Event> events, std::uint64_t lost, const Sink& sink);

    RingView ring_;
    RingReader reader_;
    Totals totals_;
    std::uint64_t carried_ = 0; // lost, and no record after them yet
    std::vector<Event> buffer_;
};

} // namespace efdmon::cli
