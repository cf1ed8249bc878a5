// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for file descriptors, until a deadline.
#pragma once

#include <poll.h>

#include <chrono>
#include <optional>
#include <vector>

namespace efdmon::cli {

using Clock = std::chrono::steady_clock;
using Deadline = std::optional<Clock::time_point>; // none: wait for ever

// Returns false if the deadline passed and nothing is ready. A negative
// descriptor is never ready; a negative time left is none.
bool wait_for(std::vector<pollfd>& fds, const Deadline& deadline);

// Whether nobody reads standard output any more.
bool output_closed();

} // namespace efdmon::cli
