// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the window answer to Shift+F1.
#pragma once

class QWidget;

namespace efdmon::gui {

void explainParts(QWidget& window);

} // namespace efdmon::gui
