// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency.hpp"

#include <algorithm>
#include <cmath>

namespace efdmon::gui {

double barPosition(std::uint64_t ns)
{
    return Latency::BarsPerDecade * std::log10(static_cast<double>(std::max<std::uint64_t>(ns, 1)));
}

Latency summarize(const Histogram& histogram)
{
    Latency made;
    made.count = histogram.count();
    made.p50 = histogram.percentile(50);
    made.p99 = histogram.percentile(99);
    made.max = histogram.max();
    // A bucket that two bars share belongs to the one with its highest value, as
    // a percentile does.
    for (const Histogram::Bucket& bucket : histogram.buckets()) {
        const auto bar = static_cast<std::size_t>(barPosition(bucket.highest));
        made.bars.resize(std::max(made.bars.size(), bar + 1));
        made.bars[bar] += bucket.times;
    }
    return made;
}

} // namespace efdmon::gui
