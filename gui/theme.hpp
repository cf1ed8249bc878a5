// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and fonts that follow the desktop's light or dark scheme.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace efdmon::gui {

bool isDark(const QPalette& palette);

// Told apart by eye, also by most who see red and green alike; from the ninth
// channel on they repeat.
QColor channelColor(unsigned channel, const QPalette& palette);

enum class Signal { Good, Warning, Bad };
QColor signalColor(Signal signal, const QPalette& palette);

// A mixture, for grid lines and secondary text.
QColor blend(const QColor& a, const QColor& b, double share);

// Of hints and the like: weaker than text, and readable still.
QColor quietText(const QPalette& palette);

// The desktop's fixed-width font, in the size of its ordinary one.
QFont numberFont();

} // namespace efdmon::gui
