// SPDX-License-Identifier: GPL-3.0-or-later
// A dark scheme as desktops have it, for pictures.
#pragma once

#include <QPalette>

namespace efdmon::gui::test {

inline QPalette darkPalette()
{
    QPalette dark(QColor(0x2a2e32));
    dark.setColor(QPalette::Base, QColor(0x1b1e20));
    dark.setColor(QPalette::AlternateBase, QColor(0x232629));
    dark.setColor(QPalette::Highlight, QColor(0x3daee9));
    for (const auto role : {QPalette::ButtonText, QPalette::Text, QPalette::WindowText})
        dark.setColor(QPalette::Disabled, role, QColor(0x6a6f73));
    return dark;
}

} // namespace efdmon::gui::test
