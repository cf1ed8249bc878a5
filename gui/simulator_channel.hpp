// SPDX-License-Identifier: GPL-3.0-or-later
// What a device is to the monitor, without a device: events are recorded first
// and then rung, and a registration counts those after it, exactly.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "feed.hpp"
#include "simulator_ring.hpp"

namespace efdmon::gui {

// All methods may be called in any thread.
class SimulatorChannel : public std::enable_shared_from_this<SimulatorChannel> {
public:
    static constexpr std::uint32_t DefaultEntries = 65536; // the module's

    explicit SimulatorChannel(std::uint32_t entries = DefaultEntries);

    // Fires `event`, but with number and stamp of its own, `count` times.
    void fire(Event event, std::uint32_t count);
    // Registers an eventfd of the feed's own, until its owner has gone.
    Result<Feed> open();

    std::uint64_t events() const;
    std::uint32_t listeners() const;
    std::uint32_t entries() const { return ring_.entries(); }

private:
    class Registration;

    mutable std::mutex mutex_; // one writer at a time, and who is registered
    SimulatorRing ring_;
    std::vector<Registration*> registrations_; // each leaves by itself
};

} // namespace efdmon::gui
