// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants to be told of a channel; nothing, unless asked for.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>

#include <QString>

class QSettings;

namespace efdmon::gui {

enum class AlertKind { Fires, Fast, Silent, Loses };

struct AlertRules {
    bool fires = false;
    std::chrono::seconds firesGap{10}; // from one alert to the next

    bool fast = false;
    std::uint32_t fastRate = 1000; // events per second
    std::chrono::seconds fastFor{5};

    bool silent = false;
    std::chrono::seconds silentFor{60};

    bool loses = false;
    std::chrono::seconds losesGap{10}; // from one alert to the next

    bool any() const { return fires || fast || silent || loses; }
    bool operator==(const AlertRules&) const = default;
};

// By the channel's name: its number may be another one tomorrow.
using AlertBook = std::map<QString, AlertRules>;

AlertBook readAlerts(QSettings& settings);
void writeAlerts(QSettings& settings, const AlertBook& book);

} // namespace efdmon::gui
