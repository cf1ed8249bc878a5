// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.hpp"

#include <chrono>

#include <QCloseEvent>
#include <QCoreApplication>
#include <QProcess>
#include <QSettings>
#include <QStackedWidget>
#include <QTime>
#include <QTimer>
#include <QVBoxLayout>

#include "alert_control.hpp"
#include "channel_view.hpp"
#include "clear_control.hpp"
#include "clock_watch.hpp"
#include "file_opener.hpp"
#include "generator_control.hpp"
#include "help_menu.hpp"
#include "introduction.hpp"
#include "language_menu.hpp"
#include "live_page.hpp"
#include "log_panel.hpp"
#include "log_state.hpp"
#include "log_view.hpp"
#include "notice_bar.hpp"
#include "problem_page.hpp"
#include "problem_text.hpp"
#include "record_control.hpp"
#include "save_control.hpp"
#include "status_line.hpp"
#include "tray.hpp"
#include "trigger_control.hpp"
#include "versions.hpp"
#include "wall_clock.hpp"
#include "whats_this.hpp"
#include "window_size.hpp"

namespace efdmon::gui {
namespace {

using namespace std::chrono_literals;

constexpr auto LookTime = 150ms; // that the first look may take

} // namespace

MainWindow::MainWindow(Environment environment, const QStringList& wanted, QWidget* parent)
    : QMainWindow(parent)
    , monitor_(environment, wanted)
    , live_(new LivePage)
    , pages_(new QStackedWidget)
    , notice_(new NoticeBar)
    , alert_(new NoticeBar(QStringLiteral("alert"), tr("Alert")))
    , status_(new StatusLine)
    , trigger_(new TriggerControl(environment.fire, this))
    , generator_(new GeneratorControl(environment.fire, *this))
    , alerts_(new AlertControl(live_->channels(), *this))
    , clear_(new ClearControl(*live_, *notice_, this))
    , save_(new SaveControl(live_->log(), *notice_, *this))
    , record_(new RecordControl(monitor_, *notice_, *this))
    , opener_(new FileOpener(this))
    , introduction_(new Introduction)
    , help_(new HelpMenu(*this, introduction_))
    , language_(new LanguageMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Event Monitor"));
    resizeToFit(*this, {1000, 680});
    pages_->setObjectName(QStringLiteral("pages"));
    // Neither page until the first look has told which.
    pages_->addWidget(new QWidget);
    pages_->addWidget(live_);
    auto* center = new QWidget;
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(alert_);
    column->addWidget(introduction_);
    column->addWidget(pages_, 1);
    setCentralWidget(center);
    setStatusBar(status_);
    makeActions();
    makeMenus();
    makeToolBar();
    explainParts(*this);
    orderFocus();

    connectParts();
    updateLogState();
    live_->focusLog();
    monitor_.start();
}

MainWindow::~MainWindow() = default;

void MainWindow::showSoon()
{
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, &QWidget::show);
    connect(patience, &QTimer::timeout, patience, &QObject::deleteLater);
    connect(&monitor_, &Monitor::surveyed, patience, [patience] { patience->start(0ms); });
    patience->start(LookTime);
}

void MainWindow::connectParts()
{
    connect(&monitor_, &Monitor::surveyed, this, &MainWindow::surveyed);
    connect(&monitor_, &Monitor::snapshotReady, this, [this](const SnapshotPtr& snapshot) {
        live_->apply(*snapshot);
        monitor_.release();
    });
    connect(live_, &LivePage::shown, &monitor_, &Monitor::followListeners);
    connect(live_, &LivePage::countsChanged, this, &MainWindow::updateStatus);
    connect(live_, &LivePage::logChanged, this, &MainWindow::updateLogState);
    connect(&live_->panel(), &LogPanel::refused, this,
            [this](const QString& why) { notice_->say(Signal::Warning, why); });
    connect(live_, &LivePage::currentChanged, this, [this] {
        trigger_->setChannel(live_->current());
        generator_->setCurrent(live_->table().current());
        alerts_->setCurrent(live_->table().current());
    });
    connect(trigger_, &TriggerControl::failed, this,
            [this](const QString& why) { notice_->say(Signal::Bad, why); });
    connect(trigger_, &TriggerControl::mended, notice_, &NoticeBar::takeBack);
    connect(generator_, &GeneratorControl::failed, this,
            [this](const QString& why) { notice_->say(Signal::Bad, why); });
    connectAlerts();
    connect(record_, &RecordControl::openWanted, opener_, &FileOpener::open);
    connect(save_, &SaveControl::closeable, tray_, &Tray::closeWindow);
    connect(save_, &SaveControl::staying, tray_, &Tray::stay);
    connect(opener_, &FileOpener::refused, this,
            [this](const QString& why) { notice_->say(Signal::Bad, why); });
    connect(introduction_, &Introduction::filled, this, &MainWindow::orderFocus);
    connect(introduction_, &Introduction::closed, live_, &LivePage::focusLog);
    connect(new ClockWatch(this), &ClockWatch::clockSet, this, [this] {
        if (remeasureWallClock())
            live_->setClock(wallClock());
    });
    connect(language_, &LanguageMenu::chosen, this, [this] {
        notice_->say(Signal::Warning, tr("The language changes when the program is started again."));
    });
}

