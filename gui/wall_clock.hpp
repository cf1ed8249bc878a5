// SPDX-License-Identifier: GPL-3.0-or-later
// The program's one idea of wall-clock time: an event that is shown in two
// places, or saved, has the same time to the nanosecond in all of them.
#pragma once

#include "efdmon/format.hpp"

namespace efdmon::gui {

const WallClock& wallClock();

} // namespace efdmon::gui
