// SPDX-License-Identifier: GPL-3.0-or-later
// What runs here: for "About", and for reports of faults.
#pragma once

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

Versions currentVersions(const QString& moduleVersion, bool simulated);

} // namespace efdmon::gui
