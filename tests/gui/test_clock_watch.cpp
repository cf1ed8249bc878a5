// SPDX-License-Identifier: GPL-3.0-or-later
// To set the machine's clock is nothing for a test: the kernel says what it has
// been asked for, and the timer can be made to end early.
#include <sys/timerfd.h>

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "clock_watch.hpp"

using namespace efdmon::gui;

class TestClockWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsForTheClockToBeSet();
    void tellsOnceAndRests();
};

void TestClockWatch::waitsForTheClockToBeSet()
{
    const ClockWatch watch;
    QFile info(QStringLiteral("/proc/self/fdinfo/%1").arg(watch.descriptor()));
    QVERIFY(info.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromLatin1(info.readAll()).split(u'\n');
    QVERIFY(lines.contains(QStringLiteral("clockid: %1").arg(CLOCK_REALTIME)));
    const auto flags = lines.filter(QStringLiteral("settime flags:"));
    QCOMPARE(flags.size(), 1);
    QCOMPARE(flags.first().section(u' ', -1).toInt(nullptr, 8), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET);
    QVERIFY(!lines.contains(QStringLiteral("it_value: (0, 0)"))); // one that does not run is told nothing
}

void TestClockWatch::tellsOnceAndRests()
{
    const ClockWatch watch;
    QSignalSpy told(&watch, &ClockWatch::clockSet);
    QTest::qWait(50);
    QCOMPARE(told.count(), 0);
    itimerspec soon{};
    soon.it_value.tv_nsec = 1;
    QCOMPARE(timerfd_settime(watch.descriptor(), 0, &soon, nullptr), 0);
    QTRY_COMPARE(told.count(), 1);
    QTest::qWait(50);
    QCOMPARE(told.count(), 1); // what made it wake has been read
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "test_clock_watch.moc"
