// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_text.hpp"

#include <string_view>

namespace efdmon::gui {

QString processName(const Event& event)
{
    const std::string_view comm = event.comm_text();
    return event.has_task() ? QString::fromUtf8(comm.data(), static_cast<qsizetype>(comm.size())) : QString();
}

// In one pass: the name is the task's own choice, and may be "%2".
QString processText(const Event& event)
{
    if (!event.has_task())
        return {};
    return QStringLiteral("%1 (%2)").arg(processName(event), QString::number(event.pid));
}

} // namespace efdmon::gui
