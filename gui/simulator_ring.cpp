// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator_ring.hpp"

#include <sys/mman.h>

#include <array>
#include <bit>
#include <new>

namespace efdmon::gui {
namespace {

constexpr std::size_t HeadOffset = 0;
constexpr std::size_t EntriesOffset = 4096;

using RecordWords = std::array<std::uint64_t, sizeof(Event) / sizeof(std::uint64_t)>;

std::size_t bytesFor(std::uint32_t entries)
{
    return EntriesOffset + entries * sizeof(Event);
}

// Whole pages that take memory when they are written for the first time.
std::byte* mapMemory(std::size_t size)
{
    void* memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<std::byte*>(memory);
}

} // namespace

SimulatorRing::SimulatorRing(std::uint32_t entries)
    : entries_(entries)
    , memory_(mapMemory(bytesFor(entries)))
{
}

SimulatorRing::~SimulatorRing()
{
    munmap(memory_, bytesFor(entries_));
}

RingView SimulatorRing::view() const
{
    return {memory_, HeadOffset, EntriesOffset, entries_};
}

void SimulatorRing::publish(Event event)
{
    event.seq = ++head_;
    const auto words = std::bit_cast<RecordWords>(event);
    std::uint64_t* record = wordAt(EntriesOffset + ((event.seq - 1) & (entries_ - 1)) * sizeof(Event));

    // Who sees any word of this record must see the head before it, too, and so
    // that the old record is gone. Pairs with the reader's acquire fence.
    __atomic_thread_fence(__ATOMIC_RELEASE);
    for (std::size_t i = 0; i < words.size(); ++i)
        __atomic_store_n(record + i, words[i], __ATOMIC_RELAXED);
    // Who sees this head sees the whole record. Pairs with RingView::head().
    __atomic_store_n(wordAt(HeadOffset), event.seq, __ATOMIC_RELEASE);
}

std::uint64_t* SimulatorRing::wordAt(std::size_t offset) const
{
    return reinterpret_cast<std::uint64_t*>(memory_ + offset);
}

} // namespace efdmon::gui
