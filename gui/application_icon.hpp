// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icon, drawn at whatever size is wanted.
#pragma once

#include <QIcon>

namespace efdmon::gui {

QIcon applicationIcon();

} // namespace efdmon::gui
