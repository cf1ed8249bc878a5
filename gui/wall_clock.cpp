// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_clock.hpp"

namespace efdmon::gui {

const WallClock& wallClock()
{
    static const WallClock clock;
    return clock;
}

} // namespace efdmon::gui
