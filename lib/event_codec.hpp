// SPDX-License-Identifier: GPL-3.0-or-later
// Events as differences from the event before, as log_layout.hpp has them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "efdmon/event.hpp"
#include "varint.hpp"

namespace efdmon {

// Who fired an event and where: the same for many events in a row.
struct Origin {
    Source source{};
    std::uint8_t flags = 0;
    std::uint16_t cpu = 0;
    std::int32_t pid = 0;
    std::int32_t tid = 0;
    std::array<char, 16> comm{};

    bool operator==(const Origin&) const = default;
};

// What the next event is told from. Each block starts with a fresh one.
struct EventContext {
    std::uint64_t time_ns = 0;
    std::uint32_t id = 0;
    std::array<std::uint64_t, 2> data{};
    Origin origin;
};

class EventEncoder {
public:
    static constexpr std::size_t MaxSize = 1 + MaxVarint + 1 + 28 + 5 + 2 * MaxVarint;

    // Starts a block whose first time is told from `time_ns`.
    void start(std::uint64_t time_ns);
    // Writes the item, of MaxSize bytes at most, and returns what comes after.
    std::byte* encode(std::byte* out, const Event& event);

private:
    // A small table finds most origins again; one that is pushed out is only
    // told once more.
    struct Slot {
        Origin origin;
        std::uint32_t block = 0;
        std::uint32_t number = 0;
    };

    std::byte* put_origin(std::byte* out, const Origin& origin);

    EventContext last_;
    std::array<Slot, 64> slots_;
    std::uint32_t block_ = 0;
    std::uint32_t origins_ = 0;
};

class EventDecoder {
public:
    void start(std::uint64_t time_ns);
    // Reads what follows the item's first byte; false if there is no event.
    bool decode(std::uint8_t first, ByteReader& in, Event& event);

private:
    bool take_origin(ByteReader& in);

    EventContext last_;
    std::vector<Origin> origins_;
};

} // namespace efdmon
