// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.hpp"

namespace efdmon::cli {

std::span<const Command* const> commands()
{
    // clang-format off
    static constexpr const Command* Table[] = {
        &list_command,
        &info_command,
        &watch_command,
        &trigger_command,
        &attach_command,
        &stats_command,
        &compare_command,
        &record_command,
        &replay_command,
        &export_command,
#ifdef EFDMON_JOURNAL
        &journal_command,
#endif
        &doctor_command,
    };
    // clang-format on
    return Table;
}

} // namespace efdmon::cli
