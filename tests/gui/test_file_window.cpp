// SPDX-License-Identifier: GPL-3.0-or-later
// A recording in its window, and the ways to get there.
#include <memory>
#include <set>
#include <vector>

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include "file_model.hpp"
#include "file_opener.hpp"
#include "file_window.hpp"
#include "latest_model.hpp"
#include "log_loader.hpp"
#include "log_panel.hpp"
#include "log_view.hpp"
#include "recordings.hpp"
#include "screen.hpp"
#include "timeline_plot.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::RecordingBegin;
using efdmon::gui::test::RecordingPlan;
using efdmon::gui::test::Screen;
using efdmon::gui::test::writeRecording;

namespace {

FileWindow* openWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<FileWindow*>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

// A window that has read all of a file.
struct Reading {
    explicit Reading(const QString& fileName)
        : window(new FileWindow(fileName))
    {
        window->load();
    }
    ~Reading() { delete window; }
    Q_DISABLE_COPY(Reading)

    template <class Widget>
    Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    bool done() const { return window->isVisible() && !find<QWidget>("loadProgress")->isVisible(); }
    LogView& log() const { return *find<LogView>("eventLog"); }
    QString cell(int row, FileModel::Column column) const
    {
        return find<QTableView>("fileTable")->model()->index(row, column).data().toString();
    }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }

    FileWindow* window;
};

} // namespace

class TestFileWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void showsARecording();
    void hasTheClockOfTheRecording();
    void listsChannelsByNumber();
    void filtersByChannel();
    void linksTimelineAndLog();
    void saysWhatIsMissing();
    void keepsWhatWasLoadedWhenCancelled();
    void saysThatItIsEmpty();
    void keepsTheNewestOfABigOne();
    void neverShowsWhatIsNone();
    void opensWhatIsDropped();
    void opensWhatWasRecorded();
    void knowsFilesFromChannels();
    void namesItsWidgets();
    void liesBesideOthers();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    QTemporaryDir folder_;
};

void TestFileWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCoreApplication::setOrganizationName(QStringLiteral("efd-monitor-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    qputenv("TZ", "UTC");
}

void TestFileWindow::cleanup()
{
    while (FileWindow* window = openWindow())
        delete window;
    QSettings().clear();
}

void TestFileWindow::showsARecording()
{
    const Reading reading(
        writeRecording(path("run.efdlog"), {.events = 3000, .channels = 2, .lostAfter = 1000}));
    QTRY_VERIFY(reading.done());
    QVERIFY(reading.window->windowTitle().startsWith(QStringLiteral("run.efdlog")));
    QCOMPARE(reading.log().model()->rowCount(), 6000);
    QCOMPARE(reading.cell(0, FileModel::Name), QStringLiteral("channel 0"));
    QCOMPARE(reading.cell(1, FileModel::Events), QStringLiteral("3,000"));
    QCOMPARE(reading.cell(1, FileModel::Lost), QStringLiteral("7"));
    QCOMPARE(reading.cell(0, FileModel::Share), QStringLiteral("50.0 %"));
    QCOMPARE(reading.cell(0, FileModel::Busiest), QStringLiteral("1,000/s"));
    QVERIFY(reading.text("fileSummary").startsWith(QStringLiteral("6,000 events   14 lost   3.00 s   ")));
    QCOMPARE(reading.text("logState"), QStringLiteral("Log: 6,000"));
    QVERIFY(!reading.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(!reading.log().following()); // it is read from its beginning
    // All of it is in sight, and little else.
    const TimelinePlot& plot = *reading.window->findChild<TimelinePlot*>();
    const auto end = static_cast<std::int64_t>(RecordingBegin + 3'000'000'001);
    QVERIFY(plot.view().to() > end);
    QVERIFY(plot.view().to() < end + 150'000'000);
    QCOMPARE(plot.view().span(), plot.view().to() - plot.begin());
    const auto& latest = *reading.find<QTableView>("latestTable")->model();
    QCOMPARE(latest.rowCount(), 10);
    QCOMPARE(latest.index(0, LatestModel::Count).data().toString(), QStringLiteral("600"));
}

void TestFileWindow::hasTheClockOfTheRecording()
{
    const Reading reading(writeRecording(path("clock.efdlog"), {.events = 10}));
    QTRY_VERIFY(reading.done());
    const WallClock clock(efdmon::gui::test::RecordingClock);
    const auto expected = QString::fromStdString(clock.clock_text(RecordingBegin + 1'000'000));
    QCOMPARE(reading.log().model()->index(0, LogModel::Time).data().toString(), expected);
    QCOMPARE(reading.cell(0, FileModel::First), expected);
    const auto& latest = *reading.find<QTableView>("latestTable")->model();
    QCOMPARE(latest.index(1, LatestModel::Last).data().toString(),
             QString::fromStdString(clock.clock_text(RecordingBegin + 6'000'000)));
}

// In whatever order the recorder came to them, and without moving what is chosen.
void TestFileWindow::listsChannelsByNumber()
{
    FileModel model;
    std::vector<RecordedChannel> channels(2);
    channels[0].number = 5;
    channels[1].number = 2;
    model.setChannels(channels);
    const QPersistentModelIndex chosen = model.index(1, 0);
    channels.resize(3);
    channels[2].number = 3;
    model.setChannels(channels);
    std::vector<unsigned> numbers;
    for (const RecordedChannel& channel : model.channels())
        numbers.push_back(channel.number);
    QCOMPARE(numbers, (std::vector<unsigned>{2, 3, 5}));
    QCOMPARE(chosen.row(), 2);
}

void TestFileWindow::filtersByChannel()
{
    const Reading reading(writeRecording(path("two.efdlog"), {.events = 100, .channels = 2}));
    QTRY_VERIFY(reading.done());
    auto& table = *reading.find<QTableView>("fileTable");
    table.selectRow(1);
    QTRY_COMPARE(reading.log().model()->rowCount(), 100);
    QCOMPARE(reading.text("logState"), QStringLiteral("Log: 100 / 200"));
    const auto& plot = *reading.window->findChild<TimelinePlot*>();
    QCOMPARE(plot.channels(), std::set<unsigned>{3});
    QTest::keyClick(&table, Qt::Key_Escape);
    QTRY_COMPARE(reading.log().model()->rowCount(), 200);
}

void TestFileWindow::linksTimelineAndLog()
{
    const Reading reading(writeRecording(path("link.efdlog"), {.events = 1000}));
    QTRY_VERIFY(reading.done());
    auto& plot = *reading.window->findChild<TimelinePlot*>();
    // From event 201 on, before event 301.
    Q_EMIT plot.timeRangeSelected(RecordingBegin + 201'000'000, RecordingBegin + 301'000'000);
    const QModelIndexList rows = reading.log().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 100);
    QCOMPARE(reading.text("logState"), QStringLiteral("Log: 1,000, selected: 100"));
    QCOMPARE(reading.log().currentIndex().row(), 200);
    QVERIFY(reading.log().selectionModel()->isRowSelected(299));
    for (int i = 0; i < 5; ++i)
        plot.zoomIn();
    plot.showBegin();
    const auto late = static_cast<std::int64_t>(RecordingBegin + 900'000'000);
    QVERIFY(plot.view().to() < late);
    reading.log().jumpTo(899);
    QVERIFY(plot.view().from() <= late && late <= plot.view().to());
}

void TestFileWindow::saysWhatIsMissing()
{
    const Reading reading(writeRecording(path("cut.efdlog"), {.events = 500, .finish = false}));
    QTRY_VERIFY(reading.done());
    QCOMPARE(reading.log().model()->rowCount(), 500);
    QVERIFY(reading.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(reading.text("notice").startsWith(QStringLiteral("The recording has no end")));
}

void TestFileWindow::keepsWhatWasLoadedWhenCancelled()
{
    const QString name = writeRecording(path("cancel.efdlog"), {.events = 400'000});
    auto* window = new FileWindow(name);
    auto* loader = window->findChild<LogLoader*>();
    auto* cancel = window->findChild<QToolButton*>(QStringLiteral("cancelLoading"));
    connect(loader, &LogLoader::partReady, cancel, &QToolButton::click);
    window->load();
    const auto* notice = window->findChild<QLabel*>(QStringLiteral("notice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().startsWith(QStringLiteral("Loading was cancelled")));
    const int rows = window->findChild<LogView*>()->model()->rowCount();
    QVERIFY(rows > 0 && rows < 400'000);
    QVERIFY(!cancel->isVisible());
    delete window;
}

void TestFileWindow::saysThatItIsEmpty()
{
    const Reading reading(writeRecording(path("empty.efdlog"), {.events = 0}));
    QTRY_VERIFY(reading.done());
    QCOMPARE(reading.text("logHint"), QStringLiteral("This recording holds no events."));
    QVERIFY(reading.find<QLabel>("logHint")->isVisible());
}

void TestFileWindow::keepsTheNewestOfABigOne()
{
    QSettings().setValue(QStringLiteral("log/capacity"), 2000);
    const Reading reading(writeRecording(path("big.efdlog"), {.events = 150'000}));
    QTRY_VERIFY(reading.done());
    const auto& log = reading.log().log();
    QVERIFY(log.rowCount() > 1800 && log.rowCount() <= 2000);
    QCOMPARE(log.record(log.rowCount() - 1).event.seq, 150'000U);
    QCOMPARE(reading.cell(0, FileModel::Events), QStringLiteral("150,000"));
    QVERIFY2(reading.text("notice").startsWith(QStringLiteral("The log lists the newest 2,000 of 150,000 ")),
             qPrintable(reading.text("notice")));
}

void TestFileWindow::neverShowsWhatIsNone()
{
    QFile file(path("notes.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("notes");
    file.close();
    FileOpener opener(nullptr);
    QSignalSpy refused(&opener, &FileOpener::refused);
    opener.open(file.fileName());
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(!openWindow());
}

void TestFileWindow::opensWhatIsDropped()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent other({20, 20}, Qt::CopyAction, &text, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(&screen.window, &other);
    QVERIFY(!other.isAccepted());

    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(writeRecording(path("dropped.efdlog"), {.events = 12}))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&screen.window, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent drop({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&screen.window, &drop);
    QTRY_VERIFY(openWindow());
    QTRY_COMPARE(openWindow()->findChild<LogView*>()->model()->rowCount(), 12);
    // The other one goes on.
    system.channels.at(0)->fire(3);
    QTRY_COMPARE(screen.rows(), 3);
}

void TestFileWindow::opensWhatWasRecorded()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    QVERIFY(screen.action("openAction").shortcut() == QKeySequence(QKeySequence::Open));
    screen.window.opener().open(path("nothing.efdlog"));
    QTRY_VERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(screen.text("notice").contains(QStringLiteral("No such file")));
}

void TestFileWindow::knowsFilesFromChannels()
{
    writeRecording(path("odd-name"), {.events = 1});
    QVERIFY(namesRecording(QStringLiteral("not-there.efdlog")));
    QVERIFY(namesRecording(path("odd-name")));
    QVERIFY(!namesRecording(QStringLiteral("0")));
    QVERIFY(!namesRecording(QStringLiteral("button")));
    QVERIFY(!namesRecording(QStringLiteral("/dev/efdmon0")));
}

void TestFileWindow::namesItsWidgets()
{
    const Reading reading(writeRecording(path("names.efdlog"), {.events = 1}));
    QTRY_VERIFY(reading.done());
    QCOMPARE(reading.find<QTableView>("fileTable")->accessibleName(),
             QStringLiteral("Channels of the recording"));
    QCOMPARE(reading.find<QLabel>("fileSummary")->accessibleDescription(), reading.text("fileSummary"));
    QVERIFY(reading.text("fileSummary").contains(QStringLiteral("   from ")));
    QVERIFY(!reading.find<QWidget>("loadProgress")->accessibleName().isEmpty());
    QVERIFY(reading.find<QAction>("shortcutsAction")->shortcuts().contains(QKeySequence(Qt::Key_F1)));
    QVERIFY(!reading.find<QWidget>("eventLog")->whatsThis().isEmpty());
    // A recording is of any module: nothing is said of the one here, if there is one.
    reading.find<QAction>("aboutAction")->trigger();
    const auto lines = reading.window->findChildren<QLabel*>(QStringLiteral("aboutVersion"));
    QVERIFY(!lines.isEmpty());
    for (const QLabel* line : lines)
        QVERIFY(line->accessibleName() != QStringLiteral("Kernel module"));
    for (const QAction* title : reading.window->menuBar()->actions())
        for (const QAction* action : title->menu()->actions())
            QVERIFY2(action->isSeparator() || action->menu() || !action->objectName().isEmpty(),
                     qPrintable(action->text()));
}

void TestFileWindow::liesBesideOthers()
{
    const QString file = writeRecording(path("beside.efdlog"), {.events = 10});
    std::vector<std::unique_ptr<Reading>> readings;
    std::set<std::pair<int, int>> places;
    for (std::size_t i = 1; i <= 5; ++i) {
        readings.push_back(std::make_unique<Reading>(file));
        QTRY_VERIFY(readings.back()->done());
        const QWidget& window = *readings.back()->window;
        places.insert({window.x(), window.y()});
        QCOMPARE(places.size(), i);
        QVERIFY(window.screen()->availableGeometry().contains(window.geometry().topLeft()));
    }
}

QTEST_MAIN(TestFileWindow)
#include "test_file_window.moc"
