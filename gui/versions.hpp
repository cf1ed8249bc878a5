// SPDX-License-Identifier: GPL-3.0-or-later
// What runs here: for "About", and for reports of faults.
#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace efdmon::gui {

struct Versions {
    struct Line {
        QString what;
        QString which;
    };
    std::vector<Line> lines;

    QString text() const; // "what: which", a line each
};

// No version of the module: nothing is said of it. An empty one: it is not loaded.
Versions currentVersions(const std::optional<QString>& moduleVersion, bool simulated);

} // namespace efdmon::gui
