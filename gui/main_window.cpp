// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "live_page.hpp"
#include "log_file.hpp"
#include "log_panel.hpp"
#include "notice_bar.hpp"
#include "numbers.hpp"
#include "problem_page.hpp"
#include "problem_text.hpp"
#include "status_line.hpp"
#include "trigger_control.hpp"

namespace efdmon::gui {

MainWindow::MainWindow(Environment environment, const QStringList& wanted, QWidget* parent)
    : QMainWindow(parent)
    , monitor_(environment, wanted)
    , live_(new LivePage)
    , pages_(new QStackedWidget)
    , notice_(new NoticeBar)
    , status_(new StatusLine)
    , trigger_(new TriggerControl(environment.fire, this))
    , saver_(new LogSaver(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Event Monitor"));
    resize(1000, 680);
    pages_->setObjectName(QStringLiteral("pages"));
    // Neither page until the first look has told which.
    pages_->addWidget(new QWidget);
    pages_->addWidget(live_);
    auto* center = new QWidget;
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
    setCentralWidget(center);
    setStatusBar(status_);
    makeActions();
    makeMenus();
    makeToolBar();

    connectParts();
    updateLogState();
    live_->setFocus();
    monitor_.start();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectParts()
{
    connect(&monitor_, &Monitor::surveyed, this, &MainWindow::surveyed);
    connect(&monitor_, &Monitor::snapshotReady, this, [this](const SnapshotPtr& snapshot) {
        live_->apply(*snapshot);
        monitor_.release();
    });
    connect(live_, &LivePage::countsChanged, this, &MainWindow::updateStatus);
    connect(live_, &LivePage::logChanged, this, &MainWindow::updateLogState);
    connect(&live_->panel(), &LogPanel::refused, this,
            [this](const QString& why) { notice_->say(Signal::Warning, why); });
    connect(live_, &LivePage::currentChanged, this, [this] { trigger_->setChannel(live_->current()); });
    connect(trigger_, &TriggerControl::failed, this,
            [this](const QString& why) { notice_->say(Signal::Bad, why); });
    connect(saver_, &LogSaver::failed, this, [this](const QString& fileName, const QString& why) {
        notice_->say(Signal::Bad, tr("%1 was not saved: %2").arg(fileName, why));
    });
    connect(saver_, &LogSaver::saved, this, [this](const QString& fileName, std::size_t records) {
        notice_->say(Signal::Good, tr("Saved to %1, records: %2").arg(fileName, grouped(records)));
    });
}

void MainWindow::surveyed(const Survey& survey)
{
    const bool live = survey.anyWatched();
    live_->setChannels(survey.channels);
    status_->setModuleVersion(survey.moduleVersion);
    if (survey.simulated)
        sayThatItIsSimulated();
    if (live)
        pages_->setCurrentWidget(live_);
    else
        showProblem(survey);
    pause_->setEnabled(live);
    follow_->setEnabled(live);
    status_->setLive(live);
    trigger_->setChannel(live ? live_->current() : nullptr);
    updateStatus();
}

void MainWindow::showProblem(const Survey& survey)
{
    if (!problem_) {
        problem_ = new ProblemPage;
        pages_->addWidget(problem_);
    }
    problem_->setText(problemText(survey));
    pages_->setCurrentWidget(problem_);
}

// Also where it cannot be put away as the notice can.
void MainWindow::sayThatItIsSimulated()
{
    setWindowTitle(tr("Event Monitor (simulated)"));
    status_->setSimulated();
    notice_->say(Signal::Warning,
                 tr("These channels are simulated: this program makes their events by itself, and the kernel "
                    "module is not used."));
}

void MainWindow::updateStatus()
{
    status_->setConservation(live_->channels().conservation(live_->settled()), live_->channels().totals());
}

void MainWindow::updateLogState()
{
    const LogModel& log = live_->log();
    status_->setLog(static_cast<std::size_t>(log.rowCount()), log.store().size(), log.paused(), log.held());
    clear_->setEnabled(log.store().size() + log.held() > 0);
    save_->setEnabled(log.store().size() > 0);
}

void MainWindow::askAndSave()
{
    auto* dialog = new QFileDialog(this, tr("Save log"));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = tr("CSV table (*.csv)");
    const QString json = tr("JSON Lines (*.jsonl)");
    dialog->setNameFilters({csv, json});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("efdmon.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString& filter) {
        dialog->setDefaultSuffix(filter == json ? QStringLiteral("jsonl") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& fileName) {
        saver_->save(fileName, {live_->log().store().copy(), live_->log().channelNames()});
    });
    dialog->open();
}

void MainWindow::saveLayout(QSettings& settings) const
{
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("splitter"), live_->splitter().saveState());
    settings.setValue(QStringLiteral("plotSplitter"), live_->plotSplitter().saveState());
    live_->panel().save(settings);
}

void MainWindow::restoreLayout(QSettings& settings)
{
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    live_->splitter().restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    live_->plotSplitter().restoreState(settings.value(QStringLiteral("plotSplitter")).toByteArray());
    live_->panel().restore(settings);
}

} // namespace efdmon::gui
