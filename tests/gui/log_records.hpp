// SPDX-License-Identifier: GPL-3.0-or-later
// Records for tests of the log and its filter.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "filter_parser.hpp"
#include "snapshot.hpp"

namespace efdmon::gui::test {

inline void setComm(Event& event, const std::string& comm)
{
    event.comm = {};
    comm.copy(event.comm.data(), event.comm.size() - 1);
}

// By chance, but the same at each run. Few values, so that filters hit often.
class RecordSource {
public:
    explicit RecordSource(std::uint32_t seed)
        : random_(seed)
    {
    }

    std::uint64_t upTo(std::uint64_t most) { return random_() % (most + 1); }

    LogRecord next()
    {
        static const char* const comms[] = {"bash", "Bash", "systemd-udevd", "kworker/u4:1"};
        LogRecord record;
        record.channel = static_cast<std::uint16_t>(upTo(3));
        Event& event = record.event;
        std::uint64_t& last = seqs_[record.channel];
        last += 1 + (upTo(9) == 0 ? upTo(5) : 0);
        event.seq = last;
        event.time_ns = time_ += upTo(2'000'000'000);
        event.id = static_cast<std::uint32_t>(upTo(9));
        event.source = static_cast<Source>(1 + upTo(3));
        event.cpu = static_cast<std::uint16_t>(upTo(3));
        if (upTo(4) != 0) {
            event.flags = Event::FlagTask;
            event.pid = static_cast<std::int32_t>(100 + upTo(4));
            event.tid = static_cast<std::int32_t>(100 + upTo(9));
            setComm(event, comms[upTo(3)]);
        }
        event.data = {upTo(1) ? upTo(5) : ~upTo(5), upTo(100)};
        return record;
    }

    std::vector<LogRecord> next(std::size_t count)
    {
        std::vector<LogRecord> records(count);
        for (LogRecord& record : records)
            record = next();
        return records;
    }

private:
    std::mt19937 random_;
    std::uint64_t seqs_[4] = {};
    std::uint64_t time_ = 1'000'000'000'000;
};

} // namespace efdmon::gui::test
