// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the window from showing channels, in the person's own language.
#pragma once

#include <QString>
#include <QStringList>

#include "survey.hpp"

namespace efdmon::gui {

struct ProblemText {
    QString headline;
    QString explanation;
    QStringList commands;
};

// For a survey without a watched channel.
ProblemText problemText(const Survey& survey);

} // namespace efdmon::gui
