// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_state.hpp"

#include <QCoreApplication>

#include "log_model.hpp"
#include "numbers.hpp"

namespace efdmon::gui {
namespace {

struct LogState {
    Q_DECLARE_TR_FUNCTIONS(LogState)
};

QString rowsText(const LogModel& log)
{
    if (log.paused() && log.unheld() == 0)
        return LogState::tr("Paused, new events kept: %1").arg(grouped(log.held()));
    if (log.paused())
        return LogState::tr("Paused, new events kept: %1, not kept: %2")
            .arg(grouped(log.held()), grouped(log.unheld()));
    const auto shown = static_cast<std::size_t>(log.rowCount());
    const std::size_t total = log.store().size();
    return shown == total ? LogState::tr("Log: %1").arg(grouped(total))
                          //: %1 events are shown of the %2 that the log holds
                          : LogState::tr("Log: %1 / %2").arg(grouped(shown), grouped(total));
}

} // namespace

QString logStateText(const LogModel& log, std::size_t selected)
{
    if (selected < 2)
        return rowsText(log);
    //: %1 is "Log: 12 / 345", %2 a number of rows
    return LogState::tr("%1, selected: %2").arg(rowsText(log), grouped(selected));
}

} // namespace efdmon::gui
