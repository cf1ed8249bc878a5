// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_text.hpp"

#include <QCoreApplication>

#include "numbers.hpp"

namespace efdmon::gui {
namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(Alert)
};

} // namespace

QString alertTitle(const Alert& alert, const QString& channel)
{
    switch (alert.kind) {
    case AlertKind::Fires:
        return AlertWords::tr("%1 has fired").arg(channel);
    case AlertKind::Fast:
        return AlertWords::tr("%1 fires too fast").arg(channel);
    case AlertKind::Silent:
        return AlertWords::tr("%1 is silent").arg(channel);
    case AlertKind::Loses:
        break;
    }
    return AlertWords::tr("%1 loses events").arg(channel);
}

QString alertBody(const Alert& alert, const AlertRules& rules)
{
    switch (alert.kind) {
    case AlertKind::Fires:
        return AlertWords::tr("New events: %1").arg(grouped(alert.count));
    case AlertKind::Fast:
        //: two rates such as 12.3 k/s, and a number of seconds
        return AlertWords::tr("%1, and at least %2 for %3 s")
            .arg(rateText(static_cast<double>(alert.count)), rateText(rules.fastRate))
            .arg(rules.fastFor.count());
    case AlertKind::Silent:
        return AlertWords::tr("No event for %1 s").arg(rules.silentFor.count());
    case AlertKind::Loses:
        break;
    }
    return AlertWords::tr("Lost: %1").arg(grouped(alert.count));
}

} // namespace efdmon::gui
