// SPDX-License-Identifier: GPL-3.0-or-later
// --simulate[=RATE], the option that asks for simulated channels.
#pragma once

#include <optional>
#include <vector>

#include <QCommandLineOption>
#include <QStringList>

#include "simulator_pattern.hpp"

namespace efdmon::gui {

QCommandLineOption simulateOption();

// With the value that "--simulate" alone leaves out; QCommandLineParser would
// take the next argument for it.
QStringList completeSimulateOption(QStringList arguments);

// What the option's value asks for; nothing if it is no rate.
std::optional<std::vector<SimulatorPattern>> simulatedPatterns(const QString& rate);

} // namespace efdmon::gui
