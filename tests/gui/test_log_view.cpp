// SPDX-License-Identifier: GPL-3.0-or-later
// What the person looks at must not run away.
#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include "filter_parser.hpp"
#include "log_model.hpp"
#include "log_view.hpp"

using namespace efdmon::gui;

namespace {

void append(LogModel& model, std::uint64_t count)
{
    static std::uint64_t seq = 0;
    std::vector<LogRecord> records(count);
    for (LogRecord& record : records)
        record.event.seq = ++seq;
    model.append(records);
    QCoreApplication::processEvents();
}

std::uint64_t topSeq(const LogView& view, const LogModel& model)
{
    return model.store().at(static_cast<std::size_t>(view.rowAt(1))).event.seq;
}

std::uint64_t seqAtTop(const LogView& view, const LogModel& model)
{
    return model.record(view.rowAt(1)).event.seq;
}

// Records from 1 on, with the remainder of their number as id.
void fill(LogModel& model, std::uint64_t count, std::uint32_t ids)
{
    std::vector<LogRecord> records(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        records[i].event.seq = i + 1;
        records[i].event.id = static_cast<std::uint32_t>((i + 1) % ids);
    }
    model.append(records);
    QCoreApplication::processEvents();
}

void filter(LogModel& model, const char* text)
{
    model.setFilter(parseFilter(QString::fromUtf8(text)).program);
}

} // namespace

class TestLogView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysAtTheEndWhileRowsGo();
    void keepsItsPlaceWhileRowsGo();
    void keepsItsSelectionWhileRowsGo();
    void keepsWhatIsLeftOfASelection();
    void makesRoomForLongNumbers();
    void keepsItsPlaceThroughFilters();
    void keepsItsPlaceWhileOlderRowsCome();
    void keepsTheChosenRow();
    void forgetsWhatAFilterHides();
    void followsThroughFilters();
    void saysThatNothingMatches();
    void jumpsAndStopsFollowing();
};

void TestLogView::staysAtTheEndWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.resize(800, 300);
    view.show();
    for (int i = 0; i < 30; ++i) {
        append(model, 70);
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QVERIFY(view.following());
    }
}

void TestLogView::keepsItsPlaceWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.resize(800, 300);
    view.show();
    append(model, 800);
    view.verticalScrollBar()->setValue(600);
    const std::uint64_t seq = topSeq(view, model);
    for (int i = 0; i < 8; ++i) {
        append(model, 60);
        QCOMPARE(topSeq(view, model), seq);
        QVERIFY(!view.following());
    }
    // Until its own turn to go comes.
    append(model, 700);
    QCOMPARE(topSeq(view, model), model.store().at(0).event.seq);
}

void TestLogView::keepsItsSelectionWhileRowsGo()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.show();
    append(model, 800);
    view.selectRow(700);
    const std::uint64_t seq = model.store().at(700).event.seq;
    append(model, 60);
    const int row = view.selectionModel()->selectedRows().first().row();
    QVERIFY(row < 700);
    QCOMPARE(model.store().at(static_cast<std::size_t>(row)).event.seq, seq);
}

