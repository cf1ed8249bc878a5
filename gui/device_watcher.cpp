// SPDX-License-Identifier: GPL-3.0-or-later
#include "device_watcher.hpp"

#include <chrono>

#include <QDir>
#include <QSysInfo>

namespace efdmon::gui {

using namespace std::chrono_literals;

DeviceWatcher::DeviceWatcher(const SystemPaths& paths, QObject* parent)
    : QObject(parent)
    , watcher_(this)
    , settle_(this)
{
    settle_.setSingleShot(true);
    settle_.setInterval(100ms);
    connect(&settle_, &QTimer::timeout, this, &DeviceWatcher::changed);

    // A late event starts the timer only if it does not run: a device that
    // changes all the time must not put the look off for ever.
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!settle_.isActive())
            settle_.start();
    });
    // depmod(8) writes its tables into the second one when a module is installed.
    const QString release = QSysInfo::kernelVersion();
    const QStringList folders{QString::fromStdString(paths.dev.string()),
                              QString::fromStdString((paths.modules / release.toStdString()).string())};
    for (const QString& folder : folders)
        if (QDir(folder).exists())
            watcher_.addPath(folder);
}

} // namespace efdmon::gui
