// SPDX-License-Identifier: GPL-3.0-or-later
// Where files are looked for and made: where the person did so last, whatever it was.
#pragma once

#include <QString>

class QSettings;

namespace efdmon::gui {

// As long as nobody has said where, or where that has gone: the person's documents;
// where there is no such folder, the home.
QString lastFolder(const QSettings& settings);
void keepFolder(QSettings& settings, const QString& fileName);

} // namespace efdmon::gui
