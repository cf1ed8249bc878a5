// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's half of the protocol at the end of linux/efdmon.h.
#include "efdmon/ring.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace efdmon {

namespace {

constexpr std::size_t WordSize = sizeof(std::uint64_t);
static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) % WordSize == 0);

const std::uint64_t* word_at(const RingView& ring, std::size_t offset)
{
    return reinterpret_cast<const std::uint64_t*>(ring.base + offset);
}

// One less than there is room for: the record of head + 1 may be half written
// over the oldest one already.
std::uint64_t oldest_readable(const RingView& ring, std::uint64_t head)
{
    const std::uint64_t kept = ring.entries - 1;
    return head > kept ? head - kept + 1 : 1;
}

// May copy a mixture of two records: the kernel writes meanwhile. Atomic words
// make that a question of the protocol, not undefined behaviour.
void copy_record(const RingView& ring, std::uint64_t seq, Event& out)
{
    const auto slot = static_cast<std::size_t>((seq - 1) & (ring.entries - 1));
    const std::uint64_t* record = word_at(ring, ring.entries_offset + slot * sizeof(Event));
    auto* to = reinterpret_cast<std::byte*>(&out);
    // The loop itself would cost more than what it does.
#pragma GCC unroll 8
    for (std::size_t i = 0; i < sizeof(Event) / WordSize; ++i) {
        const std::uint64_t word = __atomic_load_n(record + i, __ATOMIC_RELAXED);
        std::memcpy(to + i * WordSize, &word, WordSize);
    }
}

// The head at a moment after all records copied so far.
std::uint64_t head_after_copies(const RingView& ring)
{
    // Pairs with the kernel's barrier between publishing a head and writing the
    // next record: who saw a word of that record sees at least that head.
    __atomic_thread_fence(__ATOMIC_ACQUIRE);
    return __atomic_load_n(word_at(ring, ring.head_offset), __ATOMIC_RELAXED);
}

} // namespace

std::uint64_t RingView::head() const
{
    return base ? __atomic_load_n(word_at(*this, head_offset), __ATOMIC_ACQUIRE) : 0;
}

std::uint64_t RingView::oldest() const
{
    return base ? oldest_readable(*this, head()) : 1;
}

Drained RingReader::drain(std::span<Event> out)
{
    const std::uint64_t head = ring_.head();
    if (head <= seq_ || out.empty())
        return {};

    // A copy, which no store to a record can be thought to change.
    const RingView ring = ring_;
    const std::uint64_t next = seq_ + 1;
    const std::uint64_t first = std::max(next, oldest_readable(ring, head));
    const auto copied = static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), head - first + 1));
    for (std::size_t i = 0; i < copied; ++i)
        copy_record(ring, first + i, out[i]);

    // Overwriting runs in sequence order, so what was overtaken is a prefix.
    const std::uint64_t good = std::max(first, oldest_readable(ring, head_after_copies(ring)));
    const auto overtaken = static_cast<std::size_t>(std::min<std::uint64_t>(good - first, copied));
    const auto kept = out.first(copied).subspan(overtaken);
    if (overtaken > 0)
        std::copy(kept.begin(), kept.end(), out.begin());

    seq_ = std::max(first - 1 + copied, good - 1);
    return {kept.size(), good - next};
}

} // namespace efdmon
