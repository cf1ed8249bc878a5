// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the generators, and how it hangs on the main one.
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "generator_control.hpp"
#include "generator_form.hpp"
#include "part.hpp"
#include "screen.hpp"
#include "trigger_number.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using namespace std::chrono_literals;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::part;
using efdmon::gui::test::Screen;

namespace {

QString cell(const QTableWidget& table, int row, int column)
{
    return table.item(row, column)->text();
}

// A live window with the generators' own one open.
struct OpenPanel {
    explicit OpenPanel(FakeSystem& system)
        : screen(system)
    {
        if (!QTest::qWaitFor([&] { return screen.page() == QStringLiteral("livePage"); }))
            qFatal("no channel came alive");
        screen.action("generatorAction").trigger();
    }

    QWidget& panel() const { return *screen.find<QWidget>("generatorPanel"); }
    QTableWidget& table() const { return *screen.find<QTableWidget>("generatorTable"); }
    QPushButton& button(const char* name) const { return *screen.find<QPushButton>(name); }

    Screen screen;
};

} // namespace

class TestGeneratorPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void makesPlans();
    void refusesAWrongMessage();
    void keepsWhatWasTyped();
    void firesAndTells();
    void goesByKeyboard();
    void endsWithTheWindow();
    void saysThatTheChannelHasGone();
    void restsWhenNothingRuns();
    void saysWhyNothingCanBeFired();
};

void TestGeneratorPanel::makesPlans()
{
    GeneratorForm form;
    auto& value = part<QDoubleSpinBox>(form, "generatorValue");
    auto& unit = part<QComboBox>(form, "generatorUnit");
    auto& limit = part<QSpinBox>(form, "generatorLimit");
    QCOMPARE(*form.plan(), steadyPlan(100.0));
    QCOMPARE(value.text(), QStringLiteral("100"));
    QCOMPARE(part<QLabel>(form, "generatorOutcome").text(), QStringLiteral("1 event every 10.0 ms (100/s)"));
    value.setValue(2'000'000);
    QCOMPARE(value.value(), 1e6);
    unit.setCurrentIndex(2);
    value.setValue(0.5);
    QCOMPARE(value.value(), 1.0); // as fast as a million a second
    value.setValue(250);
    QCOMPARE(*form.plan(), steadyPlan(250us));
    unit.setCurrentIndex(1);
    QCOMPARE(*form.plan(), steadyPlan(250ms));
    limit.setValue(1);
    QCOMPARE(limit.text(), QStringLiteral("1 event"));
    limit.setValue(12);
    QCOMPARE(limit.text(), QStringLiteral("12 events"));
    QCOMPARE(form.plan()->total, std::uint64_t{12});

    QVERIFY(!part<QSpinBox>(form, "generatorBurst").isEnabled());
    part<QRadioButton>(form, "generatorBursts").click();
    QVERIFY(!value.isEnabled());
    part<QSpinBox>(form, "generatorBurst").setValue(5);
    part<QSpinBox>(form, "generatorPause").setValue(20);
    GeneratorPlan expected = burstPlan(5, 20ms);
    expected.total = 60; // twelve bursts
    expected.message.id = 16;
    part<TriggerNumber>(form, "generatorId").setText(QStringLiteral("0x10"));
    QCOMPARE(*form.plan(), expected);
    limit.setValue(0);
    QCOMPARE(form.plan()->total, std::uint64_t{0});
    QCOMPARE(limit.text(), QStringLiteral("never"));
}

void TestGeneratorPanel::refusesAWrongMessage()
{
    FakeSystem system;
    system.add(0);
    const OpenPanel open(system);
    QVERIFY(open.button("generatorStart").isEnabled());
    open.screen.find<TriggerNumber>("generatorData1")->setText(QStringLiteral("1e3"));
    QVERIFY(!open.button("generatorStart").isEnabled());
    QVERIFY(open.screen.text("generatorError").contains(QStringLiteral("1e3")));
}

void TestGeneratorPanel::keepsWhatWasTyped()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const auto fire = [](unsigned, const Message&) -> Result<void> { return {}; };
    {
        QWidget window;
        GeneratorControl control(fire, window);
        control.action()->trigger();
        part<QRadioButton>(window, "generatorBursts").click();
        part<QSpinBox>(window, "generatorBurst").setValue(777);
        part<QComboBox>(window, "generatorUnit").setCurrentIndex(1);
        part<QDoubleSpinBox>(window, "generatorValue").setValue(2'000'000);
        control.save(settings);
    }
    {
        QWidget window;
        GeneratorControl control(fire, window);
        control.restore(settings);
        control.save(settings); // never opened, and nothing forgotten
        control.action()->trigger();
        QVERIFY(part<QRadioButton>(window, "generatorBursts").isChecked());
        QCOMPARE(part<QSpinBox>(window, "generatorBurst").value(), 777);
        QCOMPARE(part<QDoubleSpinBox>(window, "generatorValue").value(), 2e6);
    }
}

