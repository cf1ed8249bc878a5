// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, durations and moments as a filter has them. Exact: no floating point.
#pragma once

#include <cstdint>
#include <optional>

#include <QStringView>

namespace efdmon::gui {

// 42, 1_000_000, 0x2a.
std::optional<std::uint64_t> filterNumber(QStringView text);

// Nanoseconds of 1.5 (seconds), 10ms, -3us, 250ns, 2min, 1h.
std::optional<std::int64_t> filterDuration(QStringView text);

// Nanoseconds since midnight of 14:30, 14:30:05, 14:30:05.123456789.
std::optional<std::int64_t> filterTimeOfDay(QStringView text);

// Nanoseconds since 1970, UTC, of 2026-01-31T14:30:05.5 in local time.
std::optional<std::int64_t> filterDate(QStringView text);

} // namespace efdmon::gui
