// SPDX-License-Identifier: GPL-3.0-or-later
// Events as the tests want them.
#pragma once

#include <string>

#include "efdmon/event.hpp"

namespace efdmon::test {

// Fired by that process, and nothing else known of it.
inline Event event_by_task(const std::string& comm)
{
    Event event;
    event.flags = Event::FlagTask;
    comm.copy(event.comm.data(), event.comm.size() - 1);
    return event;
}

// With another value in each field.
inline Event whole_event()
{
    Event event = event_by_task("bash");
    event.seq = 13;
    event.time_ns = 2'000'000'003;
    event.id = 7;
    event.source = Source::Write;
    event.cpu = 1;
    event.pid = 100;
    event.tid = 101;
    event.data = {255, 42};
    return event;
}

} // namespace efdmon::test
