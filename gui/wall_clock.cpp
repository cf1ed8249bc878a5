// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_clock.hpp"

#include <mutex>
#include <utility>

namespace efdmon::gui {
namespace {

struct SharedClock {
    std::mutex mutex;
    WallClock clock;
};

SharedClock& sharedClock()
{
    static SharedClock shared;
    return shared;
}

} // namespace

WallClock wallClock()
{
    SharedClock& shared = sharedClock();
    const std::lock_guard lock(shared.mutex);
    return shared.clock;
}

bool remeasureWallClock()
{
    SharedClock& shared = sharedClock();
    const std::lock_guard lock(shared.mutex);
    const WallClock before = std::exchange(shared.clock, shared.clock.remeasured());
    return !(before == shared.clock);
}

} // namespace efdmon::gui
