// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator_option.hpp"

#include <algorithm>

#include <QCoreApplication>

namespace efdmon::gui {

QCommandLineOption simulateOption()
{
    return {QStringLiteral("simulate"),
            QCoreApplication::translate(
                "SimulateOption",
                "Show simulated channels, without the module. With --simulate=<rate>, one channel with "
                "that many events per second; with --simulate alone, several with a few events."),
            QCoreApplication::translate("SimulateOption", "rate")};
}

QStringList completeSimulateOption(QStringList arguments)
{
    const auto end = std::find(arguments.begin(), arguments.end(), QStringLiteral("--"));
    std::replace(arguments.begin(), end, QStringLiteral("--simulate"), QStringLiteral("--simulate="));
    return arguments;
}

std::optional<std::vector<SimulatorPattern>> simulatedPatterns(const QString& rate)
{
    if (rate.isEmpty())
        return livelyPatterns();
    bool isNumber = false;
    const qulonglong number = rate.toULongLong(&isNumber);
    if (!isNumber || number > MostSimulatedRate)
        return {};
    return std::vector{evenPattern(number)};
}

} // namespace efdmon::gui
