// SPDX-License-Identifier: GPL-3.0-or-later
#include "alert_notifier.hpp"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

namespace efdmon::gui {
namespace {

constexpr auto Service = "org.freedesktop.Notifications";
constexpr auto Path = "/org/freedesktop/Notifications";
constexpr auto Application = "org.efdmonitor.EfdMonitor";
constexpr auto DefaultAction = "default"; // that of a click on the notification itself
constexpr uchar NormalUrgency = 1;
constexpr int DesktopDecides = -1; // how long it is shown

} // namespace

AlertNotifier::AlertNotifier(QObject* parent)
    : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

AlertNotifier::~AlertNotifier()
{
    pool_.waitForDone();
}

void AlertNotifier::show(const QString& key, const QString& title, const QString& body)
{
    switch (bus_) {
    case Bus::Open:
        deliver({key, title, body});
        break;
    case Bus::None:
        Q_EMIT undelivered(title, body);
        break;
    case Bus::Unknown:
    case Bus::Opening:
        waiting_.push_back({key, title, body});
        open();
        break;
    }
}

// Connecting takes a greeting and its answer: not in the window's thread.
void AlertNotifier::open()
{
    if (std::exchange(bus_, Bus::Opening) == Bus::Opening)
        return;
    pool_.start([this] {
        const bool connected = QDBusConnection::sessionBus().isConnected();
        QMetaObject::invokeMethod(
            this, [this, connected] { opened(connected); }, Qt::QueuedConnection);
    });
}

void AlertNotifier::opened(bool connected)
{
    bus_ = connected ? Bus::Open : Bus::None;
    // Without the service's name: to ask the bus who that is would wait for it.
    if (connected) {
        const auto listen = [this](const char* signal, const char* slot) {
            QDBusConnection::sessionBus().connect(QString(), QLatin1String(Path), QLatin1String(Service),
                                                  QLatin1String(signal), this, slot);
        };
        listen("ActivationToken", SLOT(permitted(uint, QString)));
        listen("ActionInvoked", SLOT(invoked(uint, QString)));
    }
    for (const Note& note : std::exchange(waiting_, {}))
        show(note.key, note.title, note.body);
}

void AlertNotifier::deliver(const Note& note)
{
    const auto known = ids_.find(note.key);
    const uint replaces = known != ids_.end() ? known->second : 0;
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(Service), QLatin1String(Path),
                                                       QLatin1String(Service), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QLatin1String(Application)},
                            {QStringLiteral("urgency"), QVariant::fromValue(NormalUrgency)}};
    call << tr("Event Monitor") << replaces << QString(QLatin1String(Application)) << note.title << note.body
         << QStringList{QLatin1String(DefaultAction), tr("Show")} << hints << DesktopDecides;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, note] {
        answer->deleteLater();
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isError())
            Q_EMIT undelivered(note.title, note.body);
        else
            ids_[note.key] = reply.value();
    });
}

// Those of other programs come here too.
bool AlertNotifier::isOurs(uint id) const
{
    return std::any_of(ids_.begin(), ids_.end(), [&](const auto& entry) { return entry.second == id; });
}

// Comes before the click. Under Wayland nobody may raise a window without one,
// and this is where Qt looks for it.
void AlertNotifier::permitted(uint id, const QString& token)
{
    if (isOurs(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void AlertNotifier::invoked(uint id, const QString& action)
{
    if (isOurs(id) && action == QLatin1String(DefaultAction))
        Q_EMIT clicked();
}

} // namespace efdmon::gui
