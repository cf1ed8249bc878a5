// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray_host.hpp"

#include <utility>

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QSystemTrayIcon>

namespace efdmon::gui {
namespace {

constexpr auto Watcher = "org.kde.StatusNotifierWatcher";
constexpr auto WatcherPath = "/StatusNotifierWatcher";
constexpr int PatienceMs = 1000;

// That there is none is an answer, too, and soon given.
bool watcherAnswers()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return true;
    QDBusMessage call
        = QDBusMessage::createMethodCall(QLatin1String(Watcher), QLatin1String(WatcherPath),
                                         QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    call.setAutoStartService(false);
    const QDBusError error(bus.call(call, QDBus::Block, PatienceMs));
    return error.type() != QDBusError::NoReply && error.type() != QDBusError::Timeout
        && error.type() != QDBusError::TimedOut;
}

} // namespace

TrayHost::TrayHost(QObject* parent)
    : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

TrayHost::~TrayHost()
{
    pool_.waitForDone();
}

// Qt knows all kinds of trays, but waits for that one itself: it is only asked
// where the answer will come.
void TrayHost::ask()
{
    if (std::exchange(asking_, true))
        return;
    pool_.start([this] {
        const bool answers = watcherAnswers();
        QMetaObject::invokeMethod(
            this,
            [this, answers] {
                asking_ = false;
                Q_EMIT answered(answers && QSystemTrayIcon::isSystemTrayAvailable());
            },
            Qt::QueuedConnection);
    });
}

} // namespace efdmon::gui
