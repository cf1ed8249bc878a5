// SPDX-License-Identifier: GPL-3.0-or-later
#include "usual_folder.hpp"

#include <QDir>
#include <QStandardPaths>

namespace efdmon::gui {

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace efdmon::gui
