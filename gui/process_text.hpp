// SPDX-License-Identifier: GPL-3.0-or-later
// Who fired an event, as it is shown.
#pragma once

#include <QString>

#include "efdmon/event.hpp"

namespace efdmon::gui {

// "bash"; empty for an event that no task fired.
QString processName(const Event& event);

// "bash (1234)"; empty for an event that no task fired.
QString processText(const Event& event);

} // namespace efdmon::gui