// Where the desktop shows nothing, the window does.
void MainWindow::connectAlerts()
{
    connect(live_, &LivePage::countsChanged, this, [this] {
        alerts_->center().update();
        const Counts totals = live_->channels().totals();
        tray_->setEvents(totals.received + totals.lost);
    });
    connect(&alerts_->center(), &AlertCenter::rulesChanged, this,
            [this] { live_->setAlerting(alerts_->center().alerting()); });
    connect(alerts_, &AlertControl::clicked, tray_, &Tray::showWindow);
    connect(alerts_, &AlertControl::undelivered, this, [this](const QString& title, const QString& body) {
        if (!tray_->showMessage(title, body))
            sayAlert(title, body);
    });
}

// With the time, for it stays when it is so no more; and beside what else there is
// to say, for it comes at any moment.
void MainWindow::sayAlert(const QString& title, const QString& body)
{
    const QString now = QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"));
    //: an alert; %1 is the time of day
    alert_->say(Signal::Warning, tr("%1  %2: %3").arg(now, title, body));
}

void MainWindow::surveyed(const Survey& survey)
{
    const bool live = survey.anyWatched();
    live_->setChannels(survey.channels);
    alerts_->center().follow();
    record_->setChannels(survey.channels);
    status_->setModuleVersion(survey.moduleVersion);
    help_->setModule(survey.moduleVersion, survey.simulated);
    if (survey.simulated)
        sayThatItIsSimulated();
    if (live)
        pages_->setCurrentWidget(live_);
    else
        showProblem(survey);
    pause_->setEnabled(live);
    follow_->setEnabled(live);
    status_->setLive(live);
    const FiringRights rights{survey.problem, survey.commands};
    trigger_->setRights(rights);
    generator_->setChannels(survey.channels, rights);
    trigger_->setChannel(live ? live_->current() : nullptr);
    updateStatus();
}

void MainWindow::showProblem(const Survey& survey)
{
    if (!problem_) {
        problem_ = new ProblemPage;
        pages_->addWidget(problem_);
        connect(problem_, &ProblemPage::simulationWanted, this, &MainWindow::startSimulation);
        explainParts(*this);
        orderFocus();
    }
    problem_->setVersions(help_->versions().text());
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

// Another process: it has its own channels, and this window goes on waiting for
// the real ones.
void MainWindow::startSimulation()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--simulate")}))
        notice_->say(Signal::Bad, tr("The simulation could not be started"));
}

void MainWindow::updateStatus()
{
    status_->setConservation(live_->channels().conservation(live_->settled()), live_->channels().totals());
}

void MainWindow::updateLogState()
{
    status_->setLogState(logStateText(live_->log(), live_->view().selectedCount()));
    clear_->update();
    save_->update();
}

// Windows of recordings may go on after this one: nobody would see that it still records.
void MainWindow::closeEvent(QCloseEvent* event)
{
    record_->stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::quit()
{
    tray_->quit();
}

void MainWindow::saveLayout(QSettings& settings) const
{
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    generator_->save(settings);
    alerts_->center().save(settings);
    tray_->save(settings);
    live_->save(settings);
    introduction_->save(settings);
    language_->save(settings);
}

void MainWindow::restoreLayout(QSettings& settings)
{
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    generator_->restore(settings);
    alerts_->center().restore(settings);
    tray_->restore(settings);
    live_->restore(settings);
    introduction_->restore(settings);
    language_->restore(settings);
}

} // namespace efdmon::gui
