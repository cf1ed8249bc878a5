// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when channels may have come, gone, or changed who may open them.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "efdmon/system.hpp"

namespace efdmon::gui {

// Directories only: the kernel reports new and removed nodes there, and changes
// of a node's owner, mode or ACL too. A watch on a node itself would report
// every message written to it as well.
class DeviceWatcher : public QObject {
    Q_OBJECT
public:
    explicit DeviceWatcher(const SystemPaths& paths, QObject* parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    QFileSystemWatcher watcher_;
    QTimer settle_; // udev makes a node and then changes it: one look for all
};

} // namespace efdmon::gui
