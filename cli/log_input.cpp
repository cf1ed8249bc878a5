// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_input.hpp"

#include <iostream>

namespace efdmon::cli {

void print_log_summary(const LogReader& log)
{
    for (std::size_t i = 0; i < log.channels().size(); ++i) {
        const LogTotals& totals = log.totals()[i];
        std::cerr << "efdctl: " << log.channels()[i].name << ": " << totals.received << " events, "
                  << totals.lost << " lost when they were recorded";
        if (totals.damaged > 0)
            std::cerr << ", " << totals.damaged << " missing in the file";
        std::cerr << std::endl;
    }
    if (const std::string ending = log.ending_text(); !ending.empty())
        std::cerr << "efdctl: " << ending << std::endl;
}

ExitCode exit_code_of(const LogReader& log)
{
    return log.ending() == LogEnding::Damaged ? ExitCode::Inexact : ExitCode::Ok;
}

} // namespace efdmon::cli
