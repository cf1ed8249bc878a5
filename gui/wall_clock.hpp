// SPDX-License-Identifier: GPL-3.0-or-later
// The program's one idea of wall-clock time: an event that is shown in two
// places, or saved, has the same time to the nanosecond in all of them, and keeps
// it when the clock is set later.
#pragma once

#include "efdmon/format.hpp"

namespace efdmon::gui {

// From any thread.
WallClock wallClock();
// True if the clock has been set since, or has run while the machine slept.
bool remeasureWallClock();

} // namespace efdmon::gui
