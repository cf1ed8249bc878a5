// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of one event, in words and numbers.
#pragma once

#include <vector>

#include <QString>

#include "efdmon/format.hpp"
#include "snapshot.hpp"

namespace efdmon::gui {

struct DescribedField {
    QString name;
    QString text; // decimal where it is a number
    QString hex; // empty where it makes no sense
};

// `previous` is the channel's previous event, null if it is not known; `originNs`
// the time of the log's first, `clock` that of the machine where they happened.
std::vector<DescribedField> describeEvent(const LogRecord& record, const LogRecord* previous,
                                          const QString& channelName, std::uint64_t originNs,
                                          const WallClock& clock);

} // namespace efdmon::gui
