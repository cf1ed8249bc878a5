// SPDX-License-Identifier: GPL-3.0-or-later
// From the kernel's stamp to the reader: how late events were seen.
#pragma once

#include <cstdint>
#include <vector>

#include "efdmon/histogram.hpp"

namespace efdmon::gui {

struct Latency {
    static constexpr int BarsPerDecade = 10;

    std::uint64_t count = 0;
    std::uint64_t p50 = 0; // ns, all of them
    std::uint64_t p99 = 0;
    std::uint64_t max = 0;
    // Bar i counts what lies from 10^(i/10) ns up to the next; the first also
    // counts 0. Ends with the last that counts any.
    std::vector<std::uint64_t> bars;
};

Latency summarize(const Histogram& histogram);

// Where a duration lies on the bars' scale.
double barPosition(std::uint64_t ns);

} // namespace efdmon::gui
