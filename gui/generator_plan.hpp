// SPDX-License-Identifier: GPL-3.0-or-later
// What a generator fires, and when.
#pragma once

#include <chrono>
#include <cstdint>

#include <QString>

#include "efdmon/channel.hpp"

namespace efdmon::gui {

struct GeneratorPlan {
    // No timer is honest about less: from here on it is more events at a time.
    static constexpr std::chrono::milliseconds LeastPeriod{1};
    static constexpr double MostRate = 1'000'000; // events per second, as fast as one writer is

    Message message; // with the number of events at a time
    std::chrono::nanoseconds period{std::chrono::seconds(1)};
    std::uint64_t total = 0; // events, after which it ends; 0 for no end
    bool bursts = false; // the number at a time is what is wanted, not a way to be fast

    bool operator==(const GeneratorPlan& other) const;
};

// One event each `period`, in larger portions where that is too short.
GeneratorPlan steadyPlan(std::chrono::nanoseconds period);
// So many a second, to the nanosecond of a portion.
GeneratorPlan steadyPlan(double perSecond);
GeneratorPlan burstPlan(std::uint32_t events, std::chrono::nanoseconds period);

// "1 event every 10.0 ms".
QString planText(const GeneratorPlan& plan);

} // namespace efdmon::gui
