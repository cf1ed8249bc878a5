// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured inside the window's program, once it has painted itself.
#pragma once

namespace efdmon::gui {
class LivePage;
}

namespace efdmon::bench {

void measureFlood(gui::LivePage& page);
// The same with a filter that accepts all, and with the latest events in the
// place of the log.
void measureFilteredFlood(gui::LivePage& page);
void measureLatestFlood(gui::LivePage& page);
void measureMemory(gui::LivePage& page);

} // namespace efdmon::bench
