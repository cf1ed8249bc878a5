// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the timeline and in the log is the same.
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include "channel_model.hpp"
#include "log_records.hpp"
#include "log_view.hpp"
#include "time_selection.hpp"
#include "timeline_plot.hpp"

using namespace efdmon::gui;

namespace {

constexpr std::uint64_t Ms = 1'000'000;
constexpr std::uint64_t Second = 1000 * Ms;

// A thousand events, ten milliseconds from one to the next, ids 0 to 9.
struct Bench {
    explicit Bench(std::size_t capacity = 10'000)
        : log(nullptr, capacity)
        , view(log)
        , plot(model)
        , link(plot, view)
        , start(static_cast<std::uint64_t>(plot.view().to()) - 10 * Second)
    {
        view.resize(600, 400);
        add(0, 1000);
    }

    void add(std::uint64_t first, std::uint64_t count)
    {
        std::vector<LogRecord> records;
        for (std::uint64_t i = first; i < first + count; ++i) {
            LogRecord record;
            record.event.seq = i + 1;
            record.event.time_ns = time(i);
            record.event.id = static_cast<std::uint32_t>(i % 10);
            records.push_back(record);
        }
        log.append(records);
    }
    std::uint64_t time(std::uint64_t i) const { return start + i * 10 * Ms; }

    // As the person does it with the mouse.
    void selectInPlot(std::uint64_t from, std::uint64_t to)
    {
        plot.markTimeRange(from, to);
        Q_EMIT plot.timeRangeSelected(from, to);
    }
    std::vector<int> rows() const
    {
        std::vector<int> found;
        for (const QModelIndex& index : view.selectionModel()->selectedRows())
            found.push_back(index.row());
        std::sort(found.begin(), found.end());
        return found;
    }
    void filter(const char* text) { log.setFilter(parseFilter(QLatin1String(text)).program); }
    std::optional<TimeRange> band() const
    {
        const auto span = plot.selection();
        return span ? std::optional(
                   TimeRange{static_cast<std::uint64_t>(span->from), static_cast<std::uint64_t>(span->to)})
                    : std::nullopt;
    }

    ChannelModel model;
    LogModel log;
    LogView view;
    TimelinePlot plot;
    TimeSelection link;
    std::uint64_t start;
};

} // namespace

class TestTimeSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsRowsOfATime();
    void findsRowsOutOfOrder();
    void selectsRowsOfThePlotsTime();
    void clearsBoth();
    void showsARowInThePlot();
    void showsSeveralRowsInThePlot();
    void doesNotGoInCircles();
    void keepsTheTimeWhenFiltered();
    void keepsTheTimeWhenFilteredInSlices();
    void doesNotPullThePlotBack();
    void selectsWhatWasKeptWhilePaused();
    void keepsTheBandWhenRowsLeave();
    void leavesTheBandForARowOfIt();
};

void TestTimeSelection::findsRowsOfATime()
{
    Bench bench;
    using Ranges = std::vector<RowRange>;
    const auto rows = [&](std::uint64_t from, std::uint64_t to) { return rowsInTime(bench.log, {from, to}); };
    QCOMPARE(rows(bench.time(100), bench.time(103)), (Ranges{{100, 102}}));
    QCOMPARE(rows(bench.time(100) + 1, bench.time(103) + 1), (Ranges{{101, 103}}));
    QCOMPARE(rows(0, ~std::uint64_t{0} / 2), (Ranges{{0, 999}}));
    QCOMPARE(rows(bench.time(5) + 1, bench.time(6)), Ranges{});
    QCOMPARE(rows(0, bench.time(0)), Ranges{});
    QCOMPARE(rows(bench.time(1000), bench.time(2000)), Ranges{});
    bench.filter("id == 3");
    QCOMPARE(rows(bench.time(100), bench.time(130)), (Ranges{{10, 12}}));
    bench.filter("id == 77");
    QCOMPARE(rows(bench.time(100), bench.time(130)), Ranges{});
}

