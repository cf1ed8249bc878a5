// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts in words.
#pragma once

#include "alert_engine.hpp"

namespace efdmon::gui {

// "button (efdmon1) loses events"; `channel` is its title.
QString alertTitle(const Alert& alert, const QString& channel);
// "Lost: 12".
QString alertBody(const Alert& alert, const AlertRules& rules);

} // namespace efdmon::gui
