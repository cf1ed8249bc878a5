// SPDX-License-Identifier: GPL-3.0-or-later
// What could stand where the cursor is.
#pragma once

#include <QString>
#include <QStringList>

#include "filter_field.hpp"

namespace efdmon::gui {

class LogModel;

struct FilterCompletion {
    qsizetype start = 0; // of what a candidate takes the place of
    qsizetype length = 0;
    QStringList candidates; // that begin with it, as they are written
};

// Values of the field among the newest records, each once.
QStringList valuesSeen(const LogModel& log, FilterField field);

FilterCompletion completeFilter(const QString& text, qsizetype cursor, const LogModel& log);

} // namespace efdmon::gui
