// SPDX-License-Identifier: GPL-3.0-or-later
// An event is chosen by a person's act, and by nothing else.
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

#include "filter_parser.hpp"
#include "log_model.hpp"
#include "log_view.hpp"

using namespace efdmon::gui;

namespace {

// Events from 1 on in a window of its own, which has the keyboard.
struct Desk {
    explicit Desk(std::uint64_t count, std::size_t capacity = 10'000)
        : model(nullptr, capacity)
    {
        view.resize(800, 300);
        view.show();
        view.activateWindow();
        append(count);
    }

    bool ready() { return QTest::qWaitForWindowActive(&view); }
    void append(std::uint64_t count)
    {
        std::vector<LogRecord> records(count);
        for (LogRecord& record : records) {
            record.event.seq = ++last;
            record.event.id = static_cast<std::uint32_t>(last % 10);
        }
        model.append(records);
        QCoreApplication::processEvents();
    }
    void filter(const char* text)
    {
        model.setFilter(parseFilter(QLatin1String(text)).program);
        QCoreApplication::processEvents();
    }
    // Of the chosen event; 0 for none.
    std::uint64_t chosen() const
    {
        return view.chosenRow() < 0 ? 0 : model.record(view.chosenRow()).event.seq;
    }
    bool nothingChosen() const
    {
        return view.chosenRow() < 0 && !view.currentIndex().isValid()
            && !view.selectionModel()->hasSelection();
    }
    // Of the last row that is all in sight.
    int lastInSight() const { return view.rowAt(view.viewport()->height() - 1); }
    bool chosenInSight() const
    {
        return view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center());
    }

    LogModel model;
    LogView view{model};
    std::uint64_t last = 0;
};

} // namespace

class TestLogChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesNothingByItself();
    void beginsAtTheNewestInSight();
    void keepsAKeysChoiceInSight();
    void choosesNothingInEmptySpace();
    void forgetsAnEventThatLeaves();
    void choosesTheRowThatIsPressed();
    void stopsFollowingWhenAKeyChooses();
    void followsAgainAtTheEnd();
};

void TestLogChoice::choosesNothingByItself()
{
    Desk desk(2000);
    QVERIFY(desk.ready());
    for (const Qt::FocusReason reason :
         {Qt::TabFocusReason, Qt::ActiveWindowFocusReason, Qt::OtherFocusReason}) {
        desk.view.clearFocus();
        desk.view.setFocus(reason);
        QVERIFY(desk.view.hasFocus());
        QVERIFY(desk.nothingChosen());
    }
    desk.filter("id == 3");
    QVERIFY(desk.nothingChosen());
    desk.view.clearFocus();
    desk.view.setFocus(Qt::TabFocusReason);
    desk.filter("");
    QVERIFY(desk.nothingChosen());
    QVERIFY(desk.view.following());
}

void TestLogChoice::beginsAtTheNewestInSight()
{
    for (const int key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown}) {
        Desk desk(2000);
        QVERIFY(desk.ready());
        desk.view.setFocus();
        desk.view.verticalScrollBar()->setValue(1000);
        const int newest = desk.lastInSight();
        QTest::keyClick(&desk.view, static_cast<Qt::Key>(key));
        QCOMPARE(desk.view.chosenRow(), newest);
    }
    Desk desk(2000);
    QVERIFY(desk.ready());
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QCOMPARE(desk.chosen(), 2000U);
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QCOMPARE(desk.chosen(), 1999U);
}

void TestLogChoice::keepsAKeysChoiceInSight()
{
    Desk desk(2000);
    QVERIFY(desk.ready());
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&desk.view, Qt::Key_Up);
    QCOMPARE(desk.chosen(), 1901U);
    QVERIFY(desk.chosenInSight());
    QTest::keyClick(&desk.view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(desk.view.rowAt(0), 0);
}

void TestLogChoice::choosesNothingInEmptySpace()
{
    Desk desk(3);
    QVERIFY(desk.ready());
    const QPoint below(30, desk.view.viewport()->height() - 5);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, below);
    QVERIFY(desk.nothingChosen());
    const QPoint second = desk.view.visualRect(desk.model.index(1, 0)).center();
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(desk.chosen(), 2U);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, below);
    QVERIFY(desk.nothingChosen());
    // Nor is it found again after a filter.
    desk.filter("id > 0");
    QVERIFY(desk.nothingChosen());
}

// In a full log, where all rows move up.
void TestLogChoice::forgetsAnEventThatLeaves()
{
    Desk desk(800, 800);
    QVERIFY(desk.ready());
    desk.view.setFocus();
    desk.view.selectRow(100);
    desk.append(60);
    QCOMPARE(desk.chosen(), 101U);
    desk.append(60);
    QVERIFY(desk.nothingChosen());
    // Of several, those that are left stay.
    desk.view.selectRow(50);
    desk.view.selectionModel()->select(desk.model.index(70, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    desk.append(60);
    QCOMPARE(desk.chosen(), 191U);
    QVERIFY(!desk.view.currentIndex().isValid());
}

// While more events come: the log is to stand still from the press on.
void TestLogChoice::choosesTheRowThatIsPressed()
{
    for (const std::size_t capacity : {10'000, 800}) { // with room left, and without
        Desk desk(800, capacity);
        QVERIFY(desk.ready());
        QVERIFY(desk.view.following());
        const int row = desk.lastInSight() - 2;
        const std::uint64_t seq = desk.model.record(row).event.seq;
        const QPoint place = desk.view.visualRect(desk.model.index(row, 1)).center();
        QTest::mousePress(desk.view.viewport(), Qt::LeftButton, {}, place);
        QVERIFY(!desk.view.following());
        desk.append(30);
        QMouseEvent move(QEvent::MouseMove, place + QPoint(1, 0), desk.view.mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(desk.view.viewport(), &move);
        desk.append(30);
        QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, {}, place + QPoint(1, 0));
        QCOMPARE(desk.chosen(), seq);
        QCOMPARE(desk.view.selectionModel()->selectedRows().size(), 1);
        const QRect now = desk.view.visualRect(desk.view.currentIndex());
        QVERIFY(std::abs(now.center().y() - place.y()) < now.height()); // a part of a row at most
    }
}

void TestLogChoice::stopsFollowingWhenAKeyChooses()
{
    Desk desk(800);
    QVERIFY(desk.ready());
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QVERIFY(!desk.view.following());
    desk.append(100);
    QCOMPARE(desk.chosen(), 800U);
    QVERIFY(desk.chosenInSight());
    // A row chosen already, too, is one to look at.
    desk.view.setFollowing(true);
    desk.view.jumpTo(desk.lastInSight());
    desk.view.setFollowing(true);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {},
                      desk.view.visualRect(desk.view.currentIndex()).center());
    QVERIFY(!desk.view.following());
}

void TestLogChoice::followsAgainAtTheEnd()
{
    Desk desk(800);
    QVERIFY(desk.ready());
    QTest::keyClick(&desk.view, Qt::Key_Up);
    desk.append(100);
    QVERIFY(!desk.view.following());
    QTest::keyClick(&desk.view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(desk.view.following());
    QCOMPARE(desk.view.verticalScrollBar()->value(), desk.view.verticalScrollBar()->maximum());
    QTest::keyClick(&desk.view, Qt::Key_Up);
    desk.append(100);
    desk.view.verticalScrollBar()->setValue(desk.view.verticalScrollBar()->maximum());
    QVERIFY(desk.view.following());
}

QTEST_MAIN(TestLogChoice)
#include "test_log_choice.moc"
