// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications as the desktop gets them: over a bus of the test's own.
#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

#include "alert_notifier.hpp"

using namespace efdmon::gui;

namespace {

constexpr auto Name = "org.freedesktop.Notifications";

// A bus on which nothing is started by itself.
constexpr auto Configuration
    = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
      " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
      "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
      "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
      "</policy></busconfig>\n";

} // namespace

// What a desktop does with notifications, without showing any.
class FakeDesktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        shown.push_back({replaces, title, body, actions, hints});
        return replaces != 0 ? replaces : 100 + static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActivationToken(uint id, const QString& token);
    void ActionInvoked(uint id, const QString& action);
};

class TestAlertNotifier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void showsTitleAndBody();
    void replacesWhatIsOfTheSameKind();
    void tellsOfAClick();
    void saysThatNobodyShowsIt();

private:
    QTemporaryDir folder_;
    QProcess bus_;
    QString address_;
    std::unique_ptr<FakeDesktop> desktop_;
};

void TestAlertNotifier::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QFAIL("dbus-daemon is not installed");
    QFile file(folder_.filePath(QStringLiteral("bus.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Configuration);
    file.close();
    bus_.start(program,
               {QStringLiteral("--config-file=") + file.fileName(), QStringLiteral("--nofork"),
                QStringLiteral("--print-address")});
    QTRY_VERIFY(bus_.canReadLine());
    address_ = QString::fromLocal8Bit(bus_.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address_.toLocal8Bit());
}

void TestAlertNotifier::cleanupTestCase()
{
    bus_.terminate();
    bus_.waitForFinished();
}

void TestAlertNotifier::init()
{
    auto server = QDBusConnection::connectToBus(address_, QStringLiteral("desktop"));
    QVERIFY(server.isConnected());
    desktop_ = std::make_unique<FakeDesktop>();
    QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/Notifications"), desktop_.get(),
                                  QDBusConnection::ExportAllContents));
    QVERIFY(server.registerService(QLatin1String(Name)));
}

void TestAlertNotifier::cleanup()
{
    desktop_.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

void TestAlertNotifier::showsTitleAndBody()
{
    AlertNotifier notifier;
    QSignalSpy undelivered(&notifier, &AlertNotifier::undelivered);
    notifier.show(QStringLiteral("k"), QStringLiteral("button is silent"),
                  QStringLiteral("No event for 60 s"));
    QTRY_COMPARE(desktop_->shown.size(), 1);
    const FakeDesktop::Shown& shown = desktop_->shown.front();
    QCOMPARE(shown.title, QStringLiteral("button is silent"));
    QCOMPARE(shown.body, QStringLiteral("No event for 60 s"));
    QCOMPARE(shown.actions.value(0), QStringLiteral("default"));
    QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("org.efdmonitor.EfdMonitor"));
    QCOMPARE(undelivered.count(), 0);
}

void TestAlertNotifier::replacesWhatIsOfTheSameKind()
{
    AlertNotifier notifier;
    const auto show = [&](const char* key, qsizetype number) {
        notifier.show(QLatin1String(key), QStringLiteral("t"), QString::number(number));
        return QTest::qWaitFor([&] { return desktop_->shown.size() == number; });
    };
    QVERIFY(show("one", 1));
    // The answer to the first has to be here before it can be replaced.
    QTRY_VERIFY(show("one", desktop_->shown.size() + 1) && desktop_->shown.last().replaces != 0U);
    QVERIFY(show("two", desktop_->shown.size() + 1));
    QCOMPARE(desktop_->shown.last().replaces, 0U);
}

void TestAlertNotifier::tellsOfAClick()
{
    AlertNotifier notifier;
    QSignalSpy clicked(&notifier, &AlertNotifier::clicked);
    notifier.show(QStringLiteral("k"), QStringLiteral("t"), QStringLiteral("b"));
    QTRY_COMPARE(desktop_->shown.size(), 1);
    Q_EMIT desktop_->ActionInvoked(7, QStringLiteral("default")); // somebody else's
    Q_EMIT desktop_->ActivationToken(7, QStringLiteral("theirs"));
    Q_EMIT desktop_->ActionInvoked(101, QStringLiteral("other"));
    Q_EMIT desktop_->ActivationToken(101, QStringLiteral("ours"));
    Q_EMIT desktop_->ActionInvoked(101, QStringLiteral("default"));
    QTRY_COMPARE(clicked.count(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("ours"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void TestAlertNotifier::saysThatNobodyShowsIt()
{
    QDBusConnection::connectToBus(address_, QStringLiteral("desktop")).unregisterService(QLatin1String(Name));
    AlertNotifier notifier;
    QSignalSpy undelivered(&notifier, &AlertNotifier::undelivered);
    notifier.show(QStringLiteral("k"), QStringLiteral("title"), QStringLiteral("body"));
    QTRY_COMPARE(undelivered.count(), 1);
    QCOMPARE(undelivered[0][0].toString(), QStringLiteral("title"));
    QCOMPARE(undelivered[0][1].toString(), QStringLiteral("body"));
}

QTEST_GUILESS_MAIN(TestAlertNotifier)
#include "test_alert_notifier.moc"
