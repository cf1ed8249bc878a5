// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_queue.hpp"

#include <algorithm>
#include <utility>

namespace efdmon::gui {

RecordQueue::RecordQueue(std::size_t chunks)
    : ring_(chunks)
{
    free_.reserve(chunks);
}

// The copy is made while nobody else knows the chunk: no lock is held for it.
void RecordQueue::take(unsigned channel, std::span<const Event> events, std::uint64_t lost)
{
    if (!begin(channel, events, lost))
        return;
    while (!events.empty()) {
        ChunkPtr chunk = openChunk();
        if (!chunk)
            break;
        const auto part = events.first(std::min(events.size(), ChunkEvents - chunk->size));
        std::copy(part.begin(), part.end(), chunk->events.begin() + static_cast<std::ptrdiff_t>(chunk->size));
        chunk->size += part.size();
        if (!chunk->runs.empty() && chunk->runs.back().channel == channel)
            chunk->runs.back().count += part.size();
        else
            chunk->runs.push_back({channel, part.size()});
        events = events.subspan(part.size());
        push(std::move(chunk), channel, part.back().seq);
    }
    if (!events.empty())
        leaveOut(channel, events);
}

// Before the writer can meet the channel.
bool RecordQueue::begin(unsigned channel, std::span<const Event> events, std::uint64_t lost)
{
    const std::lock_guard lock(mutex_);
    if (closed_)
        return false;
    const auto known = seen_.find(channel);
    if (known != seen_.end()) {
        known->second.position += events.empty() ? lost : 0;
    } else if (!events.empty()) { // or else nobody knows the numbers
        const std::uint64_t before = events.front().seq - 1;
        const std::uint64_t start = before - std::min(lost, before);
        seen_[channel] = {start, start};
    }
    return true;
}

// The last one if it has room, so that a few events do not fill the queue: the
// writer cannot have begun with it while it is in the ring.
RecordQueue::ChunkPtr RecordQueue::openChunk()
{
    const std::lock_guard lock(mutex_);
    if (closed_)
        return {};
    if (count_ > 0) {
        ChunkPtr& last = ring_[(first_ + count_ - 1) % ring_.size()];
        if (last->size < ChunkEvents) {
            --count_;
            filling_ = true;
            return std::move(last);
        }
    }
    if (!free_.empty()) {
        ChunkPtr chunk = std::move(free_.back());
        free_.pop_back();
        filling_ = true;
        return chunk;
    }
    if (made_ == ring_.size())
        return {};
    ++made_;
    filling_ = true;
    return std::make_unique<Chunk>();
}

void RecordQueue::push(ChunkPtr chunk, unsigned channel, std::uint64_t position)
{
    {
        const std::lock_guard lock(mutex_);
        ring_[(first_ + count_) % ring_.size()] = std::move(chunk);
        ++count_;
        filling_ = false;
        seen_[channel].position = position;
    }
    news_.notify_one();
}

void RecordQueue::leaveOut(unsigned channel, std::span<const Event> events)
{
    const std::lock_guard lock(mutex_);
    if (closed_)
        return;
    dropped_ += events.size();
    seen_[channel].position = events.back().seq;
}

void RecordQueue::close()
{
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    news_.notify_all();
}

bool RecordQueue::ended() const
{
    const std::lock_guard lock(mutex_);
    return drained();
}

RecordQueue::ChunkPtr RecordQueue::next(std::optional<Clock::time_point> until)
{
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return count_ > 0 || drained(); };
    if (until)
        news_.wait_until(lock, *until, ready);
    else
        news_.wait(lock, ready);
    return count_ > 0 ? popFront() : ChunkPtr();
}

RecordQueue::ChunkPtr RecordQueue::popFront()
{
    ChunkPtr chunk = std::move(ring_[first_]);
    first_ = (first_ + 1) % ring_.size();
    --count_;
    return chunk;
}

void RecordQueue::recycle(ChunkPtr chunk)
{
    chunk->size = 0;
    chunk->runs.clear();
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(chunk));
}

std::uint64_t RecordQueue::dropped() const
{
    const std::lock_guard lock(mutex_);
    return dropped_;
}

std::map<unsigned, RecordQueue::Seen> RecordQueue::seen() const
{
    const std::lock_guard lock(mutex_);
    return seen_;
}

} // namespace efdmon::gui
