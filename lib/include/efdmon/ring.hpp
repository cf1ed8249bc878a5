// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the broadcast ring. Works on any memory of the documented layout, so
// a test or a simulator can stand where the mapping of a device stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "efdmon/event.hpp"

namespace efdmon {

// Where the ring lies. The memory must outlive every reader of it.
struct RingView {
    const std::byte* base = nullptr;
    std::size_t head_offset = 0; // bytes, of the 64-bit head
    std::size_t entries_offset = 0; // bytes, of the first record
    std::uint32_t entries = 0; // a power of two, at least 2

    // Sequence number of the last record published (acquire).
    std::uint64_t head() const;

    // Of the oldest record that can be read at this moment; 1 if there is none.
    std::uint64_t oldest() const;
};

struct Drained {
    std::size_t received = 0; // records copied to the front of the buffer
    std::uint64_t lost = 0; // events overwritten before the first of them
};

// One reader's position. For every reader, received + lost over all its
// drains = last seq - first seq + 1.
class RingReader {
public:
    // Starts after event `seq`: 0 for everything, the value that registering
    // an eventfd returned to match what it counts.
    RingReader(RingView ring, std::uint64_t seq)
        : ring_(ring)
        , seq_(seq)
    {
    }

    // Copies what has been published since the last call, at most out.size()
    // records, oldest first. Never blocks; {0, 0} means nothing new. Where the
    // kernel was faster than the copy, nothing may be received and only lost.
    Drained drain(std::span<Event> out);

    // Sequence number of the last event received or lost.
    std::uint64_t position() const { return seq_; }

private:
    RingView ring_;
    std::uint64_t seq_;
};

} // namespace efdmon
