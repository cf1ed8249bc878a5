// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept when the program is ended from outside.
#include <signal.h>

#include <QAction>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

#include "layout_keeper.hpp"
#include "termination.hpp"

using namespace efdmon::gui;

class TestEnding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hearsWhenItIsToEnd_data();
    void hearsWhenItIsToEnd();
    void leavesTheSignalsAsTheyWere();
    void savesAfterWhatAPersonDid();
    void savesAfterAnAction();
};

void TestEnding::hearsWhenItIsToEnd_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("session") << SIGTERM;
    QTest::newRow("terminal") << SIGINT;
}

void TestEnding::hearsWhenItIsToEnd()
{
    QFETCH(int, number);
    const Termination termination;
    QSignalSpy asked(&termination, &Termination::asked);
    QCOMPARE(raise(number), 0);
    QTRY_COMPARE(asked.count(), 1);
    // The next one ends the program: it may be that nothing else does.
    struct sigaction left { };
    QCOMPARE(sigaction(number, nullptr, &left), 0);
    QVERIFY(left.sa_handler == SIG_DFL);
}

void TestEnding::leavesTheSignalsAsTheyWere()
{
    {
        const Termination termination;
    }
    struct sigaction left { };
    QCOMPARE(sigaction(SIGTERM, nullptr, &left), 0);
    QVERIFY(left.sa_handler == SIG_DFL);
}

void TestEnding::savesAfterWhatAPersonDid()
{
    QMainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    int saves = 0;
    const LayoutKeeper keeper(window, [&] { ++saves; });
    QTest::qWait(1200);
    QCOMPARE(saves, 0);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&window, Qt::Key_A);
    QCOMPARE(saves, 0);
    QTRY_COMPARE(saves, 1);
    window.resize(400, 300);
    QTRY_COMPARE(saves, 2);
    QTest::qWait(1200);
    QCOMPARE(saves, 2);
}

void TestEnding::savesAfterAnAction()
{
    QMainWindow window;
    auto* action = new QAction(&window);
    int saves = 0;
    const LayoutKeeper keeper(window, [&] { ++saves; });
    action->trigger();
    QTRY_COMPARE(saves, 1);
}

QTEST_MAIN(TestEnding)
#include "test_ending.moc"
