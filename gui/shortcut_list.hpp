// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the mouse do in a window: taken from its actions, and from a
// list of what is no action.
#pragma once

#include <vector>

#include <QString>

class QWidget;

namespace efdmon::gui {

struct ShortcutGroup {
    struct Entry {
        QString what;
        QString keys; // as the desktop writes them
    };

    QString where;
    std::vector<Entry> entries;
};

// In the order in which a person meets the parts; none is empty.
std::vector<ShortcutGroup> shortcutList(const QWidget& window);

} // namespace efdmon::gui
