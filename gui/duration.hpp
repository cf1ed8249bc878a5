// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of time as people read them.
#pragma once

#include <cstdint>

#include <QString>

namespace efdmon::gui {

// Three digits and a unit: "850 ns", "12.3 µs", "1.24 ms", "2.50 s", "90 s"; from a
// thousand seconds on to the second: "57 min 4 s".
QString durationText(std::uint64_t ns);

// How long ago, in steps that get longer: "just now", "7 s ago", "45 s ago",
// and from a minute on nothing that would have to be mended later.
QString ageText(std::int64_t ns);
// Until that text is another one; 0 if it stays.
std::int64_t untilAgeChanges(std::int64_t ns);

} // namespace efdmon::gui
