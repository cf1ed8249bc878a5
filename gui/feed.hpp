// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader needs of a channel: a bell to wait on and a ring to drain.
// A device, a test and a simulator all fit behind it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "efdmon/error.hpp"
#include "efdmon/ring.hpp"

namespace efdmon::gui {

struct Feed {
    int bell = -1; // readable when events were counted
    std::function<std::uint64_t()> take; // the count so far, set back to 0; never blocks
    RingView ring;
    std::uint64_t start = 0; // the last event that the bell does not count
    std::function<bool()> alive; // false once the source has gone; optional
    std::shared_ptr<void> owner; // keeps bell and ring valid
};

using FeedOpener = std::function<Result<Feed>(unsigned channel)>;

// Opens /dev/efdmonN for reading and registers an eventfd with it.
Result<Feed> openDeviceFeed(unsigned channel);

} // namespace efdmon::gui
