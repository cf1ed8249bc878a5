// SPDX-License-Identifier: GPL-3.0-or-later
// A channel's ring in this program's own memory: the layout and the writer's
// half of the protocol at the end of linux/efdmon.h, as the module's ring.c has it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "efdmon/event.hpp"
#include "efdmon/ring.hpp"

namespace efdmon::gui {

// One writer at a time, any number of readers.
class SimulatorRing {
public:
    // `entries` is a power of two, at least 2.
    explicit SimulatorRing(std::uint32_t entries);
    SimulatorRing(const SimulatorRing&) = delete;
    SimulatorRing& operator=(const SimulatorRing&) = delete;
    ~SimulatorRing();

    RingView view() const;
    std::uint32_t entries() const { return entries_; }
    // For the writer; readers ask their view.
    std::uint64_t head() const { return head_; }
    // Numbers the event, records it, and overwrites the oldest for it.
    void publish(Event event);

private:
    std::uint64_t* wordAt(std::size_t offset) const;

    std::uint32_t entries_;
    std::byte* memory_;
    std::uint64_t head_ = 0;
};

} // namespace efdmon::gui