void TestGeneratorPanel::firesAndTells()
{
    FakeSystem system;
    system.add(0);
    system.add(1, "button");
    const OpenPanel open(system);
    QVERIFY(open.panel().isVisible());
    QCOMPARE(cell(open.table(), 1, 0), QStringLiteral("button (efdmon1)"));
    open.table().setCurrentCell(1, 0);
    part<QRadioButton>(open.panel(), "generatorBursts").click();
    part<QSpinBox>(open.panel(), "generatorBurst").setValue(40);
    part<QSpinBox>(open.panel(), "generatorPause").setValue(1);
    part<QSpinBox>(open.panel(), "generatorLimit").setValue(5);
    open.button("generatorStart").click();
    QCOMPARE(cell(open.table(), 1, 1), QStringLiteral("40 events every 1.00 ms"));
    QTRY_COMPARE(cell(open.table(), 1, 5), QStringLiteral("Ended"));
    QCOMPARE(cell(open.table(), 1, 2), QStringLiteral("200"));
    QCOMPARE(cell(open.table(), 0, 2), QString());
    QTRY_COMPARE(open.screen.text("conservationCheck"),
                 QStringLiteral("200 counted by eventfd = 200 records + 0 lost"));

    system.fireError = "The channel is full of mice";
    open.button("generatorStart").click();
    QTRY_VERIFY(cell(open.table(), 1, 5).contains(QStringLiteral("mice")));
    QCOMPARE(cell(open.table(), 1, 3), QStringLiteral("40"));
    QVERIFY(open.screen.text("notice").contains(QStringLiteral("button (efdmon1)")));
}

void TestGeneratorPanel::goesByKeyboard()
{
    FakeSystem system;
    system.add(0);
    const OpenPanel open(system);
    auto& value = part<QDoubleSpinBox>(open.panel(), "generatorValue");
    QTRY_VERIFY(value.hasFocus());
    value.selectAll();
    QTest::keyClicks(&value, QStringLiteral("500"));
    QTest::keyClick(&value, Qt::Key_Return);
    QTRY_COMPARE(cell(open.table(), 0, 5), QStringLiteral("Running"));
    QVERIFY(open.screen.action("generatorAction").text().contains(QStringLiteral("efdmon0")));
    QTest::keyClick(&open.panel(), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(cell(open.table(), 0, 5), QStringLiteral("Ended"));
    QTest::keyClick(&open.panel(), Qt::Key_Escape);
    QVERIFY(!open.panel().isVisible());
}

void TestGeneratorPanel::endsWithTheWindow()
{
    FakeSystem system;
    system.add(0);
    OpenPanel open(system);
    open.button("generatorStart").click();
    QTRY_COMPARE(cell(open.table(), 0, 5), QStringLiteral("Running"));
    open.panel().close(); // its own window may be put away
    QVERIFY(open.screen.action("generatorAction").text().contains(QStringLiteral("efdmon0")));
    open.screen.action("generatorAction").trigger();
    open.screen.window.close();
    QVERIFY(!open.panel().isVisible());
    QVERIFY(!open.screen.action("generatorAction").text().contains(QStringLiteral("efdmon0")));
    QCOMPARE(cell(open.table(), 0, 5), QStringLiteral("Ended"));
}

void TestGeneratorPanel::saysThatTheChannelHasGone()
{
    FakeSystem system;
    system.add(0);
    system.add(1, "button");
    const OpenPanel open(system);
    open.table().setCurrentCell(1, 0);
    open.button("generatorStart").click();
    system.remove(1);
    QTRY_COMPARE(open.table().rowCount(), 1);
    QCOMPARE(open.screen.text("notice"),
             QStringLiteral("The generator on button (efdmon1) has ended: The channel has gone"));
    QVERIFY(!open.button("generatorStopAll").isEnabled());
}

void TestGeneratorPanel::restsWhenNothingRuns()
{
    FakeSystem system;
    system.add(0);
    const OpenPanel open(system);
    const auto active = [&] {
        const auto timers = open.panel().findChildren<QTimer*>(Qt::FindDirectChildrenOnly);
        return std::any_of(timers.begin(), timers.end(),
                           [](const QTimer* timer) { return timer->isActive(); });
    };
    QVERIFY(!active());
    open.button("generatorStart").click();
    QVERIFY(active());
    open.panel().close();
    QVERIFY(!active());
    open.screen.action("generatorAction").trigger();
    QVERIFY(active());
    open.button("generatorStop").click();
    QVERIFY(!active());
}

void TestGeneratorPanel::saysWhyNothingCanBeFired()
{
    QWidget window;
    GeneratorControl control([](unsigned, const Message&) -> Result<void> { return {}; }, window);
    ChannelStatus channel;
    channel.number = 2;
    control.setChannels({channel}, {Problem::GroupPending, {}});
    control.action()->trigger();
    QVERIFY(!part<QPushButton>(window, "generatorStart").isEnabled());
    auto& refusal = part<QLabel>(window, "generatorRefusal");
    QVERIFY(!refusal.isHidden());
    QVERIFY(refusal.text().contains(QStringLiteral("/dev/efdmon2")));
    QVERIFY(refusal.text().contains(QStringLiteral("log out and in again"), Qt::CaseInsensitive));
    channel.writable = true;
    control.setChannels({channel}, {});
    QVERIFY(part<QPushButton>(window, "generatorStart").isEnabled());
    QVERIFY(refusal.isHidden());
}

QTEST_MAIN(TestGeneratorPanel)
#include "test_generator_panel.moc"
