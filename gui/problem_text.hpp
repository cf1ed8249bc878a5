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
    bool simulated = false; // it is about simulated channels
};

// For a survey without a watched channel.
ProblemText problemText(const Survey& survey);
// For whoever has joined the group, but is not in it yet.
QString groupPendingText();
// A problem's text as plain text, to be sent to somebody.
QString problemReport(const ProblemText& text);

} // namespace efdmon::gui
