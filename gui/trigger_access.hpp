// SPDX-License-Identifier: GPL-3.0-or-later
// Why nothing can be fired on a channel, and what to do about it.
#pragma once

#include "survey.hpp"

namespace efdmon::gui {

// Where the machine lets a user fire, and what would change that.
struct FiringRights {
    Problem problem = Problem::None;
    QStringList commands;
};

// Empty if the channel may be fired on; `channel` may be none.
QString whyNotFire(const ChannelStatus* channel, const FiringRights& rights);

} // namespace efdmon::gui
