// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a filter: what is offered, what is said, what is kept.
#include <QAction>
#include <QCompleter>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

#include "filter_bar.hpp"
#include "filter_completion.hpp"
#include "filter_edit.hpp"
#include "log_model.hpp"
#include "log_records.hpp"

using namespace efdmon;
using namespace efdmon::gui;

namespace {

struct Bar {
    Bar()
    {
        LogRecord record;
        record.event.seq = 1;
        record.event.id = 12;
        record.event.flags = Event::FlagTask;
        record.event.pid = 4242;
        test::setComm(record.event, "two words");
        model.append({&record, 1});
        record.event.seq = 2;
        record.event.id = 3;
        test::setComm(record.event, "bash");
        model.append({&record, 1});
        model.setChannelNames({{1, QStringLiteral("button")}});
        bar.show();
    }

    QLabel& error() { return *bar.findChild<QLabel*>(QStringLiteral("filterError")); }
    QLabel& notice() { return *bar.findChild<QLabel*>(QStringLiteral("filterNotice")); }
    FilterEdit& edit() { return bar.edit(); }
    // The first event of the log.
    bool accepts(FilterProgram program)
    {
        program.bind(model.context());
        return model.accepts(program, 0);
    }

    LogModel model;
    FilterBar bar{model};
};

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void completes_data();
    void completes();
    void insertsACandidate();
    void fallsBackToWhatWasApplied();
    void appliesWhatStands();
    void forgetsWhatWasRemoved();
    void narrows_data();
    void narrows();
    void remembersWhatWasApplied();
    void offersExamplesThatWork();
    void showsAllOfAnError();
    void helpsWithAnError();
};

void TestFilterBar::completes_data()
{
    QTest::addColumn<QString>("expected"); // candidates, "…" for more
    QTest::addColumn<int>("start");
    const auto row = [](const char* text, const char* expected, int start) {
        QTest::newRow(text) << QString::fromUtf8(expected) << start;
    };
    row("pr", "process", 0);
    row("!p", "process pid", 1);
    row("id", "", 0);
    row("id ", "== != < <= > >= in", 3);
    row("id i", "in", 3);
    row("process ", "== != ~ in", 8);
    row("channel ", "== != < <= > >= ~ in", 8);
    row("lost ", "== != < <= > >= in and or", 5);
    row("process == id ", "and or", 14);
    row("id == ", "3 12", 6);
    row("id == 1", "12", 6);
    row("id in {3, ", "3 12", 10);
    row("id == 3 ", "and or", 8);
    row("id == 3 a", "and", 8);
    row("id == 3 && c", "channel cpu", 11);
    row("(id == 3 or d", "data0 data1 delta", 12);
    row("source == ", "sysfs write driver", 10);
    row("source == w", "write", 10);
    row("process ~ ", "\"two words\" bash", 10);
    row("process == b", "bash", 11);
    row("channel == b", "button", 11);
    row("pid == ", "4242", 7);
    row("time > ", "", 7);
    row("id in {3} ", "and or", 10);
}

void TestFilterBar::completes()
{
    QFETCH(QString, expected);
    QFETCH(int, start);
    Bar bar;
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const FilterCompletion found = completeFilter(text, text.size(), bar.model);
    QCOMPARE(found.candidates.join(u' '), expected);
    QCOMPARE(int(found.start), start);
    QCOMPARE(found.start + found.length, text.size());
}

void TestFilterBar::insertsACandidate()
{
    Bar bar;
    QTest::keyClicks(&bar.edit(), QStringLiteral("id == 3 && pro"));
    auto* completer = bar.edit().findChild<QCompleter*>();
    QVERIFY(completer);
    Q_EMIT completer->activated(QStringLiteral("process"));
    QCOMPARE(bar.edit().text(), QStringLiteral("id == 3 && process "));
    bar.edit().setText(QStringLiteral("cp == 3"));
    bar.edit().setCursorPosition(2);
    Q_EMIT completer->activated(QStringLiteral("cpu"));
    QCOMPARE(bar.edit().text(), QStringLiteral("cpu  == 3"));
}

