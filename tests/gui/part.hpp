// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a window by its object name, of which a test knows that it is there.
#pragma once

#include <QWidget>

namespace efdmon::gui::test {

template <class Widget>
Widget& part(const QWidget& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("there is no part called %s", name);
    return *found;
}

} // namespace efdmon::gui::test
