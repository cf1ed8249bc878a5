// SPDX-License-Identifier: GPL-3.0-or-later
// The thread of a recording: takes what the reader has queued to the file.
#pragma once

#include <functional>
#include <mutex>

#include "record_file.hpp"
#include "record_queue.hpp"

namespace efdmon::gui {

struct RecordProgress {
    std::string path; // of the file at hand
    std::size_t files = 0; // begun so far
    std::uint64_t bytes = 0;
    std::uint64_t events = 0; // written
    std::uint64_t dropped = 0; // for which the queue had no room
};

// A channel, as the file is to describe it.
struct RecordSource {
    std::string name;
    std::uint32_t ring_entries = 0; // 0 if not known
};

class RecordWriter {
public:
    // In the writer's thread, a few times a second while there is news.
    using Report = std::function<void()>;

    RecordWriter(RecordTarget target, RecordQueue& queue, Report report);

    // Until the queue has ended, or something fails.
    Result<void> run();

    // From any thread. Channels that may be met from now on.
    void addSources(std::map<unsigned, RecordSource> sources);
    RecordProgress progress() const;

private:
    using Clock = RecordQueue::Clock;

    Result<void> loop();
    Result<void> write(const RecordQueue::Chunk& chunk);
    Result<void> flush();
    Result<void> finish();
    const std::string& nameOf(unsigned channel);
    RecordSource describe(unsigned channel) const;
    void note();

    RecordTarget target_;
    RecordQueue& queue_;
    Report report_;
    std::unique_ptr<RecordFile> file_;
    std::map<unsigned, std::string> known_; // as the file has them
    std::uint64_t events_ = 0;
    std::optional<Clock::time_point> flushAt_; // none if all is flushed

    mutable std::mutex mutex_; // of what other threads look at
    std::map<unsigned, RecordSource> sources_;
    RecordProgress progress_;
};

} // namespace efdmon::gui