// Against looking at each row.
void TestTimeSelection::findsRowsOutOfOrder()
{
    test::RecordSource random(7);
    LogModel log;
    std::vector<LogRecord> records;
    std::uint64_t now = 1000 * Second;
    for (int i = 0; i < 3000; ++i) {
        LogRecord record;
        record.event.seq = static_cast<std::uint64_t>(i + 1);
        record.event.time_ns = now += random.upTo(20 * Ms);
        record.event.time_ns -= random.upTo(60 * Ms);
        records.push_back(record);
    }
    log.append(records);
    for (int i = 0; i < 200; ++i) {
        const std::uint64_t from = 1000 * Second + random.upTo(30 * Second);
        const std::uint64_t to = from + random.upTo(2 * Second);
        std::set<int> found;
        for (const RowRange& range : rowsInTime(log, {from, to}))
            for (int row = range.first; row <= range.last; ++row)
                found.insert(row);
        std::set<int> expected;
        for (int row = 0; row < log.rowCount(); ++row)
            if (log.record(row).event.time_ns >= from && log.record(row).event.time_ns < to)
                expected.insert(row);
        QCOMPARE(found, expected);
    }
}

void TestTimeSelection::selectsRowsOfThePlotsTime()
{
    Bench bench;
    QVERIFY(bench.view.following());
    bench.selectInPlot(bench.time(200), bench.time(204));
    QCOMPARE(bench.rows(), (std::vector<int>{200, 201, 202, 203}));
    QCOMPARE(bench.view.currentIndex().row(), 200);
    QVERIFY(!bench.view.following());
    QVERIFY(bench.view.viewport()->rect().intersects(bench.view.visualRect(bench.log.index(200, 0))));
    // A time without events selects none, and leaves the eye where it was.
    const int place = bench.view.rowAt(0);
    bench.selectInPlot(bench.time(5000), bench.time(5001));
    QCOMPARE(bench.rows(), std::vector<int>{});
    QCOMPARE(bench.view.rowAt(0), place);
}

void TestTimeSelection::clearsBoth()
{
    Bench bench;
    bench.selectInPlot(bench.time(200), bench.time(204));
    bench.plot.clearSelection();
    QVERIFY(!bench.view.selectionModel()->hasSelection());
    bench.view.selectRow(7);
    bench.view.clearSelection();
    QSignalSpy cleared(&bench.plot, &TimelinePlot::selectionCleared);
    bench.plot.clearSelection();
    QCOMPARE(cleared.count(), 0); // there was nothing left to clear
}

void TestTimeSelection::showsARowInThePlot()
{
    Bench bench;
    bench.view.selectRow(100);
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(100))));
    QVERIFY(!bench.band());
    bench.view.selectRow(101);
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(101))));
    // It leads now, whatever the plot had asked for.
    bench.selectInPlot(bench.time(200), bench.time(204));
    bench.view.selectRow(300);
    QVERIFY(!bench.band());
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(300))));
    QCOMPARE(bench.rows(), std::vector<int>{300});
}

void TestTimeSelection::showsSeveralRowsInThePlot()
{
    Bench bench;
    bench.view.selectRow(100);
    bench.view.selectionModel()->select(bench.log.index(110, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(100), bench.time(110) + 1}));
    QVERIFY(!bench.plot.caret());
    bench.view.selectionModel()->select(bench.log.index(100, 0),
                                        QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QVERIFY(!bench.band());
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(110))));
    bench.view.clearSelection();
    QVERIFY(!bench.plot.caret());
}

void TestTimeSelection::doesNotGoInCircles()
{
    Bench bench;
    QSignalSpy byPlot(&bench.plot, &TimelinePlot::timeRangeSelected);
    QSignalSpy byLog(bench.view.selectionModel(), &QItemSelectionModel::selectionChanged);
    bench.view.selectRow(100);
    QCOMPARE(byPlot.count(), 0);
    QCOMPARE(byLog.count(), 1);
    bench.selectInPlot(bench.time(200), bench.time(204));
    QCOMPARE(byPlot.count(), 1);
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(200), bench.time(204)}));
}

