// SPDX-License-Identifier: GPL-3.0-or-later
// Linked to any Qt program, finds out when it has shown what it was started for.
#pragma once

class QWidget;

namespace efdmon::bench {

// What a program has to say to that: which widget must be painted, and what
// happens when it has been, for the first time.
bool isAwaited(const QWidget& widget);
void painted();

} // namespace efdmon::bench
