// SPDX-License-Identifier: GPL-3.0-or-later
// Takes all events of all watched channels, as they are drained. For what must
// have each of them, however busy or paused the window is.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "efdmon/event.hpp"

namespace efdmon::gui {

class EventSink {
public:
    virtual ~EventSink() = default;

    // In the reader's thread, which must not wait here. The events are the
    // channel's next ones; `lost` were overwritten before the first of them.
    virtual void take(unsigned channel, std::span<const Event> events, std::uint64_t lost) = 0;
};

using EventSinkPtr = std::shared_ptr<EventSink>;

} // namespace efdmon::gui
