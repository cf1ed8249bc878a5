// SPDX-License-Identifier: GPL-3.0-or-later
#include "conservation.hpp"

#include <algorithm>

#include <QCoreApplication>

#include "numbers.hpp"

namespace efdmon::gui {

Conservation check(const Counts& counts, bool settled)
{
    const std::uint64_t accounted = counts.received + counts.lost;
    if (counts.counted == accounted)
        return Conservation::Holds;
    // A record is published before its bell rings, so this cannot be a matter of time.
    if (counts.counted > accounted)
        return Conservation::Violated;
    return settled ? Conservation::Violated : Conservation::InFlight;
}

Conservation worse(Conservation a, Conservation b)
{
    return std::max(a, b);
}

Signal conservationSignal(Conservation state, const Counts& totals)
{
    if (state == Conservation::Violated)
        return Signal::Bad;
    return state == Conservation::Holds && totals.lost == 0 ? Signal::Good : Signal::Warning;
}

QString conservationText(Conservation state, const Counts& totals)
{
    const char* text = nullptr;
    switch (state) {
    case Conservation::Holds:
        text = QT_TRANSLATE_NOOP("Conservation", "%1 counted by eventfd = %2 + %3 lost");
        break;
    case Conservation::InFlight:
        text = QT_TRANSLATE_NOOP("Conservation", "%1 counted by eventfd, in flight: %2 + %3 lost");
        break;
    case Conservation::Violated:
        text = QT_TRANSLATE_NOOP("Conservation", "%1 counted by eventfd ≠ %2 + %3 lost");
        break;
    }
    return QCoreApplication::translate("Conservation", text)
        .arg(grouped(totals.counted), recordCount(totals.received), grouped(totals.lost));
}

} // namespace efdmon::gui
