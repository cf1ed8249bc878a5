// SPDX-License-Identifier: GPL-3.0-or-later
// Plain records for tests of the log's model, and what the model shows of them.
#pragma once

#include <cstdint>
#include <vector>

#include "log_model.hpp"

namespace efdmon::gui::test {

inline LogRecord record(std::uint64_t seq, std::uint16_t channel = 0)
{
    LogRecord made;
    made.event.seq = seq;
    made.event.time_ns = seq * 1'000'000;
    made.channel = channel;
    return made;
}

inline std::vector<LogRecord> records(std::uint64_t first, std::uint64_t count)
{
    std::vector<LogRecord> made;
    for (std::uint64_t seq = first; seq < first + count; ++seq)
        made.push_back(record(seq));
    return made;
}

inline QString cell(const LogModel& model, int row, LogModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace efdmon::gui::test
