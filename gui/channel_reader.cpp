// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel_reader.hpp"

#include <algorithm>
#include <utility>

#include "monotonic.hpp"

namespace efdmon::gui {
namespace {

// Keeps what the log could show and drops the rest, seldom enough to be cheap.
void boundRecords(Snapshot& snapshot)
{
    std::vector<LogRecord>& records = snapshot.records;
    if (records.size() <= 2 * LogCapacity)
        return;
    const auto kept = records.end() - static_cast<std::ptrdiff_t>(LogCapacity);
    for (auto record = records.begin(); record != kept; ++record)
        ++snapshot.dropped[record->channel];
    records.erase(records.begin(), kept);
}

} // namespace

ChannelReader::ChannelReader(unsigned channel, Feed feed)
    : channel_(channel)
    , feed_(std::move(feed))
    , ring_(feed_.ring, feed_.start)
{
    counts_.position = feed_.start;
}

// The bell first, then the records: every event counted has its record already.
bool ChannelReader::collect(std::span<Event> buffer, Snapshot& snapshot, EventSink* sink)
{
    const Counts before = counts_;
    counts_.counted += feed_.take();
    drain(buffer, snapshot, sink);
    counts_.position = ring_.position();
    if (counts_.counted == before.counted && counts_.position == before.position)
        return false;
    noteRead(before);
    news_ = true;
    return true;
}

// Up to the head of this moment and no further: a source that is faster than
// this loop must not keep it here.
void ChannelReader::drain(std::span<Event> buffer, Snapshot& snapshot, EventSink* sink)
{
    const std::uint64_t head = feed_.ring.head();
    while (ring_.position() < head) {
        const std::uint64_t due = head - ring_.position();
        const Drained drained = ring_.drain(buffer.first(std::min<std::uint64_t>(due, buffer.size())));
        if (drained.received == 0 && drained.lost == 0)
            break;
        const std::span<const Event> events = buffer.first(drained.received);
        note(events, drained.lost);
        if (sink)
            sink->take(channel_, events, drained.lost);
        for (const Event& event : events)
            snapshot.records.push_back({event, 0, static_cast<std::uint16_t>(channel_)});
        boundRecords(snapshot);
    }
}

// One look at the clock for all of them.
void ChannelReader::note(std::span<const Event> events, std::uint64_t lost)
{
    const auto now = static_cast<std::uint64_t>(monotonicNow());
    counts_.received += events.size();
    counts_.lost += lost;
    if (lost > 0) {
        const std::uint64_t noticed = events.empty() ? now : events.front().time_ns;
        sums_.addLost(lastTime_ != 0 ? lastTime_ : noticed, noticed, lost);
        lastTime_ = noticed;
    }
    for (const Event& event : events) {
        sums_.add(event.time_ns);
        latency_.record(now - std::min(event.time_ns, now));
    }
    if (!events.empty()) {
        lastTime_ = events.back().time_ns;
        latencyNews_ = true;
    }
}

void ChannelReader::noteRead(const Counts& before)
{
    if (bells_.size() >= 2 * BellRead::Kept)
        bells_.erase(bells_.begin(), bells_.end() - static_cast<std::ptrdiff_t>(BellRead::Kept));
    BellRead read;
    read.time = monotonicNow();
    read.count = counts_.counted - before.counted;
    read.countedTo = feed_.start + counts_.counted;
    read.received = counts_.received - before.received;
    read.lost = counts_.lost - before.lost;
    read.recordedTo = counts_.position;
    bells_.push_back(read);
}

void ChannelReader::hand(Snapshot& snapshot, bool withLatency)
{
    if (withLatency && std::exchange(latencyNews_, false))
        snapshot.latency[channel_] = summarize(latency_);
    if (!std::exchange(news_, false))
        return;
    snapshot.counts[channel_] = counts_;
    handSums(snapshot);
    snapshot.bells[channel_] = std::exchange(bells_, {});
}

void ChannelReader::handSums(Snapshot& snapshot)
{
    auto& sums = snapshot.sums[channel_];
    const auto now = sums_.take();
    sums.insert(sums.end(), now.begin(), now.end());
}

} // namespace efdmon::gui
