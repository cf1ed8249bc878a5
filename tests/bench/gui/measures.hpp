// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured inside the window's program, once it has painted itself.
#pragma once

namespace efdmon::gui {
class LivePage;
}

namespace efdmon::bench {

void measureFlood(gui::LivePage& page);
void measureMemory(gui::LivePage& page);

} // namespace efdmon::bench
