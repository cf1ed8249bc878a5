// SPDX-License-Identifier: GPL-3.0-or-later
// Native logs in memory and back: what a test writes, and what is read of it.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "efdmon/log_reader.hpp"
#include "efdmon/log_writer.hpp"
#include "efdmon/unique_fd.hpp"

namespace efdmon::test {

inline Event make_event(std::uint64_t seq, std::uint64_t time_ns, std::uint32_t id = 0)
{
    Event event;
    event.seq = seq;
    event.time_ns = time_ns;
    event.id = id;
    event.source = Source::Write;
    event.flags = Event::FlagTask;
    event.pid = 100;
    event.tid = 101;
    std::strcpy(event.comm.data(), "sender");
    return event;
}

// The bytes of a log that `write` fills.
inline std::string native_log(const std::function<void(LogWriter&)>& write, WallClock clock = WallClock(0))
{
    std::ostringstream out;
    const auto writer = LogWriter::create(LogFormat::Native, out, clock);
    write(*writer);
    return out.str();
}

struct ReadLog {
    std::vector<LogItem> items;
    std::vector<LogChannel> channels;
    std::vector<LogTotals> totals;
    LogEnding ending = LogEnding::Damaged;
    std::string text;
    std::string error; // of open() or next(), if they failed

    std::vector<Event> events() const
    {
        std::vector<Event> found;
        for (const LogItem& item : items) {
            if (item.kind == LogItem::Kind::Event)
                found.push_back(item.event);
        }
        return found;
    }
};

inline ReadLog read_log(const std::string& bytes)
{
    const UniqueFd memory(memfd_create("log", MFD_CLOEXEC));
    if (::write(memory.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("no memory for a log");
    ReadLog read;
    auto reader = LogReader::open("/proc/self/fd/" + std::to_string(memory.get()));
    if (!reader) {
        read.error = reader.error().text();
        return read;
    }
    LogItem item;
    auto more = reader->next(item);
    for (; more && *more; more = reader->next(item))
        read.items.push_back(item);
    read.error = more ? "" : more.error().text();
    read.channels = reader->channels();
    read.totals = reader->totals();
    read.ending = reader->ending();
    read.text = reader->ending_text();
    return read;
}

inline bool same(const Event& a, const Event& b)
{
    return std::memcmp(&a, &b, sizeof a) == 0;
}

} // namespace efdmon::test
