// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace efdmon::gui {

// As large as wanted, or as its screen has room for with a frame around it.
void resizeToFit(QWidget& window, const QSize& wanted);

} // namespace efdmon::gui
