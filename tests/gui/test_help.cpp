// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says about itself: introduction, keys, versions, and how to
// try it where there is no module.
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include "help_menu.hpp"
#include "language_menu.hpp"
#include "problem_page.hpp"
#include "problem_text.hpp"
#include "screen.hpp"
#include "shortcut_list.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

namespace {

struct Ini {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("efd-monitor.ini")), QSettings::IniFormat};
};

QString keysFor(const QWidget& window, const QString& what)
{
    for (const ShortcutGroup& group : shortcutList(window))
        for (const ShortcutGroup::Entry& entry : group.entries)
            if (entry.what == what)
                return group.where + QStringLiteral(": ") + entry.keys;
    return {};
}

} // namespace

class TestHelp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void introducesItselfOnce();
    void introducesItselfAgain();
    void listsEveryShortcut();
    void noTwoActionsShareAKey();
    void showsShortcutsOnce();
    void saysVersions();
    void explainsItsParts();
    void copiesAFinding();
    void offersASimulation();
    void remembersTheLanguage();
    void keepsALanguageThatItDoesNotOffer();
};

void TestHelp::introducesItselfOnce()
{
    FakeSystem system;
    Ini ini;
    {
        Screen screen(system);
        screen.window.restoreLayout(ini.settings);
        auto* introduction = screen.find<QWidget>("introduction");
        QVERIFY(introduction->isVisible());
        QCOMPARE(introduction->findChildren<QLabel*>(QStringLiteral("introductionSentence")).size(), 3);
        screen.window.saveLayout(ini.settings);
    }
    Screen screen(system);
    screen.window.restoreLayout(ini.settings); // quit without having closed it
    QVERIFY(screen.find<QWidget>("introduction")->isVisible());
    screen.find<QPushButton>("closeIntroduction")->click();
    QVERIFY(!screen.find<QWidget>("introduction")->isVisible());
    screen.window.saveLayout(ini.settings);
    Screen next(system);
    next.window.restoreLayout(ini.settings);
    QVERIFY(!next.find<QWidget>("introduction")->isVisible());
}

void TestHelp::introducesItselfAgain()
{
    FakeSystem system;
    Screen screen(system);
    auto* introduction = screen.find<QWidget>("introduction");
    QVERIFY(!introduction->isVisible());
    screen.action("introductionAction").trigger();
    QVERIFY(introduction->isVisible());
    QTest::keyClick(screen.find<QPushButton>("closeIntroduction"), Qt::Key_Escape);
    QVERIFY(!introduction->isVisible());
}

void TestHelp::listsEveryShortcut()
{
    FakeSystem system;
    Screen screen(system);
    QCOMPARE(keysFor(screen.window, QStringLiteral("Pause")), QStringLiteral("Events: Ctrl+P"));
    QCOMPARE(keysFor(screen.window, QStringLiteral("Go to")), QStringLiteral("View: Ctrl+G"));
    QCOMPARE(keysFor(screen.window, QStringLiteral("Zoom in")), QStringLiteral("Timeline: +, ="));
    QCOMPARE(keysFor(screen.window, QStringLiteral("Copy as JSON Lines")),
             QStringLiteral("Log: Ctrl+Shift+C"));
    QCOMPARE(keysFor(screen.window, QStringLiteral("Move sideways")),
             QStringLiteral("Timeline: Drag, Shift+Wheel"));
    QSet<QString> listed;
    for (const ShortcutGroup& group : shortcutList(screen.window))
        for (const ShortcutGroup::Entry& entry : group.entries) {
            QVERIFY(!entry.what.isEmpty() && !entry.keys.isEmpty());
            for (const QString& one : entry.keys.split(QStringLiteral(", ")))
                listed << one;
        }
    for (const QAction* action : screen.window.findChildren<QAction*>())
        for (const QKeySequence& one : action->shortcuts())
            QVERIFY2(listed.contains(one.toString(QKeySequence::NativeText)),
                     qPrintable(action->objectName()));
}

// Qt would do neither.
void TestHelp::noTwoActionsShareAKey()
{
    FakeSystem system;
    Screen screen(system);
    QHash<QKeySequence, QString> owners;
    for (const QAction* action : screen.window.findChildren<QAction*>()) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence& one : action->shortcuts()) {
            QVERIFY2(!owners.contains(one), qPrintable(action->objectName() + owners.value(one)));
            owners.insert(one, action->objectName());
        }
    }
    QVERIFY(owners.size() > 10);
}

