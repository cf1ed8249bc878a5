// SPDX-License-Identifier: GPL-3.0-or-later
// A ring without a kernel: memory of the documented layout, and a writer that
// publishes as the module does. Include as "support/ring_memory.hpp".
#pragma once

#include <sys/mman.h>
#include <time.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>

#include "efdmon/event.hpp"
#include "efdmon/ring.hpp"

namespace efdmon::test {

// One thread may emit while others read; two may not emit at the same time.
class RingMemory {
public:
    // `entries` is a power of two. `head` is the sequence number of the last
    // event that is taken to have happened before: its record reads as zeros.
    explicit RingMemory(std::uint32_t entries, std::uint64_t head = 0)
        : entries_(entries)
        , size_(EntriesOffset + entries * sizeof(Event))
    {
        void* memory = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            throw std::bad_alloc();
        base_ = static_cast<std::byte*>(memory);
        __atomic_store_n(word_at(HeadOffset), head, __ATOMIC_RELEASE);
    }
    RingMemory(const RingMemory&) = delete;
    RingMemory& operator=(const RingMemory&) = delete;
    ~RingMemory() { munmap(base_, size_); }

    RingView view() const { return {base_, HeadOffset, EntriesOffset, entries_}; }
    std::uint64_t head() const { return __atomic_load_n(word_at(HeadOffset), __ATOMIC_ACQUIRE); }

    // Publishes a record as given, but for its seq, which is the channel's
    // next. Returns that.
    std::uint64_t emit(Event event)
    {
        event.seq = head() + 1;
        // The reader must not see a word of this record without the head that
        // precedes it: that head is how it knows that the old one is gone.
        __atomic_thread_fence(__ATOMIC_RELEASE);
        store(event);
        __atomic_store_n(word_at(HeadOffset), event.seq, __ATOMIC_RELEASE);
        return event.seq;
    }

    // An event as a driver fires it, stamped now.
    std::uint64_t emit(std::uint32_t id = 0, std::uint64_t data0 = 0, std::uint64_t data1 = 0)
    {
        Event event;
        event.time_ns = monotonic_ns();
        event.id = id;
        event.source = Source::Driver;
        event.data = {data0, data1};
        return emit(event);
    }

    // The same, `count` times.
    void emit_burst(std::uint64_t count, std::uint32_t id = 0)
    {
        for (std::uint64_t i = 0; i < count; ++i)
            emit(id);
    }

    // Where the records lie, for tests that protect or inspect their pages.
    std::byte* entries() { return base_ + EntriesOffset; }

private:
    // Offsets that are not 0 and not equal, so that a mix-up shows. Records
    // start on a page of every common page size.
    static constexpr std::size_t HeadOffset = 128;
    static constexpr std::size_t EntriesOffset = 65536;
    using Words = std::array<std::uint64_t, sizeof(Event) / sizeof(std::uint64_t)>;
    static_assert(sizeof(Event) == 64 && std::is_trivially_copyable_v<Event>);

    std::uint64_t* word_at(std::size_t offset) const
    {
        return reinterpret_cast<std::uint64_t*>(base_ + offset);
    }

    void store(const Event& event)
    {
        Words words;
        std::memcpy(words.data(), &event, sizeof event);
        std::uint64_t* slot = word_at(EntriesOffset + ((event.seq - 1) & (entries_ - 1)) * sizeof event);
        for (std::size_t i = 0; i < words.size(); ++i)
            __atomic_store_n(slot + i, words[i], __ATOMIC_RELAXED);
    }

    static std::uint64_t monotonic_ns()
    {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000
            + static_cast<std::uint64_t>(now.tv_nsec);
    }

    std::uint32_t entries_;
    std::size_t size_;
    std::byte* base_ = nullptr;
};

} // namespace efdmon::test
