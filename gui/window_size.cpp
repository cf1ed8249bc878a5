// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_size.hpp"

#include <QScreen>
#include <QWidget>

namespace efdmon::gui {
namespace {

// No window manager tells before the window is shown.
constexpr QSize UsualFrame{12, 40};

} // namespace

void resizeToFit(QWidget& window, const QSize& wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - UsualFrame));
}

} // namespace efdmon::gui
