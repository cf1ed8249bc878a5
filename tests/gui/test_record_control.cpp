// SPDX-License-Identifier: GPL-3.0-or-later
// Recording as a person does it: Ctrl+R, a file, Ctrl+R.
#include <QCheckBox>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <thread>
#include <utility>

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "efdmon/log_reader.hpp"
#include "monitor.hpp"
#include "notice_bar.hpp"
#include "record_control.hpp"
#include "record_dialog.hpp"
#include "record_size.hpp"
#include "screen.hpp"

using namespace efdmon;
using namespace efdmon::gui;
using efdmon::gui::test::FakeSystem;
using efdmon::gui::test::Screen;

namespace {

// Held open, so that a recording can go into the pipe, and no longer: without
// anybody there, it fails rather than waits.
struct PipeEnd {
    explicit PipeEnd(int opened)
        : fd(opened)
    {
    }
    ~PipeEnd() { drop(); }
    Q_DISABLE_COPY(PipeEnd)
    void drop()
    {
        if (fd >= 0)
            close(std::exchange(fd, -1));
    }

    int fd;
};

} // namespace

class TestRecordControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void recordsToAFile();
    void recordsWhilePaused();
    void saysWhyItCannot();
    void offersToOpen();
    void saysThatTheDiskCannotKeepUp();
    void needsAChannel();
    void finishesWithTheWindow();
    void finishesWhenTheWindowCloses();
    void suggestsANewName();
    void suggestsAFolderThatIsThere();
    void completesTheName();
    void changesTheNameWithTheFormat();
    void saysHowLargeItGets();
    void asksBeforeItOverwrites();
    void remembersItsSettings();

private:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    void record(Screen& screen, const QString& fileName);
    QTemporaryDir folder_;
};

void TestRecordControl::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCoreApplication::setOrganizationName(QStringLiteral("efd-monitor-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
}

void TestRecordControl::record(Screen& screen, const QString& fileName)
{
    screen.action("recordAction").trigger();
    auto* dialog = screen.find<RecordDialog>("recordDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QLineEdit*>(QStringLiteral("recordFile"))->setText(fileName);
    dialog->accept();
}

std::uint64_t eventsIn(const QString& fileName)
{
    auto reader = LogReader::open(fileName.toStdString());
    if (!reader)
        return 0;
    LogItem item;
    std::uint64_t count = 0;
    while (reader->next(item).value_or(false))
        ++count;
    return reader->ending() == LogEnding::Complete ? count : 0;
}

void TestRecordControl::recordsToAFile()
{
    FakeSystem system;
    auto& channel = system.add(0, "button");
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    auto* indicator = screen.find<QWidget>("recordIndicator");
    QVERIFY(!indicator->isVisible());
    channel.fire(5); // before the recording
    QTRY_COMPARE(screen.rows(), 5);
    record(screen, path("run.efdlog"));
    QTRY_VERIFY(indicator->isVisible());
    QCOMPARE(screen.action("recordAction").text(), QStringLiteral("Stop &recording"));
    channel.fire(60);
    QTRY_VERIFY(screen.text("recordState").startsWith(QStringLiteral("60 events   ")));
    QVERIFY(screen.find<QLabel>("recordState")
                ->accessibleDescription()
                .endsWith(QStringLiteral("   run.efdlog")));
    screen.action("recordAction").trigger();
    QTRY_COMPARE(screen.text("notice"), QStringLiteral("Recorded 60 events to %1.").arg(path("run.efdlog")));
    QTRY_VERIFY(!indicator->isVisible());
    QCOMPARE(screen.action("recordAction").text(), QStringLiteral("&Record…"));
    QCOMPARE(eventsIn(path("run.efdlog")), 60U);
}

void TestRecordControl::recordsWhilePaused()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    screen.action("pauseAction").trigger();
    record(screen, path("paused.efdlog"));
    channel.fire(1);
    QTRY_VERIFY(screen.text("recordState").startsWith(QStringLiteral("1 event   ")));
    channel.fire(6);
    QTRY_VERIFY(screen.text("recordState").startsWith(QStringLiteral("7 events")));
    screen.action("recordAction").trigger();
    QTRY_VERIFY(screen.text("notice").startsWith(QStringLiteral("Recorded 7 events")));
    QCOMPARE(screen.rows(), 0);
    QCOMPARE(eventsIn(path("paused.efdlog")), 7U);
}

void TestRecordControl::saysWhyItCannot()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    record(screen, path("no/such/folder/run.efdlog"));
    QTRY_VERIFY(screen.text("notice").startsWith(QStringLiteral("Nothing is recorded: ")));
    QVERIFY(screen.text("notice").contains(QStringLiteral("No such file")));
    QTRY_VERIFY(!screen.find<QWidget>("recordIndicator")->isVisible());
    QVERIFY(!screen.find<QWidget>("noticeOffer")->isVisible());
    QVERIFY(screen.action("recordAction").isEnabled());
    record(screen, path("mended.efdlog"));
    QVERIFY(!screen.find<QWidget>("noticeBar")->isVisible()); // that is over
}

