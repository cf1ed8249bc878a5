// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the keyboard reaches has a name that a screen reader can say, on all
// pages and in all dialogs.
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QTest>

#include "screen.hpp"

using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

namespace {

// Qt's own helpers inside of its widgets, which the widgets speak for.
bool isInner(const QWidget& widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QTableCornerButton")
        || widget.inherits("QHeaderView") || widget.inherits("QScrollBar")
        || widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QComboBoxListView");
}

QString spokenName(QWidget& widget)
{
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !isInner(*widget)
            && spokenName(*widget).isEmpty())
            found << QStringLiteral("%1 “%2” in %3")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                              widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
    return found;
}

// Those of Qt are named by Qt.
QStringList unnamedOfOurs(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !isInner(*widget)
            && widget->objectName().isEmpty() && !widget->inherits("QPushButton")
            && !widget->inherits("QTabBar") && !widget->inherits("QLineEdit"))
            found << QLatin1String(widget->metaObject()->className());
    return found;
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void namesWhatIsOnThePages();
    void namesWhatIsInDialogs_data();
    void namesWhatIsInDialogs();
    void reachesEveryPartByKey();
};

void TestAccessibility::namesWhatIsOnThePages()
{
    FakeSystem system;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QCOMPARE(nameless(screen.window).join(u'\n'), QString());
    system.add(0);
    system.add(1);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action("findAction").trigger();
    screen.action("detailsAction").trigger();
    screen.action("introductionAction").trigger();
    QCOMPARE(nameless(screen.window).join(u'\n'), QString());
    QCOMPARE(unnamedOfOurs(screen.window).join(u'\n'), QString());
}

void TestAccessibility::namesWhatIsInDialogs_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char* action : {"aboutAction", "shortcutsAction", "colorRulesAction", "capacityAction",
                               "alertAction", "generatorAction", "recordAction"})
        QTest::newRow(action) << QByteArray(action);
}

void TestAccessibility::namesWhatIsInDialogs()
{
    QFETCH(QByteArray, action);
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action(action.constData()).trigger();
    const auto* dialog = screen.window.findChild<QDialog*>();
    QVERIFY(dialog);
    QVERIFY(!dialog->windowTitle().isEmpty());
    QVERIFY(!dialog->objectName().isEmpty());
    QCOMPARE(nameless(*dialog).join(u'\n'), QString());
}

// Tab goes round: through each of these, and back to the first.
void TestAccessibility::reachesEveryPartByKey()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&screen.window));
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        if (const QWidget* widget = QApplication::focusWidget())
            reached << widget->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* part : {"eventLog", "channelTable", "ratePlot", "filterEdit", "triggerCount", "logTabs",
                             "timelineSetAButton", "qt_tabwidget_tabbar", "detailsButton"})
        QVERIFY2(reached.contains(QLatin1String(part)), qPrintable(reached.values().join(u' ')));
}

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
