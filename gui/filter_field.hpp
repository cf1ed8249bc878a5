// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter can ask of an event, and how each of it is written.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include <QStringView>

namespace efdmon::gui {

enum class FilterField : std::uint8_t {
    Id,
    Source,
    Process,
    Pid,
    Tid,
    Channel,
    Cpu,
    Seq,
    Data0,
    Data1,
    Time, // nanoseconds since the first event of the log
    TimeOfDay, // nanoseconds since midnight, local time
    Date, // nanoseconds since 1970, UTC
    Delta, // nanoseconds since the channel's previous event
    Lost, // events lost just before this one
};

enum class FilterType : std::uint8_t { Number, Duration, Moment, Name, Text };

struct FilterFieldInfo {
    const char16_t* name;
    FilterField field;
    FilterType type;
    std::uint64_t most = std::numeric_limits<std::uint64_t>::max(); // of a number
};

// In the order in which they are offered.
std::span<const FilterFieldInfo> filterFields();
const FilterFieldInfo* findFilterField(QStringView name);

} // namespace efdmon::gui