void TestRecordControl::offersToOpen()
{
    FakeSystem system;
    system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    record(screen, path("open.efdlog"));
    screen.action("recordAction").trigger();
    QTRY_VERIFY(screen.find<QWidget>("noticeOffer")->isVisible());
    QSignalSpy wanted(screen.window.findChild<RecordControl*>(), &RecordControl::openWanted);
    screen.find<QPushButton>("noticeOffer")->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), path("open.efdlog"));
    QVERIFY(!screen.find<QWidget>("noticeBar")->isVisible());
    record(screen, path("table.csv")); // which cannot be opened again
    screen.action("recordAction").trigger();
    QTRY_VERIFY(screen.find<QWidget>("noticeBar")->isVisible());
    QVERIFY(!screen.find<QWidget>("noticeOffer")->isVisible());
}

// The disk is a pipe that nobody reads from, until the end.
void TestRecordControl::saysThatTheDiskCannotKeepUp()
{
    const std::string pipe = path("pipe").toStdString();
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    FakeSystem system;
    auto& channel = system.add(0);
    Monitor monitor(system.environment());
    connect(&monitor, &Monitor::snapshotReady, &monitor, &Monitor::release);
    QWidget window;
    NoticeBar notice(&window);
    RecordControl control(monitor, notice, window, 4);
    connect(&monitor, &Monitor::surveyed, &control,
            [&](const Survey& survey) { control.setChannels(survey.channels); });
    monitor.start();
    QTRY_VERIFY(control.action()->isEnabled());
    PipeEnd held{open(pipe.c_str(), O_RDWR | O_CLOEXEC)};
    control.start({pipe, LogFormat::JsonLines, 0, 0});
    const auto said = [&] { return notice.findChild<QLabel*>(QStringLiteral("notice"))->text(); };
    QTRY_VERIFY((channel.fire(1000), said().startsWith(QStringLiteral("The disk cannot keep up"))));
    control.stop();
    QVERIFY(!control.action()->isEnabled()); // it is not finished yet
    std::jthread disk([&] {
        std::array<char, 65536> bytes;
        std::ifstream in(pipe);
        while (in.read(bytes.data(), bytes.size())) { }
    });
    const auto letGo = qScopeGuard([&] { held.drop(); }); // which ends the thread above
    QTRY_VERIFY(said().contains(QStringLiteral("Not recorded, because the disk could not keep up: ")));
    QVERIFY(control.action()->isEnabled());
}

void TestRecordControl::needsAChannel()
{
    FakeSystem system;
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("problemPage"));
    QVERIFY(!screen.action("recordAction").isEnabled());
    QCOMPARE(screen.action("recordAction").toolTip(), QStringLiteral("There is no channel to record"));
}

void TestRecordControl::finishesWithTheWindow()
{
    FakeSystem system;
    auto& channel = system.add(0);
    {
        Screen screen(system);
        QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
        record(screen, path("closed.efdlog"));
        channel.fire(9);
        QTRY_COMPARE(screen.rows(), 9);
    }
    QCOMPARE(eventsIn(path("closed.efdlog")), 9U);
}

// The program may go on with the window of a recording.
void TestRecordControl::finishesWhenTheWindowCloses()
{
    FakeSystem system;
    auto& channel = system.add(0);
    Screen screen(system);
    QTRY_COMPARE(screen.page(), QStringLiteral("livePage"));
    record(screen, path("hidden.efdlog"));
    channel.fire(9);
    QTRY_COMPARE(screen.rows(), 9);
    screen.window.close();
    QTRY_COMPARE(eventsIn(path("hidden.efdlog")), 9U);
}

void TestRecordControl::suggestsANewName()
{
    const RecordDialog dialog;
    QVERIFY(!QFile::exists(dialog.fileName()));
    QVERIFY(dialog.fileName().endsWith(QStringLiteral(".efdlog")));
    QCOMPARE(dialog.target().format, LogFormat::Native);
    QCOMPARE(dialog.target().limit, 0U);
    const auto& file = *dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"));
    QCOMPARE(file.selectedText() + QStringLiteral(".efdlog"), QFileInfo(dialog.fileName()).fileName());
}

void TestRecordControl::suggestsAFolderThatIsThere()
{
    QVERIFY(QFileInfo(QFileInfo(RecordDialog().fileName()).path()).isDir());
    QSettings settings(path("gone.ini"), QSettings::IniFormat);
    settings.setValue(QStringLiteral("files/folder"), path("gone"));
    RecordDialog dialog;
    dialog.restore(settings);
    QVERIFY(QFileInfo(QFileInfo(dialog.fileName()).path()).isDir());
}

