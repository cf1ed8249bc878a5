// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts as a person meets them: the dialog, and where it is told when there is
// no desktop that shows notifications.
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "alert_dialog.hpp"
#include "channel_model.hpp"
#include "part.hpp"
#include "screen.hpp"

using namespace efdmon::gui;
using namespace std::chrono_literals;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::part;
using efdmon::gui::test::Screen;

class TestAlertDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    void isOffByDefault();
    void showsWhatIsSet();
    void goesByKeyboard();
    void namesItsControls();
    void tellsInTheWindow();
    void isKeptInSettings();
    void triesItOut();
    void needsAChannel();
};

void TestAlertDialog::isOffByDefault()
{
    const AlertDialog dialog(QStringLiteral("button"), {});
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Alerts of button"));
    QVERIFY(!dialog.rules().any());
    QCOMPARE(dialog.rules(), AlertRules{});
    for (const QSpinBox* box : dialog.findChildren<QSpinBox*>())
        QVERIFY2(!box->isEnabled(), qPrintable(box->objectName()));
}

void TestAlertDialog::showsWhatIsSet()
{
    AlertRules rules;
    rules.fires = rules.fast = rules.silent = rules.loses = true;
    rules.firesGap = 11s;
    rules.fastRate = 1'234'567;
    rules.fastFor = 12s;
    rules.silentFor = 13s;
    rules.losesGap = 14s;
    const AlertDialog dialog(QStringLiteral("button"), rules);
    QCOMPARE(dialog.rules(), rules);
    QVERIFY(part<QSpinBox>(dialog, "alertRate").isEnabled());
    part<QCheckBox>(dialog, "alertFast").click();
    QVERIFY(!part<QSpinBox>(dialog, "alertRate").isEnabled());
    QVERIFY(!part<QSpinBox>(dialog, "alertFastSeconds").isEnabled());
    QVERIFY(part<QSpinBox>(dialog, "alertSilentSeconds").isEnabled());
}

void TestAlertDialog::goesByKeyboard()
{
    AlertDialog dialog(QStringLiteral("button"), {});
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("alertFires"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab); // over what is off
    QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("alertFast"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget()->objectName(), QStringLiteral("alertRate"));
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("50"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("9"));
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    AlertRules expected;
    expected.fast = true;
    expected.fastRate = 50;
    expected.fastFor = 9s;
    QCOMPARE(dialog.rules(), expected);
}

void TestAlertDialog::namesItsControls()
{
    const AlertDialog dialog(QStringLiteral("button"), {});
    for (const QSpinBox* box : dialog.findChildren<QSpinBox*>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    QCOMPARE(part<QSpinBox>(dialog, "alertSilentSeconds").accessibleName(),
             QStringLiteral("It is silent: seconds without an event"));
}

void TestAlertDialog::tellsInTheWindow()
{
    FakeSystem system;
    auto& channel = system.add(0, "button");
    const Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    channel.fire(3);
    QTRY_COMPARE(screen.rows(), 3);
    const QModelIndex cell = screen.channels().model()->index(0, ChannelModel::Name);
    const auto mark = [&cell] { return cell.data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage(); };
    const QImage square = mark();
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("alerts")));
    screen.action("alertAction").trigger();
    auto& dialog = *screen.find<AlertDialog>("alertDialog");
    QVERIFY(!dialog.windowTitle().isEmpty() && dialog.isVisible());
    part<QCheckBox>(dialog, "alertFires").click();
    dialog.accept();
    // The table says that there are some.
    QVERIFY(mark() != square);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("There are alerts for it.")));
    QVERIFY(!screen.find<QWidget>("alertBar")->isVisible()); // those before it are not news
    screen.action("languageEnglish").trigger();
    const QString said = screen.text("notice");
    channel.fire(4);
    QTRY_VERIFY(screen.find<QWidget>("alertBar")->isVisible());
    static const QRegularExpression alert(
        QStringLiteral("^\\d\\d:\\d\\d:\\d\\d  button \\(efdmon0\\) has fired: New events: 4$"));
    QVERIFY2(alert.match(screen.text("alert")).hasMatch(), qPrintable(screen.text("alert")));
    // What it says is news; what else there was to say stays.
    QVERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    QCOMPARE(screen.text("notice"), said);
}

void TestAlertDialog::isKeptInSettings()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    FakeSystem system;
    system.add(0, "button");
    {
        Screen screen(system);
        QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
        screen.action("alertAction").trigger();
        auto& dialog = *screen.find<AlertDialog>("alertDialog");
        part<QCheckBox>(dialog, "alertLoses").click();
        dialog.accept();
        screen.window.saveLayout(settings);
    }
    Screen screen(system);
    screen.window.restoreLayout(settings); // before the first channel is known
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action("alertAction").trigger();
    QVERIFY(part<QCheckBox>(*screen.find<AlertDialog>("alertDialog"), "alertLoses").isChecked());
    QVERIFY(screen.channels()
                .model()
                ->index(0, ChannelModel::Name)
                .data(Qt::AccessibleDescriptionRole)
                .isValid());
}

void TestAlertDialog::triesItOut()
{
    FakeSystem system;
    system.add(0);
    const Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action("alertAction").trigger();
    screen.find<QPushButton>("alertTest")->click();
    QTRY_VERIFY(screen.find<QWidget>("alertBar")->isVisible());
    QVERIFY(
        screen.text("alert").endsWith(QStringLiteral("  An alert of efdmon0: This is what it looks like.")));
}

void TestAlertDialog::needsAChannel()
{
    FakeSystem system;
    const Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QVERIFY(!screen.action("alertAction").isEnabled());
    system.add(0);
    QTRY_VERIFY(screen.action("alertAction").isEnabled());
}

QTEST_MAIN(TestAlertDialog)
#include "test_alert_dialog.moc"
