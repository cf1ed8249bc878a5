// SPDX-License-Identifier: GPL-3.0-or-later
// The file that a recording goes to, or where its size is limited, the files
// one after another: run.efdlog, run.1.efdlog, run.2.efdlog, …
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "efdmon/log_writer.hpp"

namespace efdmon::gui {

struct RecordTarget {
    std::string path; // what is there is overwritten
    LogFormat format = LogFormat::Native;
    std::uint64_t limit = 0; // bytes of one file; 0 for no limit
    std::size_t files = 0; // of which the newest are kept; 0 for all
};

class RecordFile {
public:
    static Result<std::unique_ptr<RecordFile>> create(RecordTarget target);
    ~RecordFile();

    // Before its first event.
    void addChannel(const LogChannel& channel);
    Result<void> write(const std::string& channel, std::span<const Event> events);
    // Up to that number, all of the channel's events that were not written were lost.
    void lose(const std::string& channel, std::uint64_t seq);
    // For those who read along, and against a sudden end.
    Result<void> flush();
    // Once, at the end: all of it is on the disk then.
    Result<void> finish();

    std::uint64_t bytes() const; // of all files that were begun
    const std::string& path() const { return paths_.back(); }
    std::size_t begun() const { return begun_; }

private:
    struct Part;
    struct Track {
        LogChannel channel;
        bool told = false; // to the file at hand
    };

    explicit RecordFile(RecordTarget target);
    Result<void> open(const std::string& path, bool overwrite);
    Result<void> rotate();
    Result<void> openNext();
    Track& tell(const std::string& channel, std::uint64_t before);
    void writePiece(const std::string& channel, std::span<const Event> events);
    bool full() const;

    RecordTarget target_;
    std::unique_ptr<Part> part_;
    std::map<std::string, Track, std::less<>> tracks_;
    std::deque<std::string> paths_; // that are kept, the oldest first
    std::size_t begun_ = 0;
    unsigned number_ = 0; // of the last name that was tried
    std::uint64_t bytesBefore_ = 0; // of the files before
};

} // namespace efdmon::gui