// What one writes goes through shorter filters, which nobody meant.
void TestFilterBar::fallsBackToWhatWasApplied()
{
    Bar bar;
    QSignalSpy changes(&bar.bar, &FilterBar::filterChanged);
    QSignalSpy notices(&bar.bar, &FilterBar::noticeChanged);
    bar.bar.setText(QStringLiteral("channel == 0"));
    QCOMPARE(changes.count(), 1);
    QVERIFY(!bar.error().isVisible());
    QVERIFY(!bar.notice().isVisible());
    bar.edit().selectAll();
    QTest::keyClicks(&bar.edit(), QStringLiteral("channel == simulated"));
    QVERIFY(!bar.edit().hasError());
    const auto inForce = [&] { return changes.last().first().value<FilterProgram>(); };
    QVERIFY(!bar.accepts(inForce()));
    QTest::keyClick(&bar.edit(), Qt::Key_Space);
    const auto before = changes.count();
    QTest::keyClick(&bar.edit(), Qt::Key_2);
    QVERIFY(bar.edit().hasError());
    QCOMPARE(changes.count(), before + 1);
    QVERIFY(bar.accepts(inForce()));
    QVERIFY(bar.error().isVisible());
    QVERIFY(bar.error().text().startsWith(QStringLiteral("Column 22:")));
    QVERIFY(bar.notice().isVisible());
    QCOMPARE(bar.notice().text(), QStringLiteral("Still in force: channel == 0"));
    QCOMPARE(notices.last().first().toString(), bar.notice().text());
    QVERIFY(bar.edit().accessibleDescription().contains(bar.error().text()));
    QVERIFY(bar.edit().accessibleDescription().contains(bar.notice().text()));
    bar.edit().clear();
    QVERIFY(!bar.error().isVisible());
    QVERIFY(!bar.notice().isVisible());
    QVERIFY(notices.last().first().toString().isEmpty());
    QVERIFY(inForce().acceptsAll());
}

void TestFilterBar::appliesWhatStands()
{
    Bar bar;
    auto* settling = bar.bar.findChild<QTimer*>(QStringLiteral("filterSettling"));
    QVERIFY(settling);
    settling->setInterval(0);
    QTest::keyClicks(&bar.edit(), QStringLiteral("id == 3"));
    QTRY_COMPARE(bar.bar.recent(), QStringList{QStringLiteral("id == 3")});
    QTest::keyClicks(&bar.edit(), QStringLiteral(" &&"));
    QCOMPARE(bar.notice().text(), QStringLiteral("Still in force: id == 3"));
    QVERIFY(!settling->isActive());
    settling->setInterval(1'000'000);
    QTest::keyClicks(&bar.edit(), QStringLiteral(" cpu == 0"));
    QCOMPARE(bar.bar.recent().size(), 1);
    QTest::keyClick(&bar.edit(), Qt::Key_Return);
    QCOMPARE(bar.bar.recent().first(), QStringLiteral("id == 3 && cpu == 0"));
}

void TestFilterBar::forgetsWhatWasRemoved()
{
    Bar bar;
    bar.bar.setText(QStringLiteral("id == 3"));
    bar.edit().clear();
    QTest::keyClicks(&bar.edit(), QStringLiteral("id =="));
    QCOMPARE(bar.notice().text(), QStringLiteral("No filter is in force"));
    // Left in the middle, what can be read by chance is not kept.
    bar.edit().setText(QStringLiteral("chan"));
    bar.edit().clearFocus();
    QCOMPARE(bar.bar.recent(), QStringList{QStringLiteral("id == 3")});
}

void TestFilterBar::narrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << QString() << QStringLiteral("id != 3");
    QTest::newRow("one") << QStringLiteral("cpu == 1") << QStringLiteral("cpu == 1 && id != 3");
    QTest::newRow("or") << QStringLiteral("cpu == 1 || bash")
                        << QStringLiteral("(cpu == 1 || bash) && id != 3");
    QTest::newRow("word or") << QStringLiteral("cpu == 1 OR bash")
                             << QStringLiteral("(cpu == 1 OR bash) && id != 3");
    QTest::newRow("or without a space")
        << QStringLiteral("lost or(bash)") << QStringLiteral("(lost or(bash)) && id != 3");
    QTest::newRow("no or") << QStringLiteral("process == \"a or b\"")
                           << QStringLiteral("process == \"a or b\" && id != 3");
}

