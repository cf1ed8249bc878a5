// SPDX-License-Identifier: GPL-3.0-or-later
// One read of an eventfd, and what the ring held for it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace efdmon::gui {

// Both halves count from the same event, so the numbers of the events that the
// read stood for follow from the counts alone.
struct BellRead {
    static constexpr std::size_t Kept = 64; // a channel's newest

    std::int64_t time = 0; // of the read; ns of CLOCK_MONOTONIC
    std::uint64_t count = 0; // what it gave
    std::uint64_t countedTo = 0; // the last event that the eventfd has counted
    std::uint64_t received = 0; // records drained after it
    std::uint64_t lost = 0; // records that were gone
    std::uint64_t recordedTo = 0; // the last event that the ring has accounted for
};

} // namespace efdmon::gui
