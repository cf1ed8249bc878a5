// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_copy.hpp"

#include <sstream>

#include "log_model.hpp"

namespace efdmon::gui {

QString logRowsAs(LogFormat format, const LogModel& log, const std::vector<int>& rows)
{
    std::ostringstream out;
    const auto writer = LogWriter::create(format, out, log.clock());
    for (const int row : rows)
        writer->write(log.channelName(log.record(row).channel).toStdString(), log.record(row).event);
    writer->finish();
    return QString::fromStdString(out.str());
}

} // namespace efdmon::gui
