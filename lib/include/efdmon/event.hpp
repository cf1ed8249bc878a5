// SPDX-License-Identifier: GPL-3.0-or-later
// One event as the module records it. The layout is that of struct efdmon_event.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace efdmon {

enum class Source : std::uint8_t {
    Sysfs = 1, // a write to the sysfs attribute "trigger"
    Write = 2, // a message written to the device node
    Driver = 3, // another kernel driver
};

struct Event {
    static constexpr std::uint8_t FlagTask = 1;
    static constexpr std::uint8_t FlagBare = 2;

    std::uint64_t seq = 0; // per channel, from 1
    std::uint64_t time_ns = 0; // CLOCK_MONOTONIC, nanoseconds
    std::uint32_t id = 0;
    Source source{}; // may hold a value this version has no name for
    std::uint8_t flags = 0;
    std::uint16_t cpu = 0;
    std::int32_t pid = 0; // as the initial pid namespace has it
    std::int32_t tid = 0;
    std::array<char, 16> comm{}; // NUL padded
    std::array<std::uint64_t, 2> data{};

    // pid, tid and comm mean something only for events fired by a task.
    bool has_task() const { return flags & FlagTask; }
    // Fired where its details could not be kept: id, data and cpu are 0.
    bool is_bare() const { return flags & FlagBare; }
    // The sender's name without padding; arbitrary bytes, not always UTF-8.
    std::string_view comm_text() const;
};

} // namespace efdmon