void TestTimeSelection::keepsTheTimeWhenFiltered()
{
    Bench bench;
    bench.selectInPlot(bench.time(200), bench.time(240));
    bench.filter("id == 3");
    QCOMPARE(bench.rows(), (std::vector<int>{20, 21, 22, 23}));
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(200), bench.time(240)}));
    bench.filter("id == 0"); // the current row among them
    QCOMPARE(bench.rows(), (std::vector<int>{20, 21, 22, 23}));
    bench.filter("");
    QCOMPARE(bench.rows().size(), std::size_t{40});
}

void TestTimeSelection::keepsTheTimeWhenFilteredInSlices()
{
    Bench bench;
    bench.selectInPlot(bench.time(200), bench.time(240));
    bench.view.setFollowing(true); // filtering begins at the newest
    bench.log.setSlice({16, std::chrono::microseconds(0)});
    QSignalSpy filtered(&bench.log, &LogModel::filtered);
    bench.filter("id == 0");
    QVERIFY(bench.log.isFiltering());
    QVERIFY(filtered.wait());
    QCOMPARE(bench.rows(), (std::vector<int>{20, 21, 22, 23}));
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(200), bench.time(240)}));
}

void TestTimeSelection::doesNotPullThePlotBack()
{
    Bench bench;
    bench.plot.refresh();
    for (int i = 0; i < 8; ++i)
        bench.plot.zoomIn();
    bench.view.selectRow(100);
    QVERIFY(!bench.plot.view().following());
    bench.plot.follow();
    bench.filter("id == 0"); // the row is restored, the plot has been left
    QCOMPARE(bench.rows(), std::vector<int>{10});
    QVERIFY(bench.plot.view().following());
    bench.filter("id == 1"); // and is not among these
    QVERIFY(!bench.plot.caret());
    QVERIFY(bench.plot.view().following());
    bench.filter(""); // back again
    QCOMPARE(bench.rows(), std::vector<int>{100});
    QVERIFY(bench.plot.view().following());
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(100))));
}

void TestTimeSelection::selectsWhatWasKeptWhilePaused()
{
    Bench bench;
    bench.log.setPaused(true);
    bench.add(1000, 20);
    bench.selectInPlot(bench.time(998), bench.time(1010));
    QCOMPARE(bench.rows(), (std::vector<int>{998, 999}));
    bench.log.setPaused(false);
    QCOMPARE(bench.rows().size(), std::size_t{12});
}

void TestTimeSelection::keepsTheBandWhenRowsLeave()
{
    Bench bench(1000);
    bench.selectInPlot(bench.time(0), bench.time(10));
    bench.add(1000, 500);
    QCOMPARE(bench.rows(), std::vector<int>{});
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(0), bench.time(10)}));
    // Of rows that the log itself has selected, the mark goes with them.
    bench.view.selectRow(5);
    QVERIFY(bench.plot.caret());
    bench.view.selectionModel()->clearCurrentIndex();
    bench.add(1500, 500);
    QVERIFY(!bench.plot.caret());
}

void TestTimeSelection::leavesTheBandForARowOfIt()
{
    Bench bench;
    bench.view.show();
    bench.selectInPlot(bench.time(200), bench.time(204));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {},
                      bench.view.visualRect(bench.log.index(202, 0)).center());
    QCOMPARE(bench.rows(), std::vector<int>{202});
    QVERIFY(!bench.band());
    QCOMPARE(bench.plot.caret(), std::optional(static_cast<std::int64_t>(bench.time(202))));
    // One less of it is another time, too.
    bench.selectInPlot(bench.time(200), bench.time(204));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      bench.view.visualRect(bench.log.index(203, 0)).center());
    QCOMPARE(bench.rows(), (std::vector<int>{200, 201, 202}));
    QCOMPARE(bench.band(), std::optional(TimeRange{bench.time(200), bench.time(202) + 1}));
}

QTEST_MAIN(TestTimeSelection)
#include "test_time_selection.moc"
