// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_writer.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace efdmon::gui {
namespace {

// The longest that an event waits to be in the file, where others can read it.
constexpr std::chrono::milliseconds FlushAfter{250};

} // namespace

RecordWriter::RecordWriter(RecordTarget target, RecordQueue& queue, Report report)
    : target_(std::move(target))
    , queue_(queue)
    , report_(std::move(report))
{
    progress_.path = target_.path;
}

void RecordWriter::addSources(std::map<unsigned, RecordSource> sources)
{
    const std::lock_guard lock(mutex_);
    for (auto& [channel, source] : sources)
        sources_[channel] = std::move(source); // one that has gone may still wait to be written
}

RecordProgress RecordWriter::progress() const
{
    RecordProgress now;
    {
        const std::lock_guard lock(mutex_);
        now = progress_;
    }
    now.dropped = queue_.dropped();
    return now;
}

Result<void> RecordWriter::run()
{
    auto file = RecordFile::create(target_);
    if (!file) {
        queue_.close();
        return tl::unexpected(file.error());
    }
    file_ = std::move(*file);
    note();
    report_();
    const auto written = loop();
    queue_.close();
    note();
    return written;
}

Result<void> RecordWriter::loop()
{
    for (;;) {
        RecordQueue::ChunkPtr chunk = queue_.next(flushAt_);
        if (chunk) {
            if (auto written = write(*chunk); !written)
                return written;
            queue_.recycle(std::move(chunk));
        } else if (queue_.ended()) {
            return finish();
        }
        if (flushAt_ && Clock::now() >= *flushAt_)
            if (auto flushed = flush(); !flushed)
                return flushed;
    }
}

Result<void> RecordWriter::write(const RecordQueue::Chunk& chunk)
{
    std::span<const Event> events(chunk.events);
    for (const RecordQueue::Run& run : chunk.runs) {
        if (auto written = file_->write(nameOf(run.channel), events.first(run.count)); !written)
            return written;
        events = events.subspan(run.count);
        events_ += run.count;
    }
    if (!flushAt_)
        flushAt_ = Clock::now() + FlushAfter;
    return {};
}

Result<void> RecordWriter::flush()
{
    flushAt_.reset();
    auto flushed = file_->flush();
    note();
    report_();
    return flushed;
}

// What came last and found no room is a loss that no later event tells of.
Result<void> RecordWriter::finish()
{
    for (const auto& [channel, seen] : queue_.seen())
        file_->lose(nameOf(channel), seen.position);
    return file_->finish();
}

const std::string& RecordWriter::nameOf(unsigned channel)
{
    const auto found = known_.find(channel);
    if (found != known_.end())
        return found->second;
    RecordSource source = describe(channel);
    const std::string& name = known_.emplace(channel, std::move(source.name)).first->second;
    const auto seen = queue_.seen();
    const auto start = seen.find(channel);
    LogChannel described;
    described.name = name;
    described.number = channel;
    described.ring_entries = source.ring_entries;
    if (start != seen.end())
        described.start_seq = start->second.start;
    file_->addChannel(described);
    return name;
}

// A file knows channels by name; two of one name would be one channel there.
RecordSource RecordWriter::describe(unsigned channel) const
{
    const std::string node = "efdmon" + std::to_string(channel);
    const std::lock_guard lock(mutex_);
    const auto given = sources_.find(channel);
    if (given == sources_.end())
        return {node};
    RecordSource source = given->second;
    const bool taken = std::any_of(known_.begin(), known_.end(),
                                   [&](const auto& entry) { return entry.second == source.name; });
    if (source.name.empty())
        source.name = node;
    else if (taken)
        source.name += " (" + node + ')';
    return source;
}

void RecordWriter::note()
{
    const std::lock_guard lock(mutex_);
    progress_.path = file_->path();
    progress_.files = file_->begun();
    progress_.bytes = file_->bytes();
    progress_.events = events_;
}

} // namespace efdmon::gui
