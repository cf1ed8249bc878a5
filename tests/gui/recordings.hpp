// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings to open.
#pragma once

#include <fstream>
#include <string>

#include <QString>

#include "efdmon/log_writer.hpp"

namespace efdmon::gui::test {

inline Event eventAt(std::uint64_t seq, std::uint64_t timeNs, std::uint32_t id = 0)
{
    Event event;
    event.seq = seq;
    event.time_ns = timeNs;
    event.source = Source::Driver;
    event.id = id;
    return event;
}

// A second after a day, so that the times of no two machines are alike.
inline constexpr std::uint64_t RecordingBegin = 86'401'000'000'000;
inline constexpr std::int64_t RecordingClock = 1'000'000'000'000'000'000; // 2001-09-09

struct RecordingPlan {
    std::uint64_t events = 1000; // of each channel, a millisecond apart
    unsigned channels = 1;
    std::uint64_t lostAfter = 0; // events of which the next 7 are lost
    bool finish = true;
};

// Channel by channel in runs of 100, as a recorder writes them.
inline QString writeRecording(const QString& fileName, const RecordingPlan& plan)
{
    std::ofstream out(fileName.toStdString(), std::ios::binary);
    const auto writer = LogWriter::create(LogFormat::Native, out, WallClock(RecordingClock));
    for (unsigned c = 0; c < plan.channels; ++c)
        writer->add_channel({"channel " + std::to_string(c), c + 2, 0, 0});
    for (std::uint64_t first = 1; first <= plan.events; first += 100)
        for (unsigned c = 0; c < plan.channels; ++c)
            for (std::uint64_t n = first; n < first + 100 && n <= plan.events; ++n) {
                const std::uint64_t seq = n + (plan.lostAfter != 0 && n > plan.lostAfter ? 7 : 0);
                writer->write(
                    "channel " + std::to_string(c),
                    eventAt(seq, RecordingBegin + n * 1'000'000 + c, static_cast<std::uint32_t>(n % 5)));
            }
    if (plan.finish)
        writer->finish();
    else
        writer->flush();
    return fileName;
}

} // namespace efdmon::gui::test
