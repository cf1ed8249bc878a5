// SPDX-License-Identifier: GPL-3.0-or-later
// What a recording holds of one channel, all in all.
#pragma once

#include <cstdint>

#include <QString>

namespace efdmon::gui {

struct RecordedChannel {
    unsigned number = 0; // as the window tells channels apart
    QString name;
    std::uint64_t received = 0;
    std::uint64_t lost = 0; // by the recorder
    std::uint64_t damaged = 0; // recorded, but gone from the file
    std::uint64_t firstNs = 0;
    std::uint64_t lastNs = 0;
    std::uint64_t busiest = 0; // events of the second with the most

    std::uint64_t fired() const { return received + lost + damaged; }
};

} // namespace efdmon::gui