void TestRecordControl::completesTheName()
{
    RecordDialog dialog;
    dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"))->setText(QStringLiteral("/tmp/night"));
    QCOMPARE(dialog.fileName(), QStringLiteral("/tmp/night.efdlog"));
    QVERIFY(dialog.findChild<QPushButton*>(QStringLiteral("recordStart"))->isEnabled());
    Q_EMIT dialog.findChild<QComboBox*>(QStringLiteral("recordFormat"))->activated(1);
    QCOMPARE(dialog.fileName(), QStringLiteral("/tmp/night.csv"));
    QCOMPARE(dialog.target().format, LogFormat::Csv);
}

void TestRecordControl::changesTheNameWithTheFormat()
{
    RecordDialog dialog;
    auto& file = *dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"));
    auto& format = *dialog.findChild<QComboBox*>(QStringLiteral("recordFormat"));
    auto& start = *dialog.findChild<QPushButton*>(QStringLiteral("recordStart"));
    file.setText(QStringLiteral("/tmp/a.b.csv"));
    QCOMPARE(dialog.target().format, LogFormat::Csv);
    QCOMPARE(format.currentIndex(), 1);
    Q_EMIT format.activated(2);
    QCOMPARE(dialog.fileName(), QStringLiteral("/tmp/a.b.jsonl"));
    QCOMPARE(dialog.target().format, LogFormat::JsonLines);
    QVERIFY(start.isEnabled());
    file.setText(QStringLiteral("/tmp/a.pdf"));
    QVERIFY(!start.isEnabled());
    Q_EMIT format.activated(0);
    QCOMPARE(dialog.fileName(), QStringLiteral("/tmp/a.pdf.efdlog"));
    QVERIFY(start.isEnabled());
}

void TestRecordControl::saysHowLargeItGets()
{
    RecordDialog dialog;
    auto& file = *dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"));
    const auto& size = *dialog.findChild<QLabel*>(QStringLiteral("recordSize"));
    file.setText(path("night.efdlog"));
    const QString native = size.text().section(u'.', 0, -2);
    QVERIFY2(native.startsWith(QStringLiteral("A million events take about ")), qPrintable(native));
    QTRY_VERIFY(size.text().contains(QStringLiteral("Free in the folder: ")));
    QCOMPARE(size.accessibleDescription(), size.text());
    file.setText(path("night.csv"));
    QVERIFY(!size.text().startsWith(native));
    QVERIFY(size.text().contains(QStringLiteral("Free in the folder: "))); // it is the same one
    file.setText(path("no/such/folder/night.csv"));
    QVERIFY(!size.text().contains(QStringLiteral("Free")));
    file.setText(path("night.csv")); // before there can be an answer for the other
    QTRY_VERIFY(size.text().contains(QStringLiteral("Free in the folder: ")));

    // As a recording of such events is.
    QVERIFY(recordedSize(LogFormat::Native) > 4 && recordedSize(LogFormat::Native) < sizeof(Event));
    QVERIFY(recordedSize(LogFormat::Native) < recordedSize(LogFormat::Csv));
    QVERIFY(recordedSize(LogFormat::Csv) < recordedSize(LogFormat::JsonLines));
    FreeSpace* const gone = new FreeSpace;
    gone->ask(folder_.path());
    delete gone; // nobody waits for its answer
}

void TestRecordControl::asksBeforeItOverwrites()
{
    QFile old(path("old.efdlog"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    RecordDialog dialog;
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"))->setText(old.fileName());
    dialog.accept();
    auto* question = dialog.findChild<QMessageBox*>(QStringLiteral("recordOverwrite"));
    QVERIFY(question);
    QVERIFY(question->text().contains(QStringLiteral("old.efdlog exists")));
    QCOMPARE(accepted.count(), 0);
    // A second Return must not cost a recording.
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(!dialog.findChild<QMessageBox*>(QStringLiteral("recordOverwrite")));
    QCOMPARE(accepted.count(), 0);
    dialog.accept();
    question = dialog.findChild<QMessageBox*>(QStringLiteral("recordOverwrite"));
    QVERIFY(question);
    for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QCOMPARE(accepted.count(), 1);
}

void TestRecordControl::remembersItsSettings()
{
    QSettings settings(path("settings.ini"), QSettings::IniFormat);
    {
        RecordDialog dialog;
        dialog.findChild<QLineEdit*>(QStringLiteral("recordFile"))->setText(path("x.csv"));
        dialog.findChild<QCheckBox*>(QStringLiteral("recordLimited"))->setChecked(true);
        dialog.findChild<QSpinBox*>(QStringLiteral("recordLimit"))->setValue(250);
        dialog.findChild<QSpinBox*>(QStringLiteral("recordFiles"))->setValue(0);
        dialog.save(settings);
    }
    RecordDialog dialog;
    dialog.restore(settings);
    QCOMPARE(QFileInfo(dialog.fileName()).path(), folder_.path());
    QVERIFY(dialog.fileName().endsWith(QStringLiteral(".csv")));
    QCOMPARE(dialog.target().limit, 250'000'000U);
    QCOMPARE(dialog.target().files, 0U);
}

QTEST_MAIN(TestRecordControl)
#include "test_record_control.moc"
