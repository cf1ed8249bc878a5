// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that nothing was missed: what the eventfd counted against what the
// ring delivered.
#pragma once

#include <QString>

#include "snapshot.hpp"
#include "theme.hpp"

namespace efdmon::gui {

enum class Conservation {
    Holds, // counted = records + lost
    InFlight, // the eventfd has not caught up with the records yet
    Violated, // it counted what no record accounts for, or never caught up
};

// `settled`: nothing has happened for so long that nothing is on its way.
Conservation check(const Counts& counts, bool settled);

// The worst of several channels says how all of them are.
Conservation worse(Conservation a, Conservation b);

QString conservationText(Conservation state, const Counts& totals);

// Green is for what is complete: what was lost is proven, too, but lost.
Signal conservationSignal(Conservation state, const Counts& totals);

} // namespace efdmon::gui
