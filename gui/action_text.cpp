// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_text.hpp"

#include <QAction>

namespace efdmon::gui {

QString withoutMenuKey(QString text)
{
    const qsizetype key = text.indexOf(QLatin1String("(&"));
    if (key >= 0 && text.mid(key + 3, 1) == QLatin1String(")"))
        text.remove(key, 4);
    return text.remove(u'&');
}

void hideMenuKey(QAction& action)
{
    const auto hide = [&action] { action.setIconText(withoutMenuKey(action.text())); };
    QObject::connect(&action, &QAction::changed, &action, hide);
    hide();
}

} // namespace efdmon::gui
