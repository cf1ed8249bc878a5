// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between the markers, in words.
#pragma once

#include <optional>
#include <set>

#include <QStringList>

#include "history.hpp"
#include "time_steps.hpp"

namespace efdmon::gui {

// "A 12:34:56.120   B 12:34:57.480   1.36 s   1,234 events   7 lost   907/s";
// less where there is only one of them, and nothing where there is none. Then
// shorter ones, for where there is no room: the plot itself shows the moments.
QStringList measureTexts(const History& history, const std::set<unsigned>& channels, TimeFormat format);
// "Selected 12:34:56.120 to 12:34:57.480   1.36 s"
QStringList selectionTexts(const History& history, std::int64_t from, std::int64_t to, TimeFormat format);

} // namespace efdmon::gui