void TestFilterBar::narrows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Bar bar;
    bar.bar.setText(before);
    bar.bar.narrow(QStringLiteral("id != 3"));
    QCOMPARE(bar.edit().text(), after);
    QVERIFY(!bar.edit().hasError());
    // What cannot be read is no part of it.
    bar.edit().setText(QStringLiteral("id =="));
    bar.bar.narrow(QStringLiteral("bash"));
    QVERIFY(bar.edit().text().endsWith(QStringLiteral("id != 3 && bash"))
            || bar.edit().text() == QStringLiteral("(%1) && bash").arg(after));
}

void TestFilterBar::remembersWhatWasApplied()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        Bar bar;
        for (const char* text : {"id == 1", "id == 2", "id ==", "id == 1"})
            bar.bar.setText(QString::fromUtf8(text));
        QCOMPARE(bar.bar.recent(), (QStringList{QStringLiteral("id == 1"), QStringLiteral("id == 2")}));
        for (int i = 0; i < 30; ++i)
            bar.bar.setText(QStringLiteral("cpu == %1").arg(i));
        QCOMPARE(bar.bar.recent().size(), 10);
        bar.bar.save(settings);
    }
    Bar again;
    again.bar.restore(settings);
    QCOMPARE(again.bar.recent().size(), 10);
    QCOMPARE(again.bar.recent().first(), QStringLiteral("cpu == 29"));
}

void TestFilterBar::offersExamplesThatWork()
{
    Bar bar;
    bar.bar.findChild<QAction*>(QStringLiteral("filterMenuAction"))->trigger();
    const auto* menu = bar.bar.findChild<QMenu*>(QStringLiteral("filterMenu"));
    int examples = 0;
    for (QAction* action : menu->actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        QVERIFY(!bar.edit().text().isEmpty());
        QVERIFY2(!bar.edit().hasError(), qPrintable(bar.edit().text()));
        ++examples;
    }
    QVERIFY(examples > 5);
}

void TestFilterBar::showsAllOfAnError()
{
    Bar bar;
    bar.bar.resize(1200, bar.bar.sizeHint().height());
    bar.edit().setText(QStringLiteral("process == bash && channel == simulated 2"));
    const auto isWhole = [&] {
        const QRect room = bar.error().contentsRect();
        const QRect needed = bar.error().fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 1000), bar.error().wordWrap() ? Qt::TextWordWrap : 0,
            bar.error().text());
        return bar.error().isVisible() && room.height() >= needed.height() && room.width() >= needed.width();
    };
    const auto isBelow = [&] { return bar.error().y() >= bar.edit().geometry().bottom(); };
    QTRY_VERIFY(isWhole() && !isBelow());
    bar.bar.resize(280, 120);
    QTRY_VERIFY(isWhole() && isBelow());
    QVERIFY(bar.error().height() > 2 * bar.error().fontMetrics().height() - 2);
    bar.bar.resize(1200, 120);
    QTRY_VERIFY(isWhole() && !isBelow());
}

void TestFilterBar::helpsWithAnError()
{
    Bar bar;
    const auto point = [&] {
        QHelpEvent hover(QEvent::ToolTip, QPoint(1, 1), bar.edit().mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&bar.edit(), &hover);
        return QToolTip::text().split(u'\n');
    };
    bar.edit().setText(QStringLiteral("channel == simulated 2"));
    QStringList help = point();
    QCOMPARE(help, bar.error().toolTip().split(u'\n'));
    QVERIFY(help.size() > 3);
    QVERIFY(help.contains(QStringLiteral("channel == \"simulated 2\"")));
    QCOMPARE(bar.error().accessibleDescription(), bar.error().text());
    QVERIFY(help.takeLast().contains(QStringLiteral("source, process, pid")));
    for (const QString& example : help.mid(1)) {
        bar.edit().setText(example);
        QVERIFY2(!bar.edit().hasError(), qPrintable(example));
    }
    QCOMPARE(point().join(u'\n'), bar.edit().toolTip());
}

QTEST_MAIN(TestFilterBar)
#include "test_filter_bar.moc"