void TestHelp::showsShortcutsOnce()
{
    FakeSystem system;
    Screen screen(system);
    screen.action("shortcutsAction").trigger();
    screen.action("shortcutsAction").trigger();
    const auto dialogs = screen.window.findChildren<QDialog*>(QStringLiteral("shortcutsDialog"));
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(dialogs.first()->isVisible() && !dialogs.first()->isModal());
    auto* list = dialogs.first()->findChild<QTreeWidget*>();
    QCOMPARE(static_cast<std::size_t>(list->topLevelItemCount()), shortcutList(screen.window).size());
    QVERIFY(list->topLevelItem(0)->isExpanded());
}

void TestHelp::saysVersions()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action("aboutAction").trigger();
    auto* dialog = screen.find<QDialog>("aboutDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QPushButton*>(QStringLiteral("copyVersions"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("Kernel module: efdmon 0.1.0\n")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("Device interface: version 1\n")));
    QVERIFY(copied.contains(QStringLiteral("Qt: ") + QLatin1String(qVersion())));
    // What is copied is what is shown.
    for (const QLabel* label : dialog->findChildren<QLabel*>(QStringLiteral("aboutVersion")))
        QVERIFY(copied.contains(label->accessibleName() + QStringLiteral(": ") + label->text()));
}

void TestHelp::explainsItsParts()
{
    FakeSystem system;
    Screen screen(system);
    for (const char* part :
         {"channelTable", "ratePlot", "latencyPlot", "bellPanel", "eventLog", "latestTable", "filterEdit",
          "eventDetail", "conservationCheck", "triggerButton", "triggerCount"})
        QVERIFY2(!screen.find<QWidget>(part)->whatsThis().isEmpty(), part);
}

void TestHelp::copiesAFinding()
{
    FakeSystem system;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    auto* copy = screen.find<QToolButton>("copyFindings");
    QVERIFY(copy->isVisible());
    copy->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(screen.text("problemHeadline") + u'\n' + screen.text("problemExplanation")));
    for (const QString& command : screen.commands())
        QVERIFY(copied.contains(QStringLiteral("\n    ") + command + u'\n'));
    QVERIFY2(copied.contains(QStringLiteral("\nKernel module: not loaded\n")), qPrintable(copied));
    QCOMPARE(copy->text(), QStringLiteral("Copied"));
}

void TestHelp::offersASimulation()
{
    ProblemPage page;
    page.setText({QStringLiteral("No module"), {}, {}});
    page.show();
    auto* button = page.findChild<QPushButton*>(QStringLiteral("simulateButton"));
    QVERIFY(button->isVisible());
    QSignalSpy wanted(&page, &ProblemPage::simulationWanted);
    button->click();
    QCOMPARE(wanted.count(), 1);
    // Whoever simulates already needs no advice to do so.
    page.setText({QStringLiteral("No such channel"), {}, {}, true});
    QVERIFY(!button->isVisible());
}

void TestHelp::keepsALanguageThatItDoesNotOffer()
{
    Ini ini;
    ini.settings.setValue(QStringLiteral("language"), QStringLiteral("de"));
    LanguageMenu menu;
    menu.restore(ini.settings);
    menu.save(ini.settings);
    QCOMPARE(ini.settings.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
}

void TestHelp::remembersTheLanguage()
{
    Ini ini;
    QCOMPARE(languageLocale(ini.settings), QLocale());
    LanguageMenu menu;
    menu.restore(ini.settings);
    QSignalSpy chosen(&menu, &LanguageMenu::chosen);
    menu.findChild<QAction*>(QStringLiteral("languageChinese"))->trigger();
    QCOMPARE(chosen.count(), 1);
    menu.save(ini.settings);
    QCOMPARE(languageLocale(ini.settings).language(), QLocale::Chinese);
    LanguageMenu next;
    next.restore(ini.settings);
    QVERIFY(next.findChild<QAction*>(QStringLiteral("languageChinese"))->isChecked());
    next.findChild<QAction*>(QStringLiteral("languageSystem"))->trigger();
    next.save(ini.settings);
    QVERIFY(!ini.settings.contains(QStringLiteral("language")));
}

QTEST_MAIN(TestHelp)
#include "test_help.moc"
