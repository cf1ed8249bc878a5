// SPDX-License-Identifier: GPL-3.0-or-later
#include "efdmon/event.hpp"

#include <linux/efdmon.h>

#include <algorithm>
#include <cstddef>
#include <type_traits>

namespace efdmon {

// Records are copied as bytes from the ring into Event.
static_assert(std::is_trivially_copyable_v<Event> && std::is_standard_layout_v<Event>);
static_assert(sizeof(Event) == sizeof(efdmon_event) && sizeof(Event) == 64);
static_assert(alignof(Event) == alignof(efdmon_event));

#define EFDMON_SAME_FIELD(field)                                                                             \
    static_assert(offsetof(Event, field) == offsetof(efdmon_event, field)                                    \
                  && sizeof(Event::field) == sizeof(efdmon_event::field))
EFDMON_SAME_FIELD(seq);
EFDMON_SAME_FIELD(time_ns);
EFDMON_SAME_FIELD(id);
EFDMON_SAME_FIELD(source);
EFDMON_SAME_FIELD(flags);
EFDMON_SAME_FIELD(cpu);
EFDMON_SAME_FIELD(pid);
EFDMON_SAME_FIELD(tid);
EFDMON_SAME_FIELD(comm);
EFDMON_SAME_FIELD(data);
#undef EFDMON_SAME_FIELD

static_assert(static_cast<int>(Source::Sysfs) == EFDMON_SOURCE_SYSFS);
static_assert(static_cast<int>(Source::Write) == EFDMON_SOURCE_WRITE);
static_assert(static_cast<int>(Source::Driver) == EFDMON_SOURCE_DRIVER);
static_assert(Event::FlagTask == EFDMON_EVENT_TASK);
static_assert(Event::FlagBare == EFDMON_EVENT_BARE);

std::string_view Event::comm_text() const
{
    const auto end = std::find(comm.begin(), comm.end(), '\0');
    return {comm.data(), static_cast<std::size_t>(end - comm.begin())};
}

} // namespace efdmon
