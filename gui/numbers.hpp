// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them.
#pragma once

#include <cstdint>

#include <QString>

namespace efdmon::gui {

// Digits in groups, as the locale has it: 1,234,567.
QString grouped(std::uint64_t number);

// "1 event", "1,234 events": where a text says how many there are, it says it
// with these.
QString eventCount(std::uint64_t number);
QString recordCount(std::uint64_t number);

// Exact up to 9,999, then three digits and a prefix: "7", "1,234", "12.3 k".
QString shortNumber(double number);
// The same per second: "7/s", "12.3 k/s".
QString rateText(double perSecond);

} // namespace efdmon::gui
