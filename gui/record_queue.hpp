// SPDX-License-Identifier: GPL-3.0-or-later
// Between the reader, which must not wait, and the writer of a file, which may
// have to. Bounded: what finds no room is counted and left out.
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "event_sink.hpp"

namespace efdmon::gui {

class RecordQueue final : public EventSink {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t ChunkEvents = 1024;
    static constexpr std::size_t DefaultChunks = 1024; // 64 MB; memory only for those in use

    // Events in a row of one channel.
    struct Run {
        unsigned channel = 0;
        std::size_t count = 0;
    };
    struct Chunk {
        std::array<Event, ChunkEvents> events;
        std::size_t size = 0;
        std::vector<Run> runs;
    };
    using ChunkPtr = std::unique_ptr<Chunk>;
    // What was seen of a channel, whether there was room for it or not.
    struct Seen {
        std::uint64_t start = 0; // number of the last event before
        std::uint64_t position = 0; // of the last event
    };

    explicit RecordQueue(std::size_t chunks = DefaultChunks);

    // In the reader's thread.
    void take(unsigned channel, std::span<const Event> events, std::uint64_t lost) override;

    // Nothing is taken any more; what has been is still there.
    void close();
    bool ended() const;

    // The next chunk; none if `until` has come before it, or the end.
    ChunkPtr next(std::optional<Clock::time_point> until);
    void recycle(ChunkPtr chunk);

    std::uint64_t dropped() const;
    std::map<unsigned, Seen> seen() const;

private:
    bool begin(unsigned channel, std::span<const Event> events, std::uint64_t lost);
    ChunkPtr openChunk();
    void push(ChunkPtr chunk, unsigned channel, std::uint64_t position);
    void leaveOut(unsigned channel, std::span<const Event> events);
    ChunkPtr popFront();
    bool drained() const { return closed_ && !filling_ && count_ == 0; }

    mutable std::mutex mutex_; // of all below; held for a few instructions at a time
    std::condition_variable news_;
    std::vector<ChunkPtr> ring_; // full ones, and the last, which may have room
    std::size_t first_ = 0;
    std::size_t count_ = 0;
    std::vector<ChunkPtr> free_; // the one used last on top: it is still in the cache
    std::size_t made_ = 0;
    bool filling_ = false; // the reader has one chunk
    bool closed_ = false;
    std::uint64_t dropped_ = 0;
    std::map<unsigned, Seen> seen_;
};

} // namespace efdmon::gui
