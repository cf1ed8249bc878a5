// SPDX-License-Identifier: GPL-3.0-or-later
#include "last_folder.hpp"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace efdmon::gui {
namespace {

constexpr auto Key = "files/folder";

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

QString lastFolder(const QSettings& settings)
{
    const QString folder = settings.value(QLatin1String(Key)).toString();
    return !folder.isEmpty() && QDir(folder).exists() ? folder : usualFolder();
}

void keepFolder(QSettings& settings, const QString& fileName)
{
    settings.setValue(QLatin1String(Key), QFileInfo(fileName).absolutePath());
}

} // namespace efdmon::gui
