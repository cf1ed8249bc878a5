// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of being told of events that compare puts side by side.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "efdmon/channel.hpp"

namespace efdmon::cli {

// A listener has been told of these events, just now. Gaps in the sequence are
// events that were overwritten before it came to them.
using Told = std::function<void(std::span<const Event> events)>;

// Made and used by one thread.
class Listener {
public:
    virtual ~Listener() = default;

    // Sleeps until told of events, and passes them on. Passes on nothing if a
    // signal came that has a handler.
    virtual Result<void> listen(const Told& told) = 0;
};

struct Mechanism {
    const char* name;
    const char* meaning;
    // Opens the channel for itself; events from now on are its.
    Result<std::unique_ptr<Listener>> (*create)(const std::string& channel);
};

// eventfd, doorbell, read, poll and sigio. SIGIO must be blocked in all threads.
std::span<const Mechanism> mechanisms();

} // namespace efdmon::cli
