// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace efdmon::gui {

// Without what marks the menu's own key: "File" for "&File", and "文件" for
// "文件(&F)".
QString withoutMenuKey(QString text);

// On a tool button a menu's key does nothing, and is not to be shown.
void hideMenuKey(QAction& action);

} // namespace efdmon::gui
