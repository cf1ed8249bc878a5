// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor.hpp"

#include <utility>

namespace efdmon::gui {

Monitor::Monitor(Environment environment, QStringList wanted, QObject* parent)
    : QObject(parent)
    , backend_(new Backend(std::move(environment), std::move(wanted)))
{
    thread_.setObjectName(QStringLiteral("efdmon-reader"));
    backend_->moveToThread(&thread_);
    connect(&thread_, &QThread::started, backend_, &Backend::start);
    connect(&thread_, &QThread::finished, backend_, &QObject::deleteLater);
    connect(backend_, &Backend::surveyed, this, &Monitor::surveyed);
    connect(backend_, &Backend::snapshotReady, this, &Monitor::snapshotReady);
}

Monitor::~Monitor()
{
    if (!thread_.isRunning())
        delete backend_;
    thread_.quit();
    thread_.wait();
}

void Monitor::start()
{
    thread_.start();
}

void Monitor::release()
{
    QMetaObject::invokeMethod(backend_, &Backend::release, Qt::QueuedConnection);
}

void Monitor::followListeners(bool follow)
{
    QMetaObject::invokeMethod(
        backend_, [backend = backend_, follow] { backend->followListeners(follow); }, Qt::QueuedConnection);
}

void Monitor::record(EventSinkPtr sink)
{
    QMetaObject::invokeMethod(
        backend_,
        [backend = backend_, sink = std::move(sink)]() mutable { backend->record(std::move(sink)); },
        Qt::QueuedConnection);
}

} // namespace efdmon::gui