void TestLogView::keepsWhatIsLeftOfASelection()
{
    LogModel model(nullptr, 800);
    LogView view(model);
    view.show();
    append(model, 800);
    const std::uint64_t seq = model.record(20).event.seq;
    view.selectionModel()->select(QItemSelection(model.index(10, 0), model.index(20, LogModel::Data)),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    append(model, 8);
    QCOMPARE(view.selectionModel()->selectedRows().size(), 11);
    append(model, 8); // six of them go
    const QModelIndexList left = view.selectionModel()->selectedRows();
    QCOMPARE(left.size(), 5);
    QCOMPARE(model.record(left.last().row()).event.seq, seq);
}

void TestLogView::makesRoomForLongNumbers()
{
    LogModel model;
    LogView view(model);
    append(model, 1);
    const int before = view.columnWidth(LogModel::Seq);
    LogRecord late;
    late.event.seq = 123'456'789'012'345;
    model.append({&late, 1});
    QVERIFY(view.columnWidth(LogModel::Seq) > before);
}

// A filter, another one, none: the same event is at the top as before.
void TestLogView::keepsItsPlaceThroughFilters()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 10);
    view.verticalScrollBar()->setValue(1000);
    QCOMPARE(seqAtTop(view, model), 1001U);
    filter(model, "id == 5");
    QCOMPARE(seqAtTop(view, model), 1005U);
    QVERIFY(!view.following());
    filter(model, "seq == 3");
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!view.following());
    filter(model, "seq == 0");
    QCOMPARE(model.rowCount(), 0);
    filter(model, "");
    QCOMPARE(seqAtTop(view, model), 1001U);
    // Until the person moves.
    filter(model, "id == 5");
    view.verticalScrollBar()->setValue(50);
    filter(model, "");
    QCOMPARE(seqAtTop(view, model), 505U);
}

void TestLogView::keepsItsPlaceWhileOlderRowsCome()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 2);
    model.setSlice({100, std::chrono::microseconds(0)});
    view.verticalScrollBar()->setValue(1500);
    filter(model, "id == 1");
    QVERIFY(model.isFiltering());
    int slices = 0;
    for (; model.isFiltering(); ++slices) {
        QCOMPARE(seqAtTop(view, model), 1501U);
        QVERIFY(!view.following());
        QCoreApplication::processEvents();
    }
    QVERIFY(slices > 10);
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(seqAtTop(view, model), 1501U);
}

void TestLogView::keepsTheChosenRow()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 10);
    view.verticalScrollBar()->setValue(1000);
    view.selectRow(1004);
    filter(model, "id == 5");
    QCOMPARE(model.record(view.currentIndex().row()).event.seq, 1005U);
    QVERIFY(view.selectionModel()->isRowSelected(view.currentIndex().row()));
    filter(model, "id == 6");
    QVERIFY(!view.currentIndex().isValid());
    filter(model, "");
    QCOMPARE(view.currentIndex().row(), 1004);
    QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    // As far below the top as it was.
    QCOMPARE(view.rowAt(1), 1000);
}

void TestLogView::forgetsWhatAFilterHides()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 10);
    view.selectRow(1004);
    filter(model, "id == 6");
    QVERIFY(!view.currentIndex().isValid());
    view.forgetPlace();
    filter(model, "");
    QVERIFY(!view.currentIndex().isValid());
    QVERIFY(view.following());
}

void TestLogView::followsThroughFilters()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 10);
    filter(model, "id == 5");
    QVERIFY(view.following());
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    filter(model, "id == 11");
    filter(model, "");
    QVERIFY(view.following());
    append(model, 10);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
}

void TestLogView::saysThatNothingMatches()
{
    LogModel model;
    LogView view(model);
    view.setHint(QStringLiteral("Waiting"));
    view.show();
    const auto* hint = view.findChild<QLabel*>(QStringLiteral("logHint"));
    QCOMPARE(hint->text(), QStringLiteral("Waiting"));
    QVERIFY(hint->isVisible());
    fill(model, 10, 2);
    QVERIFY(!hint->isVisible());
    filter(model, "id == 7");
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(QStringLiteral("filter")));
    filter(model, "id == 1");
    QVERIFY(!hint->isVisible());
    model.clear();
    QCOMPARE(hint->text(), QStringLiteral("Waiting"));
    QVERIFY(hint->isVisible());
}

void TestLogView::jumpsAndStopsFollowing()
{
    LogModel model;
    LogView view(model);
    view.resize(800, 300);
    view.show();
    fill(model, 2000, 10);
    view.jumpTo(500);
    QVERIFY(!view.following());
    QCOMPARE(view.currentIndex().row(), 500);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
    view.jumpTo(1999);
    QVERIFY(!view.following());
    append(model, 10);
    QCOMPARE(view.currentIndex().row(), 1999);
}

QTEST_MAIN(TestLogView)
#include "test_log_view.moc"
