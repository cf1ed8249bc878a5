// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_size.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace efdmon::gui {
namespace {

constexpr std::uint64_t Sample = 4096; // events: so many that the file's beginning counts for nothing
constexpr std::uint64_t PeriodNs = 1'000'000;
constexpr std::uint64_t Jitter = 7'919; // a prime: times are not round
constexpr std::uint64_t Noise = 2'654'435'761; // spreads what is multiplied by it
constexpr std::string_view Comm = "sensord";

Event usualEvent(std::uint64_t seq)
{
    Event event;
    event.seq = seq;
    event.time_ns = 1'000'000'000'000 + seq * PeriodNs + seq * Noise % Jitter;
    event.id = static_cast<std::uint32_t>(seq % 4);
    event.source = Source::Write;
    event.flags = Event::FlagTask;
    event.cpu = static_cast<std::uint16_t>(seq % 2);
    event.pid = event.tid = 4321;
    std::copy(Comm.begin(), Comm.end(), event.comm.begin());
    event.data = {seq * Noise % 1'000, 0};
    return event;
}

} // namespace

double recordedSize(LogFormat format)
{
    std::ostringstream out;
    const auto writer = LogWriter::create(format, out, WallClock());
    for (std::uint64_t seq = 1; seq <= Sample; ++seq)
        writer->write("efdmon0", usualEvent(seq));
    writer->finish();
    return static_cast<double>(out.str().size()) / static_cast<double>(Sample);
}

} // namespace efdmon::gui
