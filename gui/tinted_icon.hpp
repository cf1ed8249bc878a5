// SPDX-License-Identifier: GPL-3.0-or-later
// Symbolic icons in the colour of the text around them.
#pragma once

#include <QIcon>

namespace efdmon::gui {

// `name` is that of a file in icons/actions, without its extension.
QIcon tintedIcon(const QString& name);
// The same in a colour of its own, also where it is selected.
QIcon coloredIcon(const QString& name, const QColor& color);
// To mark a line of a table; of the same colour where it is selected.
QIcon colorSquare(const QColor& color);

} // namespace efdmon::gui
