// SPDX-License-Identifier: GPL-3.0-or-later
// Where files are looked for and made as long as nobody has said where.
#pragma once

#include <QString>

namespace efdmon::gui {

// The person's documents; where there is no such folder, the home.
QString usualFolder();

} // namespace efdmon::gui
